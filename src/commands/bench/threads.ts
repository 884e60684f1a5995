import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { percentile } from './figures.ts';
import { writeLargeThread } from './large-thread.ts';
import { serveFolder } from './serve.ts';

/** How many comments the thread has. */
const MANY = 1500;
/** Keys in a row, each way. */
const KEYS = 60;
/** From the end of a thread to its middle, and back: comments, siblings, and what is answered. */
const WALKS: Record<string, string[]> = {
  'p, from the last comment': Array.from({ length: KEYS }, () => 'p'),
  n: Array.from({ length: KEYS }, () => 'n'),
  'P and N, among siblings': Array.from({ length: KEYS }, (_, place) => (place % 3 === 2 ? 'N' : 'P')),
  'u and n': Array.from({ length: KEYS }, (_, place) => (place % 3 === 2 ? 'u' : 'n')),
};

/** How quick a thread of 1,500 comments is in a browser: a jump to its last comment, and each key from there. */
export async function* benchThreads(corpus: string): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
  const environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  try {
    await writeLargeThread(environment.CONTENT_DIR, corpus, MANY);
    for (const command of ['passages', 'build'])
      execFileSync(process.execPath, [`src/commands/${command}.ts`], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const server = await serveFolder(environment.OUT_DIR);
    const browser = await openBrowser();
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await browser.newPage({ viewport });
      await page.addInitScript(noteFrames);
      yield `\n${MANY} comments, ${viewport.width} px wide`;
      yield* measure(page, `${server.address}interviews/large/comments/`);
      await page.close();
    }
    await browser.close();
    server.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* measure(page: Page, address: string): AsyncGenerator<string> {
  const jumps: number[] = [];
  for (let i = 0; i < 5; i++) {
    await page.goto('about:blank');
    await page.goto(`${address}#c${MANY}`);
    jumps.push(await page.evaluate(() => (window as unknown as Frames).shown));
  }
  yield `  a link to the last comment: in view ${percentile(jumps, 50)} ms after DOMContentLoaded, at most ${percentile(jumps, 100)} (limit 1,000)`;
  for (const [name, keys] of Object.entries(WALKS)) {
    await page.evaluate(() => ((window as unknown as Frames).answered.length = 0));
    for (const key of keys) {
      await page.keyboard.press(/[A-Z]/.test(key) ? `Shift+${key}` : key);
      await page.waitForTimeout(30);
    }
    const times = await page.evaluate(() => (window as unknown as Frames).answered);
    const late = times.filter((time) => time > 50).length;
    yield `  ${name}: ${times.length} keys, drawn after p50 ${percentile(times, 50)}, p95 ${percentile(times, 95)}, at most ${percentile(times, 100)} ms (limit 50); ${late} over it`;
  }
}

/** What the page notes of itself, in milliseconds. */
interface Frames {
  /** From DOMContentLoaded to the first frame that shows what the address names. */
  shown: Promise<number>;
  /** From each key to the frame that answers it. */
  answered: number[];
}

/** Runs in the page. */
function noteFrames(): void {
  const frames = window as unknown as Frames;
  /** Behind the next frame: a message comes when that is drawn. */
  const afterFrame = (then: () => void): void =>
    void requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  frames.answered = [];
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Shift') afterFrame(() => frames.answered.push(performance.now() - timeStamp));
    },
    { capture: true },
  );
  frames.shown = new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', ({ timeStamp }) => {
      const look = (): void => {
        const box = document.querySelector(':target')?.getBoundingClientRect();
        if (box !== undefined && box.top < innerHeight && box.bottom > 0)
          resolve(performance.now() - timeStamp);
        else afterFrame(look);
      };
      afterFrame(look);
    });
  });
}
