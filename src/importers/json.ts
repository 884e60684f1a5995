import { ImportError } from './record.ts';

/** A JSON object of which nothing is known. */
export type JsonObject = Record<string, unknown>;

/** Parse JSON; one that is cut short or broken is an error at its line. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const isCut = /end of JSON|Unterminated|Expected/.test(message) && position >= text.trimEnd().length;
    throw new ImportError(
      isCut ? 'the JSON is cut short' : `this is no JSON: ${message}`,
      isCut ? 'save the whole file again' : 'save the file again as its source gives it',
      text.slice(0, position).split('\n').length,
    );
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where it is no list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text that is not blank. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A whole number from 0, also where it is written as a text. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** A name for something: a number, or a text without spaces. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}

/** A moment in the form that our files have; undefined where it is none, or no moment of the calendar. */
export function momentOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const spelled = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+00:?00)?$/.exec(value.trim());
  if (spelled === null || spelled[1] === '0000-00-00') return undefined;
  const moment = `${spelled[1]}T${spelled[2]}Z`;
  return Number.isNaN(Date.parse(moment)) || !new Date(moment).toISOString().startsWith(spelled[1] ?? '')
    ? undefined
    : moment;
}

/** An address on the web; undefined where it is none. */
export function webAddress(value: unknown): string | undefined {
  const text = textOf(value)?.trim();
  return text !== undefined && /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text) ? text : undefined;
}
