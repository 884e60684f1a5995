import { dev } from 'astro';

/* npm run dev: the site while you write. Drafts are shown, content problems are listed and stop nothing. */
await dev({});
