import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * A Markdown file with one key of its front matter set to `lines` of YAML (none: taken away) and every
 * other byte as it was. A new key comes last. Undefined where the front matter is no block of keys.
 */
export function withKey(text: string, key: string, lines: readonly string[]): string | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  const close = /^---[ \t]*\r?$/m.exec(text.slice(open?.length ?? 0));
  if (open === undefined || close === null) return undefined;
  const end = open.length + close.index;
  const yaml = withYamlKey(text.slice(open.length, end), key, lines, open.endsWith('\r\n') ? '\r\n' : '\n');
  return yaml === undefined ? undefined : open + yaml + text.slice(end);
}

/** The same for a file that is YAML from end to end. */
export function withYamlKey(
  yaml: string,
  key: string,
  lines: readonly string[],
  lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n',
): string | undefined {
  const range = rangeOf(yaml, key);
  if (range === undefined) return undefined;
  const [from, to] = range;
  const before = yaml.slice(0, from);
  const gap = lines.length > 0 && before !== '' && !before.endsWith('\n') ? lineEnd : '';
  return before + gap + lines.map((line) => line + lineEnd).join('') + yaml.slice(to);
}

/** Where a top-level key stands, whole lines; the end where it does not. */
function rangeOf(yaml: string, key: string): [from: number, to: number] | undefined {
  const { contents, errors } = parseDocument(yaml, { version: '1.2', schema: 'core' });
  if (contents === null && errors.length === 0) return [yaml.length, yaml.length];
  if (!isMap(contents) || contents.flow === true || errors.length > 0) return undefined;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined) return [yaml.length, yaml.length];
  const [start = 0, keyEnd = start] = pair.key.range ?? [];
  const valueEnd = pair.value?.range?.[1] ?? keyEnd + 1;
  // The parser counts blank lines behind a block as its own; they stay.
  const shownEnd = start + yaml.slice(start, valueEnd).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', shownEnd);
  return [start, lineEnd < 0 ? yaml.length : lineEnd + 1];
}
