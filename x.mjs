import { openBrowser } from './tests/browser.ts'; import {serveFolder} from './src/commands/bench/serve.ts';
const s=await serveFolder('/tmp/corp/dist'); const b=await openBrowser(); const p=await b.newPage(); p.on('console',m=>console.log('console',m.text()));
for(const q of ['the','"of the"&kind=note','the&speaker=meno','%22it%20is%20not%22']){const t=Date.now();await p.goto(s.address+'search/?q='+q.replace('"','%22'));await p.waitForFunction(()=>/^\d(?!.*so far)/.test(document.querySelector('[data-count]')?.textContent??''));console.log(q,Date.now()-t,await p.locator('[data-count]').textContent(),(await p.locator('.facets').textContent()).slice(0,160))}
await b.close();s.stop();
