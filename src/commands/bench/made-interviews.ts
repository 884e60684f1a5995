import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writerLike } from './chain.ts';
import { pickFrom, seeded } from './quotes.ts';

/** An interview made up for figures, as plain parts: each tool gets it in the form that it reads. */
export interface MadeInterview {
  id: string;
  title: string;
  originalTitle: string;
  /** `2024-11-27`. */
  published: string;
  summary: string;
  /** The person asked, one of `PEOPLE`, and the one who asks. */
  guest: number;
  host: string;
  /** Turn by turn, the host first; each paragraph in both languages. */
  turns: { speaker: 'host' | 'guest'; paragraphs: { en: string; zh: string }[] }[];
  /** A note on the last paragraph. */
  note?: string | undefined;
  comments: { author: string; date: string; text: string; inReplyTo?: number | undefined }[];
}

/** How many people are known across the interviews. */
export const PEOPLE = 40;
/** The language of the originals. */
export const ORIGINAL = 'zh-Hans';

/** Lengths of which 13 paragraphs are 800 words in two languages, as conversations have on average. */
const [ENGLISH, CHINESE, SHORTEST] = [170, 50, 30];
const [FEWEST, MOST] = [7, 19];

/**
 * So many interviews of realistic lengths, in words that follow one another in the sample content: on
 * average 13 passages, 800 words in two languages, half a note and two comments, of which some quote and some
 * answer. The same for the same seed; the first of them are the same however many are made.
 */
export async function* madeInterviews(count: number, seed: number): AsyncGenerator<MadeInterview> {
  const random = seeded(seed);
  const write = writerLike(await sampleTexts());
  const times = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  for (let number = 1; number <= count; number++) {
    const paragraphs = Array.from({ length: times(FEWEST, MOST) }, () => {
      const share = -Math.log(1 - random() * 0.98);
      return {
        en: plain(write('en', SHORTEST + (ENGLISH - SHORTEST) * share, random)),
        zh: plain(write(ORIGINAL, 10 + (CHINESE - 10) * share, random)),
      };
    });
    const turns: MadeInterview['turns'] = [];
    while (paragraphs.length > 0)
      turns.push({
        speaker: turns.length % 2 === 0 ? 'host' : 'guest',
        paragraphs: paragraphs.splice(0, turns.length % 2 === 0 ? 1 : times(1, 2)),
      });
    const comments: MadeInterview['comments'] = [];
    for (let left = times(0, 4); left > 0; left--) {
      const quoted = pickFrom(turns, random).paragraphs[0]?.en ?? '';
      comments.push({
        author: `Reader ${times(1, 400)}`,
        date: day(times(0, 3000)),
        text: `${random() < 0.3 ? `> ${quoted}\n\n` : ''}${plain(write('en', 160, random))}`,
        inReplyTo: comments.length > 0 && random() < 0.4 ? times(1, comments.length) : undefined,
      });
    }
    yield {
      id: `talk-${String(number).padStart(6, '0')}`,
      title: `Conversation ${number}: ${plain(write('en', 24, random)).replace(/[“”"]/g, '')}`,
      originalTitle: `对谈${number}：${plain(write(ORIGINAL, 8, random)).replace(/[“”"]/g, '')}`,
      published: day(times(0, 3000)),
      summary: plain(write('en', 120, random)),
      guest: times(1, PEOPLE),
      host: `Host ${times(1, 200)}`,
      turns,
      note: random() < 0.5 ? plain(write('en', 90, random)) : undefined,
      comments,
    };
  }
}

async function sampleTexts(): Promise<{ language: string; text: string }[]> {
  const folder = join('content', 'interviews');
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /\/(?:en|zh-Hans)\.md$/.test(name),
  );
  return Promise.all(
    files.sort().map(async (name) => {
      const body = (await readFile(join(folder, name), 'utf8')).replace(/^---\n.*?\n---\n/s, '');
      const text = body
        .split(/\n{2,}/)
        .filter((paragraph) => !/^(?:#|\||!|\[\^|- |\d+\. )/.test(paragraph))
        .join(' ')
        .replace(/\*\*[^*]*[:：]\*\*|\[\^\w+\]|\]\([^)]*\)|[*_`[\]#>|<]/g, '');
      return { language: /([^/]+)\.md$/.exec(name)?.[1] ?? '', text };
    }),
  );
}

/** Without what Markdown or YAML would read as something else. */
function plain(text: string): string {
  return (
    text
      .replace(/[\\{}&"]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[-+:\d.\s]+/, '')
      .trim() || '…'
  );
}

function day(number: number): string {
  return new Date(Date.UTC(2016, 0, 1 + number)).toISOString().slice(0, 10);
}
