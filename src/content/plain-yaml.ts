type Value = string | number | boolean | Value[] | { [key: string]: Value };

const KEY = '[A-Za-z][A-Za-z0-9_-]{0,60}';
const SIGNS = String.raw`\p{L}\p{N}\p{M}.;’“”‘「」，。、：·–—…()!?/+=%\-`;
/** Text that begins with a letter and holds no sign that YAML might read. */
const WORDS = String.raw`\p{L}(?:[${SIGNS} ]*[${SIGNS}])?`;
/** The same on a line of its own, where these are text too. */
const LINE_OF_WORDS = String.raw`\p{L}[${SIGNS} ,'"]*[${SIGNS}]`;
const NUMBERS = String.raw`\d{4}-\d{2}(?:-\d{2})?|[1-9]\d{0,8}`;
const QUOTED = String.raw`"[^"\\\p{C}\p{Zl}\p{Zp}]*"`;
const SCALAR = `(?:${WORDS}|${NUMBERS}|${QUOTED})`;
const ADDRESS = String.raw`https?://[\w./~%+=-]+`;
const ENTRY = `${KEY}: (?:${SCALAR}|${ADDRESS})`;
const IS_SCALAR = new RegExp(`^${SCALAR}$`, 'u');
const IS_LINE = new RegExp(`^${LINE_OF_WORDS}$`, 'u');
const IS_ADDRESS = new RegExp(`^${ADDRESS}$`);
const IS_MAP = new RegExp(`^\\{ ${ENTRY}(?:, ${ENTRY})* \\}$`, 'u');
const IS_LIST = new RegExp(`^\\[${SCALAR}(?:, ${SCALAR})*\\]$`, 'u');
const EACH_ENTRY = new RegExp(`(${KEY}): (${ADDRESS}|${SCALAR})`, 'gu');
const EACH_SCALAR = new RegExp(SCALAR, 'gu');
const LINE = new RegExp(`^(  )?(?:(${KEY}):|-)(?: (\\S.*))?$`, 'u');
/** Words that are no text in YAML. */
const TYPED = /^(?:true|false|null)$/i;

/**
 * What YAML of the simplest form says, as most front matter has it: a key a line, with words, a date, a number,
 * a quoted text, or a group or list of these on the same line or on the next ones. Undefined for any other.
 * A library reads YAML in full, at ten times the cost.
 */
export function plainYaml(text: string): Record<string, unknown> | undefined {
  if (!text.endsWith('\n')) return undefined;
  const data: Record<string, Value> = {};
  let below: string | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, indent, key, rest] = LINE.exec(line) ?? [];
    const value = rest === undefined ? undefined : valueOf(rest);
    if (indent === undefined) {
      if (below !== undefined && data[below] === undefined) return undefined;
      below = undefined;
      if (key === undefined || TYPED.test(key) || key in data) return undefined;
      if (rest === undefined) below = key;
      else if (value === undefined) return undefined;
      else data[key] = value;
      continue;
    }
    if (below === undefined || value === undefined) return undefined;
    if (key === undefined) {
      const list = (data[below] ??= []);
      if (!Array.isArray(list)) return undefined;
      list.push(value);
    } else {
      const map = (data[below] ??= {});
      if (typeof map !== 'object' || Array.isArray(map)) return undefined;
      if (TYPED.test(key) || key in map) return undefined;
      map[key] = value;
    }
  }
  return below !== undefined && data[below] === undefined ? undefined : data;
}

/**
 * Where a key of plain YAML, or an entry of the list below it, stands: line and column from 1. Undefined where it
 * does not stand there, or inside a line.
 */
export function plainPlace(
  text: string,
  [key, entry, ...more]: readonly (string | number)[],
): { line: number; column: number } | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0 || more.length > 0) return undefined;
  if (entry === undefined) return { line: at + 1, column: 1 };
  const below = lines.slice(at + 1).findIndex((line) => !line.startsWith('  - '));
  const isEntry = typeof entry === 'number' && lines[at] === `${key}:` && entry < below;
  return isEntry ? { line: at + 2 + entry, column: 5 } : undefined;
}

function valueOf(text: string): Value | undefined {
  if (IS_SCALAR.test(text)) return scalarOf(text);
  if (IS_ADDRESS.test(text)) return text;
  if (IS_LINE.test(text)) return text;
  if (IS_LIST.test(text)) {
    const values = (text.slice(1, -1).match(EACH_SCALAR) ?? []).map(scalarOf);
    return values.includes(undefined) ? undefined : (values as Value[]);
  }
  if (!IS_MAP.test(text)) return undefined;
  const map: Record<string, Value> = {};
  for (const [, key = '', written = ''] of text.matchAll(EACH_ENTRY)) {
    const value = scalarOf(written);
    if (value === undefined || TYPED.test(key) || key in map) return undefined;
    map[key] = value;
  }
  return map;
}

function scalarOf(text: string): Value | undefined {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return TYPED.test(text) ? undefined : text;
}
