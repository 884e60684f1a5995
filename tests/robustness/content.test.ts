import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/content/frontmatter.ts';
import { readSources } from '../../src/content/sources.ts';
import { assemble } from '../../src/model/assembling.ts';
import type { Collection } from '../../src/model/collection.ts';
import { passagesOf } from '../../src/model/interview.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { FORD } from '../fixtures/ford.ts';
import { edits, hostileText, PARAMETERS } from './hostile.ts';

/* Whatever stands in the files, a run ends, and says of each fault where it is and what to do. */

const TEXTS = Object.entries(FORD) as [name: string, text: string][];
const TABLES = TEXTS.filter(([name]) => name.endsWith('.tsv'));

function read(files: readonly [name: string, text: string][], proven = true): Collection {
  const folded = files.map(([name, text]) => ({
    name,
    path: `content/${name}`,
    // As the folder's reader hands them over.
    text: name.endsWith('.svg') ? '' : name.endsWith('.tsv') ? text : text.replace(/\r\n?/g, '\n'),
  }));
  const { sources, problems } = readSources(folded);
  const unread = problems.map(({ path }) => path);
  const collection = assemble(sources, 'content', { drafts: false, proven }, unread);
  return { ...collection, problems: [...problems, ...collection.problems] };
}

function changed(name: string, change: (text: string) => string): [name: string, text: string][] {
  return TEXTS.map(([other, text]) => [other, other === name ? change(text) : text]);
}

/** What is wrong with how problems are told: each names a place of a file, what is wrong and what to do. */
function badlyTold(problems: readonly Problem[], files: readonly [name: string, text: string][]): string[] {
  const lines = new Map(files.map(([name, text]) => [`content/${name}`, text.split(/\r\n?|\n/).length]));
  return problems.flatMap((problem) => {
    const message = formatProblem(problem);
    const hasForm = /^content\/[^:]+:[1-9]\d*:[1-9]\d*: \S[^]* — \S[^]*[^.]$/.test(message);
    const isOneLine = !/[\n\r\u2028\u2029]/.test(message);
    return hasForm && isOneLine && problem.line <= (lines.get(problem.path) ?? 1) ? [] : [message];
  });
}

describe('a content folder with changes anywhere', () => {
  test.each(TEXTS.filter(([name]) => !name.endsWith('.svg')).map(([name]) => name))('%s', (name) => {
    fc.assert(
      fc.property(edits, (change) => {
        const files = changed(name, change);
        const { problems, interviews } = read(files);
        expect(badlyTold(problems, files)).toEqual([]);
        for (const interview of interviews)
          for (const { texts } of passagesOf(interview))
            for (const text of Object.values(texts)) expect(plain(text.html)).toContain(squeezed(text.text));
      }),
      PARAMETERS,
    );
  });

  test.each(TABLES.map(([name]) => name))('no change of %s is taken for what was written', (name) => {
    const before = FORD[name] as string;
    fc.assert(
      fc.property(edits, (change) => {
        const after = change(before);
        // A last line may end with the file.
        if (after.trimEnd() === before.trimEnd()) return;
        expect(read(changed(name, () => after)).problems, JSON.stringify(after)).not.toEqual([]);
      }),
      PARAMETERS,
    );
  });
});

describe('files that are hostile from end to end', () => {
  const names = [...TEXTS.map(([name]) => name), 'terms.yaml', 'interviews/ford/passages.history.tsv'];
  test.each(names.filter((name) => !name.endsWith('.svg')))('%s', (name) => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), fc.boolean(), (parts, hasFront) => {
        const text = `${hasFront ? '---\n' : ''}${parts.join(hasFront ? '\n---\n' : '')}`;
        const files = [
          ...changed(name, () => text),
          ...(name in FORD ? [] : [[name, text] as [string, string]]),
        ];
        expect(badlyTold(read(files, false).problems, files)).toEqual([]);
      }),
      PARAMETERS,
    );
  });

  test('YAML of any kind is read or refused, at a place of its own', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (parts) => {
        const text = parts.join('\n');
        const { problems, at } = parseYaml(text, 'content/x.yaml');
        expect(
          badlyTold([...problems, { ...at(['a', 0, 'b']), what: 'what', todo: 'todo' }], [['x.yaml', text]]),
        ).toEqual([]);
      }),
      PARAMETERS,
    );
  });

  test('any file name is a file of the folder or is refused by name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constantFrom('interviews', 'people', 'comments', 'en.md')), {
          minLength: 1,
          maxLength: 5,
        }),
        (parts) => {
          const name = parts.map((part) => part.replaceAll('/', '-')).join('/');
          const { sources, problems } = readSources([{ name, path: `content/${name}`, text: '---\n---\n' }]);
          expect(sources.length + problems.length).toBeGreaterThan(0);
        },
      ),
      PARAMETERS,
    );
  });
});

const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text of a passage's HTML, without its marks. */
function plain(html: string): string {
  return squeezed(
    html
      .replace(/<rt>[^]*?<\/rt>|<rp>[^]*?<\/rp>|<sup[^]*?<\/sup>/g, '')
      .replace(/<img[^>]*?\balt="([^"]*)"[^>]*>/g, '$1')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#x([0-9a-f]+)|lt|gt|quot|amp);/gi, (entity, code?: string) =>
        code === undefined ? (NAMED[entity] ?? entity) : String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
