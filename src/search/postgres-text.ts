/** A text as a literal of SQL, whatever it holds; PostgreSQL stores no NUL, which becomes U+FFFD. */
export function sqlText(text: string): string {
  const quoted = `'${storable(text).replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  // Without a backslash the plain form means the same under every setting of standard_conforming_strings.
  return quoted.includes('\\') ? ` E${quoted}` : quoted;
}

/** What is stored of a value that a column of texts holds. */
export type CopyValue = string | number | undefined | readonly string[];

/** One line of `COPY … FROM stdin` in its text format, its end included; an undefined value is NULL. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyField).join('\t')}\n`;
}

function copyField(value: CopyValue): string {
  if (value === undefined) return '\\N';
  const text = typeof value === 'object' ? arrayOf(value) : String(value);
  return storable(text).replace(/[\\\t\n\r\v\f\b]/g, (character) => COPY_ESCAPES[character] ?? character);
}

const COPY_ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\v': '\\v',
  '\f': '\\f',
  '\b': '\\b',
};

/** An array of texts as PostgreSQL writes one; every element is quoted, or NULL would be none. */
function arrayOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** A lexeme as `tsvector` and `tsquery` read one. */
export function quotedLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** UTF-8 has no lone surrogates, and PostgreSQL no NUL. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
