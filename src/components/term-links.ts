import { findWords, type Term } from '../model/terms.ts';
import { href } from '../site.ts';

/**
 * Written HTML of a passage with the first word of each term leading to the term's page. Nothing inside a
 * link, or of a tag, is touched.
 */
export function withTermLinks(html: string, terms: readonly Term[], language: string): string {
  if (terms.length === 0) return html;
  const waiting = new Set(terms);
  let links = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (/^<a[\s>]/.test(piece)) links++;
      if (piece.startsWith('</a')) links--;
      return piece.startsWith('<') || links > 0 ? piece : linkIn(piece, waiting, language);
    })
    .join('');
}

function linkIn(text: string, waiting: Set<Term>, language: string): string {
  const found = [...waiting].flatMap((term) => {
    const [first] = findWords(text, [term.term, ...term.forms], language);
    return first === undefined ? [] : [{ term, ...first }];
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let from = 0;
  for (const { term, start, end } of found) {
    if (start < from) continue;
    waiting.delete(term);
    html += `${text.slice(from, start)}<a class="term" href="${href(`/terms/${encodeURIComponent(term.slug)}/`)}">${text.slice(start, end)}</a>`;
    from = end;
  }
  return html + text.slice(from);
}
