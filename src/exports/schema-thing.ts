/** A node of schema.org's vocabulary. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A property with these nodes; none where there are none. */
export function many<K extends string>(
  key: K,
  things: readonly Thing[],
): Partial<Record<K, readonly Thing[]>> {
  return things.length === 0 ? {} : ({ [key]: things } as Record<K, readonly Thing[]>);
}
