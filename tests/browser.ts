export { installedBrowser, openBrowser } from '../src/commands/bench/browser.ts';
