import { writeGrown } from './src/commands/bench/search.ts'; import { grownRecords } from './src/commands/bench/grow.ts'; import {readFileSync,rmSync,existsSync} from 'node:fs'; import {readFilesWithFetch} from './src/commands/quote/read-files.ts'; import {openIndex} from './src/search/index-files.ts';
const recs=readFileSync('/tmp/corp/dist/passages/0001.jsonl','utf8').split('\n').filter(Boolean).map(JSON.parse);
const n=+process.argv[2]; const dir='/tmp/grown'+n;
if(!existsSync(dir)){const t=Date.now();const g=grownRecords(recs,n,7);console.log('grown',Date.now()-t);await writeGrown(g,dir);console.log('indexed',Date.now()-t)}
readFilesWithFetch(); const ix=await openIndex(`file://${dir}/`,'/');await ix.joinOthers();const pf=ix.pagefind;
const none={filters:{none:'none'}};
for (const [q,o] of [['"of the"'],['of the'],['of the',none],['"the"'],['"the"',none],['the'],['the',none],['"of"'],['virtue'],['"virtue"'],['good man'],['"good man"'],['the good man'],['"the good man"'],['and so it is'],['之 不'],['"之 不"'],['之 不',none]]){let t;let r;for(let k=0;k<2;k++){t=performance.now();r=await pf.search(q,o);t=performance.now()-t}console.log(q,o?'none':'',r.results.length,r.unfilteredResultCount,t.toFixed(0)+'ms')}
