import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORIGINAL, PEOPLE, type MadeInterview } from './made-interviews.ts';

/** Write interviews that were made up as a content folder of this site, with people and a glossary; without ledgers. */
export async function writeContent(folder: string, interviews: AsyncIterable<MadeInterview>): Promise<void> {
  await mkdir(join(folder, 'people'), { recursive: true });
  await writeFile(
    join(folder, 'site.yaml'),
    'title: Made up\ndescription: Interviews made up for figures.\nlanguage: en\n',
  );
  await writeFile(
    join(folder, 'terms.yaml'),
    TERMS.map(([term, rendering]) => `- { term: ${term}, language: zh, renderings: [${rendering}] }\n`).join(
      '',
    ),
  );
  for (let person = 1; person <= PEOPLE; person++)
    await writeFile(
      join(folder, 'people', `person-${person}.yaml`),
      `names: { en: Person ${person}, ${ORIGINAL}: 人物${person} }\nbio: A person made up for figures.\n`,
    );
  for await (const interview of interviews) await writeInterview(folder, interview);
}

/** Write one of them, again where it is there already. */
export async function writeInterview(folder: string, interview: MadeInterview): Promise<void> {
  const own = join(folder, 'interviews', interview.id);
  await mkdir(interview.comments.length > 0 ? join(own, 'comments') : own, { recursive: true });
  await writeFile(join(own, 'en.md'), translation(interview));
  await writeFile(join(own, `${ORIGINAL}.md`), original(interview));
  for (const [index, { author, date, text, inReplyTo }] of interview.comments.entries()) {
    const answer = inReplyTo === undefined ? '' : `inReplyTo: ${inReplyTo}\n`;
    await writeFile(
      join(own, 'comments', `${String(index + 1).padStart(3, '0')}-reader.md`),
      `---\nauthor: { name: ${author} }\ndate: ${date}\n${answer}---\n\n${text}\n`,
    );
  }
}

const TERMS = [
  ['编号', 'number'],
  ['译文', 'translation'],
  ['原文', 'original'],
  ['读者', 'reader'],
  ['问题', 'question'],
] as const;

function translation({ title, published, summary, guest, host, turns, note }: MadeInterview): string {
  const text = turns.map(({ speaker, paragraphs }) => {
    const name = speaker === 'host' ? host : `Person ${guest}`;
    return `**${name}:** ${paragraphs.map(({ en }) => en).join('\n\n')}`;
  });
  return `---
title: "${title}"
translationOf: ${ORIGINAL}
translators: [A. Translator]
published: ${published}
license: CC0-1.0
summary: "${summary}"
participants:
  host: { name: ${host}, role: interviewer }
  person-${guest}: { name: Person ${guest}, role: interviewee }
---

${text.join('\n\n')}${note === undefined ? '' : `[^t1]\n\n[^t1]: ${note}`}
`;
}

function original({ originalTitle, guest, turns }: MadeInterview): string {
  const text = turns.map(({ speaker, paragraphs }) => {
    const name = speaker === 'host' ? '主持' : `人物${guest}`;
    return `**${name}：**${paragraphs.map(({ zh }) => zh).join('\n\n')}`;
  });
  return `---
title: "${originalTitle}"
participants:
  host: { name: 主持 }
  person-${guest}: { name: 人物${guest} }
---

${text.join('\n\n')}
`;
}
