import {readFileSync} from 'node:fs'; import {readFilesWithFetch} from './src/commands/quote/read-files.ts'; import {openIndex,readQuery} from './src/search/index-files.ts';import {findInSteps} from './src/search/finder.ts';import {sampleQuotes} from './src/commands/bench/quotes.ts';
const n=+process.argv[2]; const dir='/tmp/grown'+n;
readFilesWithFetch(); const base=`file://${dir}/`;const ix=await openIndex(base,'/');await ix.joinOthers();
const recs=Array.from({length:Math.ceil(n/8000)},(_, i)=>readFileSync(`${dir}/passages/000${i+1}.jsonl`,'utf8').split('\n').filter(Boolean).map(JSON.parse)).flat();
const qs=sampleQuotes(recs,200,11).map((q,i)=>i%2?`"${q.words}"`:q.words);
const p=(v,k)=>v.toSorted((a,b)=>a-b)[Math.floor(v.length*k/100)].toFixed(0);
for(let pass=0;pass<2;pass++){const rows=[],all=[],det=[];for(const q of qs){const t=performance.now();let r;let f;for await(f of findInSteps(ix.pagefind,await readQuery(q,base),ix.summaries))r??=performance.now()-t;const a=performance.now()-t;rows.push(r);all.push(a);det.push([a,r,f.total,q])}
console.log('rows p50',p(rows,50),'p95',p(rows,95),'all p50',p(all,50),'p95',p(all,95));det.sort((a,b)=>b[0]-a[0]);if(pass)for(const d of det.slice(0,12))console.log(d.map(x=>typeof x=='number'?Math.round(x):x).join(' '))}
for(const q of ['"of the"','the','of the','"it is not"','virtue'])for(let k=0;k<2;k++){const t=performance.now();let r;let f;for await(f of findInSteps(ix.pagefind,await readQuery(q,base),ix.summaries))r??=performance.now()-t;if(k)console.log(q,f.total,f.hits.length,'rows',r.toFixed(0),'all',(performance.now()-t).toFixed(0))}
