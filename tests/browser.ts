export { openBrowser } from '../src/commands/bench/browser.ts';
