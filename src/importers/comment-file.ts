import { safeName } from '../model/comment.ts';
import type { CommentFront } from '../model/source.ts';

/** The text of a comment's file. */
export function formatComment(front: CommentFront, body: string): string {
  const keys = KEYS.flatMap((key) => linesOf(key, front));
  return ['---', ...keys, '---', ...(body === '' ? [] : ['', body]), ''].join('\n');
}

/** The keys that an importer writes, in their order. */
const KEYS = [
  'author',
  'date',
  'datePrecision',
  'inReplyTo',
  'isAuthor',
  'sourceUrl',
  'sourceId',
  'reactions',
  'digest',
  'state',
  'because',
  'at',
] as const;
export type Key = (typeof KEYS)[number];

/** The YAML of one key; none where it has no value. Every text stands in quotation marks, which JSON's are too. */
export function linesOf(key: Key, front: CommentFront): string[] {
  const value = front[key];
  if (value === undefined || value === false) return [];
  if (typeof value !== 'object') return [`${key}: ${isPlain(key, value) ? String(value) : quoted(value)}`];
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([name, entry]) => `${key === 'reactions' ? quoted(name) : name}: ${quoted(entry)}`);
  return [`${key}: { ${entries.join(', ')} }`];
}

/** A value as JSON, which YAML reads too; what no page can hold (NUL, half a character) is replaced. */
function quoted(value: unknown): string {
  return JSON.stringify(typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value);
}

function isPlain(key: Key, value: unknown): boolean {
  return typeof value !== 'string' || key === 'date' || key === 'datePrecision' || key === 'state';
}

/**
 * The name of a comment's file: its number for good, and what of its author's name may stand in a file's name.
 * Without an author, the number alone.
 */
export function fileNameOf(number: number, author?: string): string {
  const name = (author ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = [...name].slice(0, 32).join('').replace(/-$/, '');
  return `${String(number).padStart(3, '0')}${short === '' ? '' : `-${short}`}.md`;
}

/** An author's name as it is kept: one line, without what would turn or tower over its neighbours. */
export function keptName(name: string): string {
  const kept = safeName(name.toWellFormed().replace(/\p{Cc}+/gu, ' '));
  return [...kept].slice(0, 120).join('').trim() || 'Unnamed';
}
