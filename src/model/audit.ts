import type { Collection } from './collection.ts';
import { passagesOf } from './interview.ts';
import { isPassageLine } from './ledger.ts';
import { fragmentsOfNumbers } from './withdrawn.ts';

/** One id ever published, and where a link to it lands today. */
export interface AuditLine {
  interview: string;
  id: string;
  kind: 'passage' | 'heading' | 'comment';
  /** `withdrawn` with the whole interview: its page says so. */
  state: 'stands' | 'retired' | 'withdrawn' | 'lost';
  /** Address below the site's base; empty for what is lost. */
  lands: string;
  text: string;
}

/** Every id that the ledgers and published.tsv have ever held, in their order, with where it lands. */
export function audit({ interviews, ledgers, published, withdrawn }: Collection): AuditLine[] {
  const gone = withdrawn.flatMap((interview): AuditLine[] =>
    fragmentsOfNumbers(interview).map((id) => ({
      interview: interview.id,
      id,
      kind: id.startsWith('c') ? 'comment' : 'passage',
      state: 'withdrawn',
      lands: `/interviews/${interview.id}/#${id}`,
      text: interview.because,
    })),
  );
  const here = interviews.flatMap((interview) => {
    const page = `/interviews/${interview.id}/`;
    const standing = new Set([
      ...passagesOf(interview).map(({ id }) => id),
      ...interview.sections.flatMap(({ slug }) => slug ?? []),
    ]);
    const retired = new Map(interview.retired.map((one) => [one.id, one.survivor]));
    const seen = new Set<string>();
    const lines = (ledgers.get(interview.id) ?? []).flatMap((line): AuditLine[] => {
      if (seen.has(line.id)) return [];
      seen.add(line.id);
      const kind = isPassageLine(line) ? 'passage' : 'heading';
      const target = standing.has(line.id) ? line.id : retired.get(line.id);
      const state = standing.has(line.id) ? 'stands' : target === undefined ? 'lost' : 'retired';
      return [
        {
          interview: interview.id,
          id: line.id,
          kind,
          state,
          lands: target === undefined ? '' : `${page}#${target}`,
          text: line.text,
        },
      ];
    });
    const last = published.find((line) => line.interview === interview.id)?.lastComment ?? 0;
    const comments = Array.from({ length: last }, (_, index): AuditLine => {
      const comment = interview.thread?.comments.find(({ number }) => number === index + 1);
      return {
        interview: interview.id,
        id: `c${index + 1}`,
        kind: 'comment',
        state: comment === undefined ? 'lost' : 'stands',
        lands: comment === undefined ? '' : `${page}#c${index + 1}`,
        text: comment?.text ?? '',
      };
    });
    return [...lines, ...comments];
  });
  return [...here, ...earlier(here, interviews, published), ...gone];
}

/** The numbers that earlier addresses gave out, each landing where the interview that answers for them has it. */
function earlier(
  here: readonly AuditLine[],
  interviews: Collection['interviews'],
  published: Collection['published'],
): AuditLine[] {
  const heirs = new Map(interviews.flatMap((one) => one.aliases.map((alias) => [alias, one] as const)));
  return published.flatMap((line) => {
    const heir = heirs.get(line.interview);
    if (heir === undefined) return [];
    const lines = new Map(here.filter(({ interview }) => interview === heir.id).map((one) => [one.id, one]));
    return fragmentsOfNumbers(line).map((id): AuditLine => {
      const kind = id.startsWith('c') ? 'comment' : 'passage';
      return {
        ...(lines.get(id) ?? { id, kind, state: 'lost', lands: '', text: '' }),
        interview: line.interview,
      };
    });
  });
}

/** The audit as a table for people. */
export function formatAudit(lines: readonly AuditLine[]): string {
  const width = Math.max(2, ...lines.map(({ lands }) => lands.length));
  const rows = lines.map(
    ({ interview, id, state, lands, text }) =>
      `${`${interview} ${id}`.padEnd(width - 8)}  ${state.padEnd(9)}  ${lands.padEnd(width)}  ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
  );
  const count = (state: AuditLine['state']): number => lines.filter((line) => line.state === state).length;
  return [
    ...rows,
    `${lines.length} ids: ${count('stands')} stand, ${count('retired')} retired, ${count('withdrawn')} withdrawn, ${count('lost')} lost`,
  ].join('\n');
}
