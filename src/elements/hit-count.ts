import type { HitContext } from './hit-list.ts';
import type { Found } from '../search/finder.ts';
import type { Hit } from '../search/hit.ts';

/** How many hits there are, and how many of them are not shown. */
export function countOf(
  { hits, total, part, looked, isSoFar }: Found,
  kept: readonly Hit[],
  interviews: number,
  { wording, language }: HitContext,
): string {
  if (isSoFar) return wording.soFar(total);
  if (total > hits.length && (looked !== undefined || language !== undefined))
    return wording.amongFirst(kept.length, interviews, looked ?? hits.length, total);
  if (total > hits.length) return wording.firstOf(kept.length, interviews, total, part?.interviews);
  const count = (kind: Hit['kind']): number => kept.filter((hit) => hit.kind === kind).length;
  return kept.length === 0
    ? wording.noHits
    : wording.hits(count('interview'), count('note'), count('comment'), interviews);
}
