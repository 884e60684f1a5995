import { beginnings, likeLexemes, ownLexeme } from './lexemes.ts';
import { FACETS, type Narrowing } from './narrowing.ts';
import { TABLE } from './postgres-table.ts';
import { quotedLexeme, sqlText } from './postgres-text.ts';
import { WEIGHTS, type Weight } from './postgres-words.ts';
import type { Query, Term } from './query.ts';

/**
 * The statement of SQL that finds what the static search finds: one row a hit, those to the letter first. It stands
 * alone, whatever was typed; the query must not be empty.
 */
export function sqlOf(query: Query, narrowing: Narrowing = {}, limit?: number): string {
  const kept = FACETS.flatMap((facet) => {
    const value = narrowing[facet];
    return value === undefined || facet === 'lang' ? [] : [`\n    and ${facet} = ${sqlText(value)}`];
  });
  const { lang } = narrowing;
  const inLanguage = lang === undefined ? '' : ` and languages[version] = ${sqlText(lang)}`;
  return `with asked as materialized (
  select ${found(query)} as found,
    ${tsquery(exactly(query))} as exact,
    ${tsquery(anyOf(query))} as some
)
select interview, id, links[version] as link, languages[version] as language, texts[version] as text,
  title, name, exact
from (
  select distinct on (interview, id) *, ts_rank('{1,1,1,1}', words, (select found from asked), 1) as rank
  from ${TABLE}
    cross join lateral (
      select min(version) as version, coalesce(bool_or(own @@ asked.exact), false) as exact
      from asked, generate_subscripts(languages, 1) as version,
        ts_filter(words, ('${WEIGHTS_AS_ARRAY}'::"char"[])[least(version, ${WEIGHTS.length}):least(version, ${WEIGHTS.length})]) as own
      where own @@ asked.some${inLanguage}
    ) as standing
  where words @@ (select found from asked)
    and version is not null${kept.join('')}
  order by interview, id, exact desc, rank desc
) as hits
order by exact desc, rank desc, date desc nulls last, interview, place${limit === undefined ? '' : `\nlimit ${limit}`};
`;
}

const WEIGHTS_AS_ARRAY = `{${WEIGHTS.join(',').toLowerCase()}}`;

/** All that is asked for; a word that stands nowhere is meant as the beginning of longer ones. */
function found({ phrases, words, excluded }: Query): string {
  const certain = [...phrases.map(phraseOf), ...excluded.map(({ form }) => `!(${row(form)})`)];
  const values = words.map(({ form }) => {
    const whole = tsquery(word(form));
    const longer = tsquery(either(beginnings(form), '*'));
    return `case when exists (select from ${TABLE} where words @@ ${whole}) then ${whole} else ${longer} end`;
  });
  return [...values, ...(certain.length > 0 ? [tsquery(certain.join(' & '))] : [])].join('\n    && ');
}

/** Each word and phrase to the letter. */
function exactly({ phrases, words }: Query): string {
  return [...phrases, ...words]
    .map(({ form }) => `(${row(form, (one) => quotedLexeme(ownLexeme(one)))})`)
    .join(' & ');
}

/** Anything of what is asked for. */
function anyOf({ phrases, words }: Query): string {
  return [
    ...phrases.map(phraseOf),
    ...words.flatMap(({ form }) => [word(form), either(beginnings(form), '*')]),
  ].join(' | ');
}

/** A phrase as it was asked for, or the parts between its ellipses in one version. */
function phraseOf({ form, parts }: Term): string {
  const whole = `(${row(form)})`;
  if (parts === undefined) return whole;
  const split = WEIGHTS.map((weight) => {
    const inVersion = parts.map((part) => `(${row(part, (one) => word(one, weight))})`);
    return `(${inVersion.join(' & ')})`;
  });
  return `(${[whole, ...split].join(' | ')})`;
}

/** Words that follow one another. */
function row(form: string, of: (one: string) => string = word): string {
  return form
    .split(' ')
    .filter(Boolean)
    .map((one) => of(one))
    .join(' <-> ');
}

/** A word by its stem. */
function word(form: string, weight?: Weight): string {
  return either(likeLexemes(form), weight);
}

function either(lexemes: readonly string[], flags?: string): string {
  const quoted = lexemes.map((one) => quotedLexeme(one) + (flags === undefined ? '' : `:${flags}`));
  return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' | ')})`;
}

function tsquery(query: string): string {
  return `${sqlText(query)}::tsquery`;
}
