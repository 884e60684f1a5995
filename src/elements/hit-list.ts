import { element } from './element.ts';
import { excerptOf } from '../search/excerpt.ts';
import { addressOfHit, type Hit } from '../search/hit.ts';
import { findMarks } from '../search/marks.ts';
import type { Order } from '../search/ordering.ts';
import type { Query } from '../search/query.ts';
import type { InterviewSummary } from '../search/summaries.ts';
import type { Wording } from '../wording.ts';

/** What a list of hits is drawn with. */
export interface HitContext {
  query: Query;
  /** The query as typed: it goes along to the passage, whose words are then marked. */
  typed: string;
  /** The language that hits are narrowed to. */
  language: string | undefined;
  /** Where the site begins. */
  base: string;
  summaries: ReadonlyMap<string, InterviewSummary>;
  languages: Readonly<Record<string, string>>;
  wording: Wording;
}

/** So many hits of an interview stand open; the others unfold. */
const OPEN_HITS = 5;

/**
 * Hits by interview: best first as the index ranks them, of those that are loaded the exact ones before
 * others; or newest interview first; or each interview's in the order of its page.
 */
export function groupHits(
  hits: readonly Hit[],
  order: Order,
  { summaries }: HitContext,
): [interview: string, hits: Hit[]][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of [...hits].sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank))
    groups.set(hit.interview, [...(groups.get(hit.interview) ?? []), hit]);
  if (order === 'place') for (const own of groups.values()) own.sort((a, b) => a.place - b.place);
  const entries = [...groups];
  const dateOf = (id: string): string => summaries.get(id)?.date ?? '';
  if (order === 'newest')
    entries.sort(([a], [b]) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return entries;
}

/** One interview's hits under its title. */
export function groupElement(interview: string, hits: readonly Hit[], context: HitContext): HTMLElement {
  const summary = context.summaries.get(interview);
  const href = `${context.base}interviews/${interview}/`;
  const title = element(
    'h2',
    {},
    element('a', { href, lang: summary?.language }, summary?.title ?? interview),
  );
  if (summary?.originalTitle !== undefined)
    title.append(element('small', { lang: summary.originalLanguage }, summary.originalTitle));
  const rows = hits.map((hit) => rowElement(hit, context));
  const group = element(
    'section',
    { class: 'group' },
    title,
    element('ol', { role: 'list' }, ...rows.slice(0, OPEN_HITS)),
  );
  if (rows.length > OPEN_HITS) {
    const rest = rows.length - OPEN_HITS;
    group.append(
      element(
        'details',
        {},
        element('summary', {}, context.wording.moreHere(rest)),
        element('ol', { role: 'list' }, ...rows.slice(OPEN_HITS)),
      ),
    );
  }
  return group;
}

function rowElement(hit: Hit, context: HitContext): HTMLElement {
  const { wording, summaries } = context;
  const summary = summaries.get(hit.interview);
  const name = hit.author ?? (hit.speaker === undefined ? undefined : summary?.speakers[hit.speaker]);
  const label =
    hit.kind === 'comment' ? wording.comment(hit.id) : hit.kind === 'note' ? wording.note : hit.id;
  const who = element(
    'span',
    { class: 'who' },
    element('bdi', {}, name ?? (hit.kind === 'interview' ? wording.narration : '')),
    element('small', {}, label),
  );
  // What matched stands first, in the language that was chosen; under it the version beside it on the page.
  const matched = hit.texts.filter(({ language }) => hit.matched.includes(language));
  const first = matched.find(({ language }) => language === context.language) ?? matched[0] ?? hit.texts[0];
  const second = hit.texts.find((text) => text !== first);
  const texts = [first, second].flatMap((text, index) =>
    text === undefined
      ? []
      : [
          element(
            'span',
            { class: index === 0 ? 'words' : 'words other', lang: text.language, dir: 'auto' },
            ...marked(text.text, context.query),
          ),
        ],
  );
  const question =
    hit.question === undefined
      ? []
      : [element('span', { class: 'asked', lang: hit.question.language, dir: 'auto' }, hit.question.text)];
  const link = element(
    'a',
    { href: addressOf(hit, first?.language, context), 'data-hit': '' },
    who,
    ...question,
    element('span', { class: 'said-there' }, ...texts),
  );
  return element('li', {}, link);
}

/** The passage's address with the query, whose words are then marked there. */
function addressOf(hit: Hit, language: string | undefined, { typed, summaries }: HitContext): string {
  const { page, fragment } = addressOfHit(hit, language, summaries.get(hit.interview));
  return `${page}?${new URLSearchParams({ q: typed }).toString()}#${fragment}`;
}

function marked(text: string, query: Query): (Node | string)[] {
  return excerptOf(text, findMarks(text, query)).map((piece) =>
    piece.marked ? element('mark', {}, piece.text) : piece.text,
  );
}
