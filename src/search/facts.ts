import { byFacet, FACETS, type Facet, type Narrowing } from './narrowing.ts';

/** What is known of a record without loading it. */
export interface Facts {
  /** Values by facet: several languages, of the others one or none. */
  values: Record<Facet, readonly string[]>;
  /** Place among the records of its shard. */
  place: number;
}

/** The records of one or more shards by the ids that the index gives them. */
export type FactsById = ReadonlyMap<string, Facts>;

/** `facts.json` of a shard: its records in order, and of each facet the values, and whose they are. */
interface FactsFile {
  ids: string[];
  /** `of` has a number a record, the place among `values`; each value is a list. */
  facets: Record<Facet, { values: string[][]; of: number[] }>;
}

/** The facts of a shard as they are shipped. */
export function formatFacts(records: readonly { id: string; values: Facts['values'] }[]): string {
  const column = (facet: Facet): FactsFile['facets'][Facet] => {
    const known = new Map<string, number>();
    const values: string[][] = [];
    const of = records.map((record) => {
      const own = [...record.values[facet]];
      const key = JSON.stringify(own);
      const place = known.get(key) ?? values.push(own) - 1;
      known.set(key, place);
      return place;
    });
    return { values, of };
  };
  const file: FactsFile = { ids: records.map(({ id }) => id), facets: byFacet(column) };
  return JSON.stringify(file);
}

/** The facts that `formatFacts` wrote, shard by shard. */
export function parseFacts(files: readonly string[]): FactsById {
  const facts = new Map<string, Facts>();
  for (const file of files) {
    const { ids, facets } = JSON.parse(file) as FactsFile;
    for (const [place, id] of ids.entries())
      facts.set(id, {
        place,
        values: byFacet((facet) => facets[facet].values[facets[facet].of[place] ?? -1] ?? []),
      });
  }
  return facts;
}

/** Whether a record has all the values of a narrowing; of its languages it is not known which one matched. */
export function isKept({ values }: Facts, narrowing: Narrowing): boolean {
  return FACETS.every((facet) => narrowing[facet] === undefined || values[facet].includes(narrowing[facet]));
}
