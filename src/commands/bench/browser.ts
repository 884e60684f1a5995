import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A browser for tests and figures, at `path` where one is named: CHROME_PATH, else the Chromium that comes
 * as an npm package (Linux x64), else one that is installed. Throws where there is none.
 */
export async function openBrowser(path?: string): Promise<Browser> {
  return chromium.launch({ executablePath: path ?? (await browserPath()), args: ['--no-sandbox'] });
}

/** A full browser, for what the packaged one does not do (text fragments): CHROME_PATH, or one that is installed. */
export function installedBrowser(): string | undefined {
  return process.env['CHROME_PATH'] || INSTALLED.find((path) => existsSync(path));
}

async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // The package brings its own system libraries where it believes itself on a bare machine.
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const installed = installedBrowser();
  if (installed === undefined)
    throw new Error('No browser was found — set CHROME_PATH to a Chrome or Chromium.');
  return installed;
}
