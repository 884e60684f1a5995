/** Results under names, each with the things that it was made from: what comes from the same is made once. */
export class Remembered<T> {
  private readonly results = new Map<string, { from: readonly unknown[]; result: T }>();

  /** What was made from these very things before; otherwise what `make` gives, which takes its place. */
  of(name: string, from: readonly unknown[], make: () => T): T {
    const before = this.results.get(name);
    if (before?.from.length === from.length && before.from.every((thing, index) => thing === from[index]))
      return before.result;
    const result = make();
    this.results.set(name, { from, result });
    return result;
  }
}
