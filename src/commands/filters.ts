import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseArguments } from './arguments.ts';
import { FACETS, type Facet, type Narrowing } from '../search/narrowing.ts';

/** What narrows hits on a command line, as `readArguments` takes it. */
export const FILTERS = {
  limit: { type: 'string' },
  kind: { type: 'string' },
  speaker: { type: 'string' },
  role: { type: 'string' },
  lang: { type: 'string' },
  year: { type: 'string' },
  interview: { type: 'string' },
} as const;

/** The same in the words of a usage. */
export const FILTERS_USAGE = `  --limit 10           no more hits than these
  --kind interview     passages only; note, comment
  --speaker, --role, --lang, --year, --interview VALUE, as in the address of the search page`;

type Values = Partial<Record<Facet | 'limit', string>>;

/** The values of facets that were named. */
export function narrowingOf(values: Values): Narrowing {
  return Object.fromEntries(
    FACETS.flatMap((facet) => (values[facet] === undefined ? [] : [[facet, values[facet]]])),
  );
}

/** The most hits that are wanted, where that was said; ends with 2 where it is no number. */
export function limitOf({ limit: written }: Values, usage: string): number | undefined {
  const limit = written === undefined ? undefined : Number(written);
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
    refuseArguments(`--limit is “${written ?? ''}”, which is no number from 1.`, usage);
  return limit;
}

/** End with 2 where the folder holds no built site to find anything in. */
export function needSite(outDir: string): void {
  if (existsSync(join(outDir, 'passages', 'index.json'))) return;
  console.error(`${outDir} holds no built site — run npm run build, or name its folder in OUT_DIR`);
  process.exit(2);
}
