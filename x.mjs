import { openBrowser } from './tests/browser.ts'; import {gzipSync} from 'node:zlib'; import {spawn} from 'node:child_process';
const child=spawn(process.execPath,['src/commands/preview.ts'],{env:{...process.env,PORT:'4777',CONTENT_DIR:'/tmp/corp/content',OUT_DIR:'/tmp/corp/dist'},stdio:'ignore'});
await new Promise(r=>setTimeout(r,4000));
const b=await openBrowser(); 
for (const q of process.argv.slice(2)){const c=await b.newContext();const p=await c.newPage(); const list=[];const t0=Date.now();
c.on('response',r=>list.push((async()=>{const body=await r.body();const ct=r.headers()['content-type'];const n=/text|json|javascript/.test(ct??'')?gzipSync(body).length:body.length;return [Date.now()-t0,r.url().replace(/.*4777/,''),n,ct]})()));
await p.goto('http://localhost:4777/search/?q='+encodeURIComponent(q)); await p.locator('a[data-hit]').first().waitFor(); const n=list.length; const all=(await Promise.all(list.slice(0,n)));let s=0;for(const l of all){console.log(l.join(' '));s+=l[2]};console.log(q,n,s,Date.now()-t0);
await c.close()}
await b.close();child.kill();
