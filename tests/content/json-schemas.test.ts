import { matchesGlob } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from '../../src/content/frontmatter.ts';
import { jsonSchemas, SCHEMA_FOLDER } from '../../src/content/json-schemas.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** What an editor would say of a file of this kind, as “where: what”. */
function faults(kind: string, text: string): string[] {
  const data = kind === 'version' || kind === 'comment' ? parseFrontMatter(text, '') : parseYaml(text, '');
  const validate = ajv.compile(JSON.parse(jsonSchemas().get(`${kind}.json`) ?? '') as AnySchema);
  validate(data.data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

test('the JSON Schemas in the repository are those of the strict schemas: npm run schemas', async () => {
  const names = (await readdir(SCHEMA_FOLDER)).sort();
  const written = await Promise.all(
    names.map(async (name) => [name, await readFile(`${SCHEMA_FOLDER}/${name}`, 'utf8')]),
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(jsonSchemas()));
});

test('they say of each key what it is for', () => {
  const silent: string[] = [];
  for (const [name, text] of jsonSchemas()) {
    const { properties, items } = JSON.parse(text) as Record<'properties' | 'items', never>;
    const keys: Record<string, { description?: string }> =
      properties ?? (items as { properties: never }).properties;
    for (const [key, { description }] of Object.entries(keys))
      if (description === undefined) silent.push(`${name} ${key}`);
  }
  expect(silent).toEqual([]);
});

test('every file of the sample content passes', async () => {
  const kinds: [pattern: RegExp, kind: string][] = [
    [/^site\.yaml$/, 'site'],
    [/^terms\.yaml$/, 'terms'],
    [/^people\/.*\.yaml$/, 'person'],
    [/\/thread\.yaml$/, 'thread'],
    [/\/comments\/.*\.md$/, 'comment'],
    [/^interviews\/[^/]+\/[^/]+\.md$/, 'version'],
  ];
  const seen = new Set<string>();
  const found: string[] = [];
  for (const name of await readdir('content', { recursive: true })) {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    if (kind === undefined) continue;
    seen.add(kind);
    found.push(...faults(kind, await readFile(`content/${name}`, 'utf8')).map((fault) => `${name} ${fault}`));
  }
  expect(found).toEqual([]);
  expect([...seen].sort()).toEqual([...jsonSchemas().keys()].map((name) => name.replace('.json', '')).sort());
});

describe('what the strict schemas refuse key by key, they refuse', () => {
  test.each([
    ['version', '---\ntitel: A\n---\n', [": must have required property 'title'"]],
    ['version', '---\ntitle: A\npublished: yesterday\n---\n', ['/published: must match pattern']],
    ['version', '---\ntitle: A\npublished: 2024\n---\n', ['/published: must be string']],
    [
      'version',
      '---\ntitle: A\nparticipants: { a: { name: B, role: guest } }\n---\n',
      ['/participants/a/role: '],
    ],
    ['comment', '---\nauthor: { name: A }\nat: passage 3\n---\n', ['/at: must match pattern']],
    ['thread', 'url: example.org\n', ['/url: must match pattern']],
    ['person', 'names: { english: A }\n', ['/names: must match pattern']],
    ['site', 'offline: "no"\n', ['/offline: must be boolean']],
    [
      'terms',
      '- { term: 禮, language: lzh, renderings: [] }\n',
      ['/0/renderings: must NOT have fewer than 1'],
    ],
  ])('%s: %j', (kind, text, expected) => {
    const found = faults(kind, text).join('\n');
    for (const part of expected) expect(found).toContain(part);
  });

  test('figures are text where a text may be of figures alone', () => {
    expect(faults('version', '---\ntitle: A\nheld: 1984\n---\n')).toEqual([]);
    expect(faults('comment', '---\nauthor: { name: A }\nsourceId: 81230\n---\n')).toEqual([]);
  });
});

test('the settings for VS Code lead each YAML file of the content to its schema', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  const byGlob = Object.entries(settings['yaml.schemas']);
  const names = (await readdir('content', { recursive: true })).filter((name) => name.endsWith('.yaml'));
  for (const name of names) {
    const schemas = byGlob.filter(([, glob]) => matchesGlob(`content/${name}`, glob)).map(([path]) => path);
    expect(schemas, name).toHaveLength(1);
    const text = jsonSchemas().get(schemas[0]?.replace('./docs/schemas/', '') ?? '');
    expect(text, name).toContain(name.startsWith('people/') ? 'people/' : (name.split('/').at(-1) ?? ''));
  }
});
