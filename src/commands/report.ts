import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments, refuseArguments } from './arguments.ts';
import type { ContentReport, Said } from '../model/content-report.ts';

/*
 * npm run report -- FILE: runs npm run passages and npm run check and writes into FILE, as JSON, what they said
 * and which files were written. For the workflow content.yml: it ends with 0 whatever they say.
 */
const USAGE = 'Usage: npm run report -- report.json';
const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [file] = positionals;
if (file === undefined || positionals.length > 1) refuseArguments('Name the file to write.', USAGE);

const report: ContentReport = { passages: run('passages'), check: run('check'), written: [] };
const changed = execFileSync('git', ['ls-files', '-z', '--modified', '--others', '--', 'content'], {
  encoding: 'utf8',
});
for (const path of new Set(changed.split('\0').filter(Boolean)))
  report.written.push({ path, text: readFileSync(path, 'utf8') });
writeFileSync(file, JSON.stringify(report));
console.log(report.passages.text, report.check.text);

function run(command: string): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: status ?? 1, text: `${stderr}${stdout}` };
}
