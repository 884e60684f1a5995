import { z } from 'astro/zod';
import type { Yaml } from './frontmatter.ts';
import { suggest } from '../model/nearest.ts';
import { problemAt, type Problem } from '../model/problem.ts';

/** Unknown keys that are named one by one: a file with more is another kind of file. */
const MOST_KEYS = 20;

/** An issue of the schema as problems at the keys that it is about. */
export function explain(issue: z.core.$ZodIssue, read: Yaml, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const place = read.at(path);
  const key = path.filter((part) => typeof part === 'string').at(-1) ?? 'file';
  const value = path.reduce<unknown>(
    (data, part) => (data as Record<string, unknown> | undefined)?.[part],
    read.data,
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((unknown) =>
          problemAt(
            read.at([...path, unknown]),
            `the key “${unknown}” is not known`,
            suggest(unknown, keysAt(schema, path)),
          ),
        );
    case 'invalid_type':
      if (value === undefined) return [problemAt(place, `the key “${key}” is missing`, 'add it')];
      return [problemAt(place, `“${key}” is ${kindOf(value)}`, advice(value, issue.expected))];
    case 'invalid_value':
      return [
        problemAt(
          place,
          `“${String(value)}” is no value for “${key}”`,
          suggest(String(value), issue.values.map(String)),
        ),
      ];
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        explain({ ...inner, path: issue.path } as z.core.$ZodIssue, read, schema),
      );
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return [
          problemAt(
            place,
            `“${key}” is ${String(value)}`,
            `make it at least ${String(Number(issue.minimum) + (issue.inclusive ? 0 : 1))}`,
          ),
        ];
  }
  // The last dash divides: the value that a message shows may hold others.
  const [, what = issue.message, todo = 'correct it'] = /^(.*) — (.*)$/s.exec(issue.message) ?? [];
  return [problemAt(place, path.length > 0 && !what.includes(key) ? `${key}: ${what}` : what, todo)];
}

function advice(value: unknown, expected: string): string {
  if (value === null) return 'write it, or take the key away';
  const kind = EXPECTED[expected] ?? expected;
  return expected === 'string' && typeof value !== 'object'
    ? `make it ${kind}: put it between quotation marks`
    : `make it ${kind}`;
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  array: 'a list, such as [one, two]',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'boolean' ? `the value ${String(value)}` : `the number ${String(value)}`;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: unknown = schema;
  for (const part of [...path, undefined]) {
    while (here instanceof z.ZodOptional) here = here.unwrap();
    if (part === undefined) break;
    if (here instanceof z.ZodObject) here = here.shape[part];
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else if (here instanceof z.ZodArray) here = here.element;
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
