import type { z } from 'astro/zod';
import { explain } from './explain.ts';
import { IMAGE, type RawFile } from './folder.ts';
import { parseFrontMatter, parseYaml, type Yaml } from './frontmatter.ts';
import { commentFront, personFront, siteFront, termsFront, threadFront, versionFront } from './schemas.ts';
import { INTERVIEW_ID } from '../model/ids.ts';
import { canonicalLanguage, isLanguage } from '../model/language.ts';
import { problemAt, type Place, type Problem } from '../model/problem.ts';
import type { Remembered } from '../model/remembered.ts';
import type { Source, TableSource } from '../model/source.ts';

/**
 * What each file of the content folder is, by its name, its front matter checked against the strict
 * schema of its kind. A file that can't be used gives problems instead of a source. Files that are those
 * `remembered` are not parsed again.
 */
export function readSources(
  files: readonly RawFile[],
  remembered?: Remembered<SourceRead>,
): { sources: Source[]; problems: Problem[] } {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  const refusedFolders = new Set<string>();
  for (const file of files) {
    const read = remembered?.of(file.name, [file], () => readOne(file)) ?? readOne(file);
    const folder = file.name.split('/').slice(0, 2).join('/');
    if ('kind' in read) sources.push(read);
    else if (!refusedFolders.has(folder)) problems.push(...read.problems);
    if ('wholeFolder' in read) refusedFolders.add(folder);
  }
  return { sources, problems };
}

/** A source, or why there is none; `wholeFolder` where that goes for each file of the folder. */
export type SourceRead = Source | { problems: Problem[]; wholeFolder?: true };

function readOne(file: RawFile): SourceRead {
  const conflict = conflictIn(file);
  return conflict === undefined ? readSource(file) : { problems: [conflict] };
}

function readSource(file: RawFile): SourceRead {
  const parts = file.name.split('/');
  const [top = '', second = '', third = '', fourth = ''] = parts;
  if (parts.length === 1 && top === 'site.yaml')
    return yaml(file, siteFront, (front, at) => ({ kind: 'site', path: file.path, at, front }));
  if (parts.length === 1 && top === 'terms.yaml')
    return yaml(file, termsFront, (front, at) => ({ kind: 'terms', path: file.path, at, front }));
  if (parts.length === 1 && top === 'published.tsv') return table(file, 'published', '');
  if (parts.length === 2 && top === 'people' && second.endsWith('.yaml')) {
    const id = second.slice(0, -'.yaml'.length);
    if (!INTERVIEW_ID.test(id))
      return refuse(
        file,
        `“${id}” can't be a person's address`,
        'use small letters, digits and single hyphens',
      );
    return yaml(file, personFront, (front, at) => ({ kind: 'person', path: file.path, at, id, front }));
  }
  if (top === 'interviews' && parts.length > 2) {
    if (!INTERVIEW_ID.test(second))
      return {
        wholeFolder: true,
        ...refuse(
          file,
          `“${second}” can't be an interview's address`,
          'rename the folder: small letters, digits and single hyphens',
        ),
      };
    if (parts.length === 3) return interviewFile(file, second, third);
    if (parts.length === 4 && third === 'comments') return threadFile(file, second, fourth);
  }
  return refuse(
    file,
    'this file has no place in the content folder',
    'move it away, or see docs/content.md for the names in use',
  );
}

function interviewFile(file: RawFile, interview: string, name: string): SourceRead {
  if (name === 'passages.tsv') return table(file, 'ledger', interview);
  if (name === 'passages.history.tsv') return table(file, 'history', interview);
  if (name === 'notes.tsv') return table(file, 'note quotations', interview);
  if (IMAGE.test(name)) return { kind: 'image', path: file.path, at: startOf(file), interview, name };
  if (!name.endsWith('.md'))
    return refuse(
      file,
      `“${name}” is neither a version, a ledger nor an image`,
      'name a version by its language, such as en.md; pictures are AVIF, GIF, JPEG, PNG, SVG or WebP',
    );
  const language = name.slice(0, -'.md'.length);
  if (!isLanguage(language)) {
    const canonical = canonicalLanguage(language);
    return refuse(
      file,
      `“${language}” is not a language tag`,
      canonical !== undefined
        ? `rename the file to ${canonical}.md`
        : 'name the version by its BCP 47 language, such as en.md or zh-Hans.md',
    );
  }
  const read = parseFrontMatter(file.text, file.path);
  return checked(read, versionFront, (front, at) => ({
    kind: 'version',
    path: file.path,
    at,
    interview,
    language,
    front,
    body: read.body,
  }));
}

function threadFile(file: RawFile, interview: string, name: string): SourceRead {
  if (name === 'thread.yaml')
    return yaml(file, threadFront, (front, at) => ({
      kind: 'thread',
      path: file.path,
      at,
      interview,
      front,
    }));
  const number = /^(\d{3,})(?:-[^/]*)?\.md$/.exec(name)?.[1];
  if (number === undefined || Number(number) === 0)
    return refuse(
      file,
      `“${name}” is not a comment's name`,
      'name it by its number and author, such as 001-some-name.md',
    );
  const read = parseFrontMatter(file.text, file.path);
  return checked(read, commentFront, (front, at) => ({
    kind: 'comment',
    path: file.path,
    at,
    interview,
    number: Number(number),
    front,
    body: read.body,
  }));
}

function table(file: RawFile, kind: TableSource['kind'], interview: string): Source {
  return { kind, path: file.path, at: startOf(file), interview, text: file.text };
}

function yaml<T>(file: RawFile, schema: z.ZodType<T>, use: (front: T, at: Yaml['at']) => Source): SourceRead {
  if (file.text.trim() === '')
    return refuse(file, 'the file is empty', 'write its keys, or take the file away');
  return checked(parseYaml(file.text, file.path), schema, use);
}

function checked<T>(read: Yaml, schema: z.ZodType<T>, use: (front: T, at: Yaml['at']) => Source): SourceRead {
  if (read.problems.length > 0) return { problems: read.problems };
  const result = schema.safeParse(read.data ?? {});
  if (result.success) return use(result.data, read.at);
  return { problems: result.error.issues.flatMap((issue) => explain(issue, read, schema)) };
}

function refuse(file: RawFile, what: string, todo: string): { problems: Problem[] } {
  return { problems: [problemAt(startOf(file)(), what, todo)] };
}

function startOf(file: RawFile): () => Place {
  return () => ({ path: file.path, line: 1, column: 1 });
}

/** Where git could not join two branches of a version or a setting; tables say more of it themselves. */
function conflictIn({ name, path, text }: RawFile): Problem | undefined {
  if (name.endsWith('.tsv') || name.split('/').length > 3) return undefined;
  const offset = text.search(/^<{7} /m);
  if (offset < 0) return undefined;
  const line = text.slice(0, offset).split('\n').length;
  const todo = 'keep what belongs there, and take git’s marks (<<<<<<<, =======, >>>>>>>) out';
  return problemAt({ path, line, column: 1 }, 'git could not join two branches here', todo);
}
