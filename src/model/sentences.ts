/** The sentences of a text as its language divides them, each with the offset that it begins at. */
export function sentencesOf(text: string, language: string): { text: string; start: number }[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment, index }) => ({ text: segment, start: index }));
}

/**
 * What stands in the other version beside a stretch of a text: the sentences of the same places where both
 * have as many, else the whole of it.
 */
export function besideSentences(
  { text, language, start, end }: { text: string; language: string; start: number; end: number },
  other: { text: string; language: string },
): string {
  const [mine, theirs] = [sentencesOf(text, language), sentencesOf(other.text, other.language)];
  if (mine.length !== theirs.length) return other.text.trim();
  return theirs
    .filter((_, index) => {
      const one = mine[index];
      return one !== undefined && one.start < end && one.start + one.text.trimEnd().length > start;
    })
    .map((one) => one.text)
    .join('')
    .trim();
}
