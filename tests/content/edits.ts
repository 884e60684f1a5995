import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

/* What editors do to a copy of the sample content. */

export const ION = 'interviews/ion';
export const CHARIOT = 'interviews/king-and-chariot';

/** The file `name` of the folder changed by `edit`, which must change it. */
export async function editFile(folder: string, name: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8');
  expect(edit(text), name).not.toBe(text);
  await writeFile(join(folder, name), edit(text));
}

/** A word more in a passage; its ledger does not have it yet. */
export function editPassage(content: string): Promise<void> {
  return editFile(content, `${ION}/en.md`, (text) => text.replace(/^(\*\*Socrates:\*\* )/m, '$1Well, '));
}

/** A few words more in a comment. */
export async function editComment(content: string): Promise<void> {
  const [name = ''] = await readdir(join(content, ION, 'comments'));
  await editFile(content, `${ION}/comments/${name}`, (text) => `${text.trimEnd()} And more.\n`);
}

/** A new interview, `carriage`; it has no ledger yet. */
export async function addInterview(content: string): Promise<void> {
  await cp(join(content, CHARIOT), join(content, 'interviews/carriage'), { recursive: true });
  await rm(join(content, 'interviews/carriage/passages.tsv'));
}
