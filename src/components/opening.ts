/** Put `inner` at the start of the first paragraph of written HTML, or in front where no paragraph begins it. */
export function openWith(html: string, inner: string): string {
  return html.startsWith('<p>') ? `<p>${inner}${html.slice('<p>'.length)}` : `${inner}${html}`;
}

/** Put `inner` at the end of the last paragraph of written HTML, or behind where no paragraph ends it. */
export function closeWith(html: string, inner: string): string {
  return html.endsWith('</p>') ? `${html.slice(0, -'</p>'.length)}${inner}</p>` : `${html}${inner}`;
}

/** Written HTML whose blocks of code, which may scroll, can be reached by the keyboard. */
export function reachable(html: string): string {
  return html.replaceAll('<pre>', '<pre tabindex="0">');
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '',
  );
}
