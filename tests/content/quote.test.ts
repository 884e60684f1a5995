import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { tryCommand } from '../site.ts';

/** Ask for a quote in the sample site; `found` is the printed list. */
async function quote(...args: string[]): Promise<{ code: number; found: unknown; errors: string }> {
  const { code, out, errors } = await tryCommand(
    'quote',
    { OUT_DIR: inject('siteDir'), SITE_URL: 'https://example.org', BASE_PATH: '' },
    ...args,
  );
  return { code, found: out === '' ? undefined : JSON.parse(out), errors };
}

test('a quote is found, with its link and its text in each language', async () => {
  const { code, found, errors } = await quote('"hemmed in by greater ones"');
  expect([code, errors]).toEqual([0, '']);
  expect(found).toEqual([
    {
      id: 'p5',
      link: 'https://example.org/interviews/sitting-in-attendance/#p5',
      interview: 'sitting-in-attendance',
      title: expect.any(String) as string,
      kind: 'interview',
      speaker: 'Zilu',
      texts: [
        { language: 'en', text: expect.stringContaining('hemmed in by greater ones') as string },
        { language: 'lzh', text: expect.stringContaining('攝乎大') as string },
      ],
      exact: true,
    },
  ]);
});

test('words may be several arguments, and either script of Chinese does', async () => {
  expect(await quote('摄乎大')).toMatchObject({ code: 0, found: [{ id: 'p5' }] });
  const { found } = await quote('king', 'chariot', '--limit', '2', '--kind', 'interview');
  expect(found).toHaveLength(2);
});

test('nothing found is an empty list and exit code 1, with the word that was meant', async () => {
  expect(await quote('postmna')).toEqual({
    code: 1,
    found: [],
    errors: '“postmna” stands nowhere — did you mean “postman”?\n',
  });
  expect(await quote('"envelope the postman"')).toEqual({ code: 1, found: [], errors: '' });
  expect(await quote('postman', '--speaker', 'nobody')).toMatchObject({ code: 1, found: [] });
});

test.for([
  [[], 'Say what to look for.'],
  [['—'], '“—” holds no word to look for.'],
  [['-postman'], "Unknown option '-p'"],
  [['--', '-postman'], '“-postman” holds no word to look for.'],
  [['word', '--limit', 'few'], '--limit is “few”, which is no number from 1.'],
  [['word', '--colour', 'red'], "Unknown option '--colour'"],
] as const)('%j is refused, and prints no list', async ([args, message]) => {
  const { code, found, errors } = await quote(...args);
  expect([code, found]).toEqual([2, undefined]);
  expect(errors).toContain(message);
  expect(errors).toContain('npm run --silent quote --');
});

test('without a built site says what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-quote-'));
  const { code, out, errors } = await tryCommand('quote', { OUT_DIR: folder }, 'word');
  await rm(folder, { recursive: true });
  expect([code, out]).toEqual([2, '']);
  expect(errors).toBe(`${folder} holds no built site — run npm run build, or name its folder in OUT_DIR\n`);
});
