import { interviewOf, type FolderFile } from './folder.ts';
import { Parsed, type General } from './parsed.ts';
import { readSources } from './sources.ts';
import { groundOf, joinFolder, type Ground, type KeptInterview } from '../model/joined-folder.ts';
import type { PublishedLine } from '../model/published.ts';

/** Reads interviews each by itself, before or beside the reading of all content, and keeps them for that. */
export class InterviewReader {
  /** What was published of all interviews that are here. */
  readonly published: readonly PublishedLine[];
  private readonly parsed: Parsed;
  private readonly ground: Ground;
  /** Whether anything beside the interviews is wrong. */
  private readonly isBroken: boolean;

  /** `files` are all of the content folder; of interviews their texts are not needed. */
  constructor(parsed: Parsed, files: readonly FolderFile[], { shown, options }: General) {
    this.parsed = parsed;
    const beside = readSources(files.filter(({ name }) => interviewOf(name) === undefined));
    const ids = new Set(files.flatMap(({ name }) => interviewOf(name) ?? []));
    this.ground = groundOf(beside.sources, shown, options, [], ids);
    this.isBroken = beside.problems.length + this.ground.published.problems.length > 0;
    this.published = this.ground.published.lines.filter(({ interview }) => ids.has(interview));
  }

  /**
   * Read an interview of all of its files; undefined where anything is wrong with it, or beside the interviews: whoever
   * reads all content meets that again, and tells of it.
   */
  read(id: string, files: readonly FolderFile[]): KeptInterview | undefined {
    if (this.isBroken) return undefined;
    const { sources, problems } = readSources(files);
    if (problems.length > 0) return undefined;
    const { made, problems: found } = joinFolder(id, sources, this.ground);
    if (made === undefined || found.length > 0) return undefined;
    const { interview, ledger, links } = made;
    const kept = { interview, ledger, links };
    this.parsed.put(kept);
    return kept;
  }
}
