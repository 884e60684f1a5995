import { passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { CHANGES_PAGE, pagesBelow } from './interview-pages.ts';
import { firstMarkIn, ledTo, promisesOf, SHARD_RECORDS, shardOf, type PublishedLine } from './published.ts';

/**
 * The list with the interviews of this run: numbers only grow, new interviews come behind the old ones by id,
 * each of its earlier addresses, whose numbers grow with it, and the pages below all of them. A new one goes
 * into the last search shard while that has room, else begins the next. One that was taken back and is here
 * again is published again. `marks` are the first ones of the ledgers, by the interviews' ids: the one in the
 * list stays while it is among them.
 */
export function nextPublished(
  old: readonly PublishedLine[],
  interviews: readonly Interview[],
  marks: ReadonlyMap<string, readonly string[]> = new Map(),
): PublishedLine[] {
  const lines = new Map(old.map((line) => [line.interview, line]));
  const ids = new Set(interviews.map(({ id }) => id));
  const last = lastShard(old);
  for (const interview of [...interviews].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const before = lines.get(interview.id);
    const promises = promisesOf(interview, old, ids);
    const passages = passagesOf(interview).map(({ id }) => passageNumber(id));
    const comments = interview.thread?.comments.map(({ number }) => number) ?? [];
    const own = marks.get(interview.id) ?? [];
    const listed = promises.flatMap(({ state }) => firstMarkIn(state) ?? []);
    const mark = listed.find((one) => own.includes(one)) ?? own[0];
    const grown = {
      lastPassage: Math.max(...promises.map(({ lastPassage }) => lastPassage), 0, ...passages),
      lastComment: Math.max(...promises.map(({ lastComment }) => lastComment), 0, ...comments),
      state: mark === undefined ? 'published' : `published, ${mark}`,
    };
    const shard = before === undefined ? shardFor(grown, last) : shardOf(before);
    lines.set(interview.id, { interview: interview.id, ...grown, ...(shard > 1 ? { shard } : {}) });
    for (const alias of interview.aliases) {
      const line = lines.get(alias);
      if (line === undefined)
        lines.set(alias, { interview: alias, lastPassage: 0, lastComment: 0, state: `-> ${interview.id}` });
      else if (ledTo(line.state) === undefined) lines.set(alias, { ...line, ...grown });
    }
    for (const page of [...pageAddresses(interview), ...below(interview, interview.formerPages)])
      if (!lines.has(page)) {
        const [address = ''] = page.split('/');
        lines.set(page, { interview: page, lastPassage: 0, lastComment: 0, state: `-> ${address}` });
      }
  }
  return [...lines.values()];
}

/**
 * The pages that stand below the addresses of an interview, its earlier ones too, as the list has them: `ion/de`. That of
 * changes comes with the first edit, and is listed only when it goes: else two branches could not edit two interviews.
 */
export function pageAddresses(interview: Interview): string[] {
  return below(
    interview,
    pagesBelow(interview).filter((page) => page !== CHANGES_PAGE),
  );
}

function below({ id, aliases }: Interview, pages: readonly string[]): string[] {
  return [id, ...aliases].flatMap((address) => pages.map((page) => `${address}/${page}`));
}

/** The last shard, and how many records it has: the numbers of the lines stand for them. */
function lastShard(lines: readonly PublishedLine[]): { shard: number; records: number } {
  const last = { shard: 1, records: 0 };
  for (const line of lines) {
    const shard = shardOf(line);
    if (shard > last.shard) Object.assign(last, { shard, records: 0 });
    if (shard === last.shard) last.records += line.lastPassage + line.lastComment;
  }
  return last;
}

/** The shard of a new interview: the last one while it has room, else the next. */
function shardFor(
  { lastPassage, lastComment }: Pick<PublishedLine, 'lastPassage' | 'lastComment'>,
  last: { shard: number; records: number },
): number {
  if (last.records >= SHARD_RECORDS) Object.assign(last, { shard: last.shard + 1, records: 0 });
  last.records += lastPassage + lastComment;
  return last.shard;
}
