import type { FileChange } from './merge.ts';
import type { ImportedThread } from './record.ts';
import { withYamlKey } from '../model/frontmatter-edit.ts';
import type { ThreadSource } from '../model/source.ts';

/** From this many comments on, a thread has a page of its own. */
export const MOST_ON_PAGE = 200;

/**
 * The change to `thread.yaml` that an import makes; none where it says the same already, or where the input
 * is older than what is archived. `missing` are the gaps to be recorded, `total` all comments that are
 * archived by then. An address that stands there stays; a page of its own is given once and kept.
 */
export function changeRecord(
  old: { front: ThreadSource['front']; text: string } | undefined,
  imported: ImportedThread,
  { missing, total, captured }: { missing: readonly string[]; total: number; captured: string | undefined },
): FileChange[] {
  const front = old?.front ?? {};
  const stated = imported.statedCount;
  const next: ThreadSource['front'] = {
    url: front.url ?? imported.url,
    captured: captured ?? front.captured,
    statedCount: stated ?? front.statedCount,
    gaps: missing.length === 0 ? undefined : [...missing],
    page: front.page ?? (total > MOST_ON_PAGE ? 'own' : undefined),
  };
  let text = old?.text ?? '';
  for (const key of ['url', 'captured', 'statedCount', 'gaps', 'page'] as const) {
    if (JSON.stringify(front[key] ?? null) === JSON.stringify(next[key] ?? null)) continue;
    text = withYamlKey(text, key, linesOf(key, next)) ?? text;
  }
  return text === (old?.text ?? '') ? [] : [{ name: 'thread.yaml', text: text === '' ? '{}\n' : text }];
}

function linesOf(key: keyof ThreadSource['front'], front: ThreadSource['front']): string[] {
  const value = front[key];
  if (value === undefined) return [];
  if (Array.isArray(value)) return [`${key}:`, ...value.map((entry) => `  - ${JSON.stringify(entry)}`)];
  return [`${key}: ${key === 'url' ? JSON.stringify(value) : String(value)}`];
}
