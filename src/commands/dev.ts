import { dev } from 'astro';
import { readArguments } from './arguments.ts';
import { readSettings } from './settings.ts';

/* npm run dev: the site while you write. Drafts are shown, content problems are listed and stop nothing. */
readArguments(
  'npm run dev: the site while you write, on http://localhost:4321 (PORT names another port)',
  {},
);
readSettings(); // Astro would print a stack
await dev({});
