import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installedBrowser, openBrowser } from './browser.ts';
import { serveSite } from './site.ts';

const WIDTHS = [390, 820, 1440];
const PAGES = {
  home: '',
  'zh–en': 'interviews/sitting-in-attendance/',
  'grc–en': 'interviews/ion/',
  search: 'search/?q=word',
  person: 'people/socrates/',
  term: 'terms/',
};

/**
 * Takes pictures of the built site, to be looked at: `npm run screenshots -- FOLDER` (of `OUT_DIR`, or `dist`).
 * Pages of another site are named behind the folder: `… FOLDER interviews/right-to-left/`.
 */
const [folder = 'screenshots', ...named] = process.argv.slice(2);
const pages =
  named.length === 0 ? PAGES : Object.fromEntries(named.map((path) => [path.replace(/\W+/g, '-'), path]));
const site = await serveSite(resolve(process.env['OUT_DIR'] ?? 'dist'));
// A full browser where there is one: the packaged one has no characters for Chinese.
const browser = await openBrowser(installedBrowser());
await mkdir(folder, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      const file = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    await context.close();
  }
await browser.close();
site.stop();
