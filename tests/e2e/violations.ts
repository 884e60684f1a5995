import type { Page } from 'playwright-core';

/** What a page tried that its policy forbids, and which of the tests' own scripts ran after all. */
export interface Watch {
  violations: string[];
  ran: string[];
}

/** Watch a page, and all that it goes to, for what its policy stops; `boom()` is what hostile scripts call. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { violations: [], ran: [] };
  await page.exposeFunction('boom', (what = 'boom') => void seen.ran.push(String(what)));
  await page.exposeFunction('stopped', (what: string) => void seen.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const told = (window as unknown as { stopped: (what: string) => void }).stopped;
      told(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile ?? ''}:${lineNumber}`);
    });
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) seen.violations.push(message.text());
  });
  page.on('dialog', (dialog) => {
    seen.ran.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}
