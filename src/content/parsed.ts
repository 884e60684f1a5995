import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { parserDigest } from './code-digest.ts';
import { interviewOf, type FolderFile } from './folder.ts';
import type { AssembleOptions, KeptInterview } from '../model/joined-folder.ts';

/** An interview as an earlier run has read it, with what of `published.tsv` it was held to. */
interface Entry {
  published: string[];
  kept: KeptInterview;
}

const DIGEST_BYTES = 32;

/** Where builds keep them, below all that they keep. */
export const PARSED_DIR = 'parsed';

/** How builds read content. */
export const AS_BUILT: AssembleOptions = { drafts: false, proven: true };

/** How a run reads content: what it does with it, and how messages name its folder. */
export interface General {
  options: AssembleOptions;
  shown: string;
}

/**
 * Interviews that earlier runs have read, on disk: each under a digest of its folder's files and of all else
 * that it hangs on, the parser itself among it. Only interviews without a fault in their own folders are kept.
 * What is damaged, or was left by another version, is as good as absent.
 */
export class Parsed {
  private readonly dir: string;
  private readonly names = new Map<string, string>();
  /** By id: its line and those of pages below it. */
  private readonly lines: Map<string, string[]>;

  /** `general` is what every interview hangs on beside the files: how the run reads them. */
  constructor(dir: string, files: readonly FolderFile[], general: General) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
    const digestOfFile = (name: string) => files.find((file) => file.name === name)?.digest;
    const people = files.flatMap(({ name }) => (name.startsWith('people/') ? [name] : []));
    const shared = [parserDigest(), general, digestOfFile('site.yaml'), people];
    const base = hash('sha256', JSON.stringify(shared));
    const folders = Map.groupBy(files, ({ name }) => interviewOf(name) ?? '');
    folders.delete('');
    for (const [id, own] of folders) {
      const digests = own.map(({ name, digest }) => [name, digest]);
      this.names.set(id, hash('sha256', JSON.stringify([base, digests])));
    }
    const table = files.find(({ name }) => name === 'published.tsv')?.text.split('\n') ?? [];
    this.lines = Map.groupBy(table, (line) => /^[^\t/]*/.exec(line)?.[0] ?? '');
  }

  /** The interviews that need not be read again, by their ids; beside those that are `known` already. */
  take(known: ReadonlyMap<string, KeptInterview> = new Map()): Map<string, KeptInterview> {
    return new Map(
      [...this.names].flatMap(([id, name]): [string, KeptInterview][] => {
        const before = known.get(id);
        if (before !== undefined) return [[id, before]];
        const entry = this.read(name);
        const isSame =
          entry !== undefined &&
          JSON.stringify(entry.published) === JSON.stringify(this.publishedOf(entry.kept.interview));
        return isSame ? [[id, entry.kept]] : [];
      }),
    );
  }

  /** The ids of published interviews that must be read; more may turn out to. */
  get unread(): string[] {
    const there = new Set(readdirSync(this.dir));
    return [...this.names].flatMap(([id, name]) => (this.lines.has(id) && !there.has(name) ? [id] : []));
  }

  /** Keep one for later runs. */
  put(kept: KeptInterview): void {
    const name = this.names.get(kept.interview.id);
    if (name === undefined) return;
    const content = serialize({ published: this.publishedOf(kept.interview), kept } satisfies Entry);
    const path = join(this.dir, name);
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([hash('sha256', content, 'buffer'), content]));
    renameSync(aside, path);
  }

  /** Drop what was not used in this run. */
  dropOthers(): void {
    const used = new Set(this.names.values());
    for (const name of readdirSync(this.dir))
      if (!used.has(name)) rmSync(join(this.dir, name), { force: true });
  }

  private read(name: string): Entry | undefined {
    try {
      const bytes = readFileSync(join(this.dir, name));
      const content = bytes.subarray(DIGEST_BYTES);
      if (!hash('sha256', content, 'buffer').equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
      return deserialize(content) as Entry;
    } catch {
      return undefined; // whatever is wrong with it, the files themselves are there
    }
  }

  /** What is written of an interview in `published.tsv`, and which of its earlier addresses are interviews now. */
  private publishedOf({ id, aliases }: { id: string; aliases: readonly string[] }): string[] {
    return [id, ...aliases].map(
      (name) => `${this.lines.get(name)?.join('\n') ?? ''}${this.names.has(name) ? ' here' : ''}`,
    );
  }
}
