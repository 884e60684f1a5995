import type { HanFolds } from './han.ts';
import { addressOfHit } from './hit.ts';
import { copyLine } from './postgres-text.ts';
import { tsvectorsOf } from './postgres-words.ts';
import type { SearchRecord } from './records.ts';
import type { InterviewSummary } from './summaries.ts';

/** The table that the site's records are loaded into. */
export const TABLE = 'colloquy_passages';
/** What it is called until all of it is there. */
const LOADING = `${TABLE}_loading`;

/** One line a record; of a very long one, one a stretch of its words. */
const COLUMNS = `
  interview text not null,
  id        text not null,
  stretch   integer not null,
  kind      text not null,
  title     text,
  speaker   text,
  name      text,
  role      text,
  year      text,
  date      text,
  place     integer not null,
  languages text[] not null,
  texts     text[] not null,
  links     text[] not null,
  words     tsvector not null`;

/**
 * What psql is told before the lines of the table. It all is one transaction: until it ends, whoever asks has the rows
 * of the last load.
 */
export const BEFORE_LINES = `-- The passages, notes and comments of a site, for psql.
\\set ON_ERROR_STOP on
set client_encoding = 'UTF8';
set client_min_messages = warning;
begin;
do $$ begin perform pg_advisory_xact_lock(hashtext('${TABLE}')); end $$;
create table ${LOADING} (${COLUMNS}
);
copy ${LOADING} from stdin;
`;

/** What it is told behind them: without it, nothing has changed. */
export const AFTER_LINES = `\\.
alter table ${LOADING} add constraint ${LOADING}_pkey primary key (interview, id, stretch);
create index ${LOADING}_words on ${LOADING} using gin (words);
analyze ${LOADING};
drop table if exists ${TABLE};
alter table ${LOADING} rename to ${TABLE};
alter index ${LOADING}_pkey rename to ${TABLE}_pkey;
alter index ${LOADING}_words rename to ${TABLE}_words;
commit;
`;

/** What a line says beside its record. */
export interface Surroundings {
  /** Of the record's interview; undefined where the site has none. */
  summary: InterviewSummary | undefined;
  /** Place among the interview's records, from 0. */
  place: number;
  /** Address of the site, ending with a slash. */
  home: string;
  folds: HanFolds;
}

/** A record as lines of the table. */
export function linesOf(record: SearchRecord, { summary, place, home, folds }: Surroundings): string {
  const { interview, id, kind, speaker, role, author, year, date, texts } = record;
  const name = author ?? (speaker === undefined ? undefined : summary?.speakers[speaker]);
  const links = texts.map(({ language }) => {
    const { page, fragment } = addressOfHit(record, language, summary);
    return `${home}${page.replace(/^\//, '')}#${fragment}`;
  });
  const shown = texts.map(({ text }) => text);
  return tsvectorsOf(shown, folds)
    .map((words, stretch) =>
      copyLine([
        interview,
        id,
        stretch,
        kind,
        summary?.title,
        speaker,
        name,
        role,
        year,
        date === '0000' ? undefined : date,
        place,
        texts.map(({ language }) => language),
        shown,
        links,
        words,
      ]),
    )
    .join('');
}
