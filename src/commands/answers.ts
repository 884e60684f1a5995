import type { Answers } from '../model/reconcile.ts';
import type { Retirement } from '../model/retirement.ts';

/** One option of the command line, as node:util's parser gives it. */
interface Token {
  kind: string;
  name?: string;
  value?: string | undefined;
}

/** What a person said of ids that could not be settled. */
export interface Said {
  answers: Answers;
  /** Ids whose past texts are to be forgotten, by the reason; also the last one of those that are retired. */
  redacted: Map<string, string>;
  /** Ids redacted without `--into`: they stand, and stay. */
  staying: string[];
  /** What is missing or too much; undefined where all can be carried out. */
  refusal: string | undefined;
}

/**
 * The answers in the order in which they were typed: `--into` and `--because` belong to the ids retired or
 * redacted since the last ones, so that one command can answer every question of an interview.
 */
export function readAnswers(tokens: readonly Token[]): Said {
  const accept: string[] = [];
  const move: string[] = [];
  const ends: (Partial<Retirement> & { id: string; isRedacted: boolean })[] = [];
  let refusal: string | undefined;
  for (const { kind, name, value = '' } of tokens) {
    if (kind !== 'option') continue;
    if (name === 'accept') accept.push(value);
    if (name === 'move') move.push(value);
    if (name === 'retire' || name === 'redact') ends.push({ id: value, isRedacted: name === 'redact' });
    if (name !== 'into' && name !== 'because') continue;
    const waiting = ends.filter((end) => end[name] === undefined);
    if (waiting.length === 0 && ends.length > 0) refusal = `--${name} ${value} belongs to no id before it.`;
    for (const end of waiting) end[name] = value.trim();
  }
  if (ends.some(({ into, because, isRedacted }) => !because || (!into && !isRedacted)))
    refusal = '--retire needs --into and --because, --redact needs --because.';
  return {
    answers: {
      accept,
      move,
      retire: ends.flatMap(({ id, into = '', because = '', isRedacted }) =>
        into === '' ? [] : [{ id, into, because: isRedacted ? `redacted: ${because}` : because }],
      ),
    },
    redacted: new Map(ends.filter((end) => end.isRedacted).map(({ id, because = '' }) => [id, because])),
    staying: ends.filter(({ into }) => !into).map(({ id }) => id),
    refusal,
  };
}
