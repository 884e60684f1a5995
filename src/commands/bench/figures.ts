/** The value below which so many percent of the values lie, rounded. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

/** The share of those that count, as words. */
export function share(found: readonly boolean[], counts: (place: number) => boolean): string {
  const counted = found.filter((_, place) => counts(place));
  return `${((100 * counted.filter(Boolean).length) / Math.max(1, counted.length)).toFixed(1)} %`;
}
