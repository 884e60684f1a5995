import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { readVersion } from '../../src/exports/content-files.ts';
import { withPins } from '../../src/exports/pins.ts';
import type { Collection } from '../../src/model/collection.ts';
import { passagesOf, type Interview } from '../../src/model/interview.ts';
import { runCommand } from '../site.ts';

/* Markdown twins read back as versions: on the sample, and on the shared corpus where it lies beside the checkout. */
const corpus = resolve('../shared/corpus');

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-twins-'));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return folder;
});

const read = (folder: string): Promise<Collection> =>
  readCollection(folder, folder, { drafts: false, proven: true });

/** Everything of an interview's text, by id. */
function textsOf(interview: Interview): unknown[] {
  return passagesOf(interview).map(({ id, texts, gaps }) => [
    id,
    gaps,
    Object.entries(texts).map(([language, { html, text, span, notes }]) => [
      language,
      html,
      text,
      span,
      notes,
    ]),
  ]);
}

/** Put each version's twin into its place. */
async function pinAll(interviews: readonly Interview[]): Promise<void> {
  for (const interview of interviews)
    for (const version of interview.versions) {
      const twin = withPins(await readVersion(version), interview, version.language);
      if (version === interview.versions[0]) expect(pinsIn(twin)).toEqual(idsIn(interview, version.language));
      await writeFile(version.path, twin);
    }
}

function pinsIn(twin: string): string[] {
  return [...twin.matchAll(/ \^(p\d+[a-z]*)(?= \||$)/gm)].map(([, pin = '']) => pin);
}

function idsIn(interview: Interview, language: string): string[] {
  return passagesOf(interview).flatMap(({ id, texts }) => (texts[language] === undefined ? [] : [id]));
}

async function readBack(folder: string): Promise<void> {
  const first = await read(folder);
  expect(first.problems).toEqual([]);
  await pinAll(first.interviews);
  const second = await read(folder);
  expect(second.problems).toEqual([]);
  expect(second.interviews.map(textsOf)).toEqual(first.interviews.map(textsOf));
  // A twin of a twin is the twin.
  for (const interview of second.interviews)
    for (const version of interview.versions) {
      const twin = await readVersion(version);
      expect(withPins(twin, interview, version.language)).toBe(twin);
    }
}

describe('every version with its pins gives the same passages under the same ids', () => {
  test('in the sample', async ({ folder }) => {
    await cp('content', folder, { recursive: true });
    await readBack(folder);
  });

  test.skipIf(!existsSync(corpus))('in the corpus', async ({ folder }) => {
    execFileSync(process.execPath, [join(corpus, 'to-content.mjs'), join(folder, 'interviews')]);
    await runCommand('passages', { CONTENT_DIR: folder });
    await readBack(folder);
  });
});

test('the pins hold when all texts are rewritten, which without them would be asked', async ({ folder }) => {
  await cp('content', folder, { recursive: true });
  const { interviews } = await read(folder);
  const ion = interviews.find(({ id }) => id === 'ion');
  if (ion === undefined) throw new Error('no Ion');
  await pinAll([ion]);
  for (const { path } of ion.versions) {
    const twin = await readFile(path, 'utf8');
    await writeFile(
      path,
      twin.replace(/^(\*\*[^*]+:\*\* )(.*) (\^p\d+)$/gm, (_, name: string, text: string, pin: string) => {
        const notes = text.match(/\[\^\w+\]/g)?.join('') ?? '';
        return `${name}${pin.slice(1)} ${'new words entirely '.repeat(3)}${notes} ${pin}`;
      }),
    );
  }
  const { interviews: rewritten } = await readCollection(folder, folder, { drafts: false, proven: false });
  const again = rewritten.find(({ id }) => id === 'ion');
  const changed = passagesOf(again ?? ion).filter(({ texts }) => texts['en']?.text.includes('new words'));
  expect(changed.length).toBeGreaterThan(20);
  for (const { id, texts } of changed) expect(texts['en']?.text).toMatch(new RegExp(`^${id} `));
});
