import { llmsText } from '../exports/llms-text.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** What there is to read here, for language models. */
export const GET = siteFile('text/plain', async () => llmsText(await getLibrary(), addressOf));
