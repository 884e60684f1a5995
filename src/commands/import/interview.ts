import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from './thread.ts';
import { readArticle } from '../../importers/article.ts';
import { formatVersion } from '../../importers/version-file.ts';
import { counted, ImportError } from '../../importers/record.ts';

/** Write an article as a draft of a version, and say what is left to be done; gives the exit code. */
export async function importInterview(text: string, language: string, target: Target): Promise<number> {
  const { contentDir, contentName, id, dryRun } = target;
  const name = `${contentName}/interviews/${id}/${language}.md`;
  const path = join(contentDir, 'interviews', id, `${language}.md`);
  if (existsSync(path))
    throw new ImportError(`${name} is there already`, 'take it away first, or name another --language');
  const article = readArticle(text);
  const version = formatVersion(article);
  console.log(
    `article: “${article.title}”, ${counted(article.turns, 'turn')} of ${counted(article.speakers.length, 'speaker')}`,
  );
  for (const { name: speaker, role, turns } of article.speakers)
    console.log(`  ${speaker}: ${role}, ${counted(turns, 'turn')}`);
  for (const warning of article.warnings) console.log(`  ${warning}`);
  if (dryRun) {
    console.log(`  new     ${name}\n${version.replace(/^(?=.)/gm, '          ')}nothing was written`);
    return 0;
  }
  await mkdir(join(contentDir, 'interviews', id), { recursive: true });
  await writeFile(path, version, { flag: 'wx' });
  console.log(
    `  new     ${name}\nLook through it, the roles above all; npm run dev shows it. Then take “draft: true” away.`,
  );
  return 0;
}
