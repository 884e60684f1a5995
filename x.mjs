import { chromium } from 'playwright-core'; import {spawn} from 'node:child_process';
const child=spawn(process.execPath,['src/commands/preview.ts'],{env:{...process.env,PORT:'4778'},stdio:'ignore'});
await new Promise(r=>setTimeout(r,4000));
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for (const [w,scheme] of [[1440,'light'],[390,'dark']]){const c=await b.newContext({viewport:{width:w,height:w>1000?1000:844},colorScheme:scheme});const p=await c.newPage();
await p.goto('http://localhost:4778/search/?q='+encodeURIComponent('"three years"')+'&kind=interview');await p.locator('a[data-hit]').first().waitFor();await p.waitForTimeout(500);await p.screenshot({path:`/tmp/s-${w}.png`});
await p.goto('http://localhost:4778/search/?q=postmna');await p.waitForTimeout(1200);await p.screenshot({path:`/tmp/o-${w}.png`,clip:{x:0,y:0,width:w,height:400}});
await p.goto('http://localhost:4778/interviews/king-and-chariot/');console.log(p.url(),await p.title());await p.locator('find-here input[type=search]').fill('axle',{timeout:4000});await p.waitForTimeout(500);await p.keyboard.press('Enter');await p.waitForTimeout(700);await p.screenshot({path:`/tmp/f-${w}.png`});
await p.goto('http://localhost:4778/interviews/king-and-chariot/');await p.screenshot({path:`/tmp/i-${w}.png`});
await p.goto('http://localhost:4778/people/socrates/');await p.screenshot({path:`/tmp/p-${w}.png`,clip:{x:0,y:0,width:w,height:600}});
await c.close()}
await b.close();child.kill();
