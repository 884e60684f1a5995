import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms-text.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';

/** What there is to read here, for language models. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await getLibrary(), addressOf), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
