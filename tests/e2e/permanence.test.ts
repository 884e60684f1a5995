import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test as base } from './pages.ts';
import { makeFolder } from '../content/folder.ts';
import { FORD } from '../fixtures/ford.ts';
import { isTakenSlug } from '../../src/model/ids.ts';
import { runCommand, serveSite } from '../site.ts';

/** A site on which a passage was retired and a heading changed since they were published. */
const test = base.extend('edited', { scope: 'file' }, async ({}, { onCleanup }) => {
  const content = await makeFolder(FORD);
  const outDir = `${content}-dist`;
  const file = join(content, 'interviews/ford/en.md');
  const environment = { CONTENT_DIR: content, OUT_DIR: outDir };
  const original = join(content, 'interviews/ford/lzh.md');
  await writeFile(original, (await readFile(original, 'utf8')).replace('執輿者', '執輿之者'));
  await runCommand('passages', environment);
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace('holding the reins?', 'holding those reins?')
      .replace('He teaches in [another place](/interviews/well/#p2).\n\n', '')
      .replace('## The answer', '## What he said'),
  );
  await runCommand(
    'passages',
    environment,
    'ford',
    '--retire',
    'p4',
    '--into',
    'p3',
    '--because',
    'cut by the translator',
  );
  const audit = await runCommand('passages', environment, '--audit', '--json');
  await runCommand('build', environment);
  const server = await serveSite(outDir);
  onCleanup(async () => {
    server.stop();
    await rm(content, { recursive: true });
    await rm(outDir, { recursive: true });
  });
  return {
    address: server.address,
    audit: JSON.parse(audit.out) as { interview: string; id: string; lands: string }[],
  };
});

const withoutScripts = { javaScriptEnabled: false, viewport: { width: 1280, height: 500 } };

test('a retired id lands at its survivor with one line that says so, without scripts', async ({
  open,
  edited,
}) => {
  const page = await open(`${edited.address}interviews/ford/#p4`, withoutScripts);
  expect(await page.locator('#p4').isVisible()).toBe(true);
  expect((await page.locator('#p4').textContent())?.trim()).toMatch(
    /^p4 was joined to this passage on .* \(cut by the translator\)\.$/,
  );
  expect(await page.locator('#p3 #p4').count()).toBe(1);
  const box = await page.locator('#p4').boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(500);
});

test('it is not seen by who did not come for it, on the page or when it is read aloud', async ({
  open,
  edited,
}) => {
  const page = await open(`${edited.address}interviews/ford/`, withoutScripts);
  expect(await page.locator('#p4').isVisible()).toBe(false);
});

test('the old address of a changed heading lands at the new one', async ({ open, edited }) => {
  const page = await open(`${edited.address}interviews/ford/#the-answer`, withoutScripts);
  const [old, now] = [
    await page.locator('#the-answer').boundingBox(),
    await page.locator('#what-he-said').boundingBox(),
  ];
  expect(Math.abs((old?.y ?? 0) - (now?.y ?? 999))).toBeLessThan(80);
});

describe('a link with the mark of its text', () => {
  test('says nothing while the text stands as it was', async ({ open, edited }) => {
    const page = await open(`${edited.address}interviews/ford/?k=HG1P#p3`);
    expect(await page.locator('.edited').count()).toBe(0);
  });

  test('to an earlier text says so, and leads to the words that changed', async ({ open, edited }) => {
    const page = await open(`${edited.address}interviews/ford/?k=D9GE#p2`);
    expect((await page.locator('#p2 > .edited').textContent())?.replace(/\s+/g, ' ').trim()).toBe(
      'Edited since this link was made. See what changed',
    );
    await page.getByRole('link', { name: 'See what changed' }).click();
    await page.waitForURL('**/interviews/ford/changes/#p2');
    const [now, before] = [page.locator('#p2 [lang=en] ins'), page.locator('#p2 [lang=en] del')];
    expect([await before.textContent(), await now.textContent()]).toEqual(['the', 'those']);
    expect(await page.locator('#p2 [lang=lzh] ins').textContent()).toBe('之');
  });

  test('of the version that is not shown, shows it', async ({ open, edited }) => {
    const page = await open(`${edited.address}interviews/ford/?view=translation&k=2D1M#p2`);
    expect(await page.locator('#p2 .other').isVisible()).toBe(true);
    expect(await page.locator('#p2 > .edited').count()).toBe(1);
  });

  test('that no text ever had says nothing', async ({ open, edited }) => {
    const page = await open(`${edited.address}interviews/ford/?k=ZZZZ#p2`);
    expect(await page.locator('.edited').count()).toBe(0);
  });
});

test('the page of changes lists what was retired, and is linked from the interview', async ({
  open,
  edited,
}) => {
  const page = await open(`${edited.address}interviews/ford/`, withoutScripts);
  await page.getByRole('link', { name: '3 passages changed' }).click();
  expect((await page.locator('#p4').textContent())?.replace(/\s+/g, ' ')).toContain('cut by the translator');
  expect(await page.locator('main ol > li[id]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'p2',
    'p4',
    'the-answer',
  ]);
});

test('an earlier address of the interview answers for retired ids too', async ({ open, edited }) => {
  const page = await open(`${edited.address}interviews/asking-the-way/#p4`);
  await page.waitForURL('**/interviews/ford/#p4');
});

test('the audit agrees with a crawl of the built site: every id stands once, and lands where it says', async ({
  open,
  edited,
}) => {
  expect(edited.audit.length).toBeGreaterThan(12);
  for (const interview of ['ford', 'well']) {
    const page = await open(`${edited.address}interviews/${interview}/`, withoutScripts);
    for (const { id, lands } of edited.audit.filter((line) => line.interview === interview)) {
      expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
      const survivor = lands.split('#')[1] ?? '';
      const near = await page.evaluate(
        ([from, to]) => {
          const [a, b] = [document.getElementById(from ?? ''), document.getElementById(to ?? '')];
          return (
            a !== null &&
            b !== null &&
            (b.contains(a) || Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) < 80)
          );
        },
        [id, survivor],
      );
      expect(near, `${id} lands at ${survivor}`).toBe(true);
    }
  }
});

test('no heading can take an id that a page uses for itself', async ({ edited }) => {
  const given = new Set(edited.audit.map(({ id }) => id));
  for (const page of ['interviews/ford/', 'interviews/ford/changes/', 'interviews/asking-the-way/']) {
    const html = await (await fetch(edited.address + page)).text();
    const ids = [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(
      ids.filter((id) => !given.has(id) && !isTakenSlug(id)),
      page,
    ).toEqual([]);
  }
});
