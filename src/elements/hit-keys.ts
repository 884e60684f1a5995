/**
 * The arrow keys go from the field to the hits, between them and back, as j and k do on a hit; Escape leads
 * back to the field. Hits that are folded up are passed over.
 */
export function onHitKey(event: KeyboardEvent, page: HTMLElement, field: HTMLInputElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const hits = reachableHits(page);
  const { activeElement } = document;
  const place = hits.findIndex((hit) => hit === activeElement);
  const next = activeElement === field ? fromField(event.key, hits) : fromHit(event.key, hits, place, field);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Hits, what unfolds more of them and what loads more, in order; what is folded up is left out. */
export function reachableHits(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('a[data-hit], .hits summary, .more')].filter(
    // What is folded up has a box all the same, and takes no focus.
    (hit) => hit.checkVisibility(),
  );
}

function fromField(key: string, hits: readonly HTMLElement[]): HTMLElement | undefined {
  return key === 'ArrowDown' ? hits[0] : undefined;
}

function fromHit(
  key: string,
  hits: readonly HTMLElement[],
  place: number,
  field: HTMLInputElement,
): HTMLElement | undefined {
  if (place < 0) return undefined;
  if (key === 'ArrowDown' || key === 'j') return hits[place + 1];
  if (key === 'ArrowUp' || key === 'k') return hits[place - 1] ?? field;
  if (key === 'Home') return hits[0];
  if (key === 'End') return hits.at(-1);
  return key === 'Escape' ? field : undefined;
}

/** Draw hits anew; the keyboard stays at the hit where it was. */
export function keepFocus(page: HTMLElement, draw: () => void): void {
  const focused = document.activeElement?.closest('a[data-hit]')?.getAttribute('href');
  draw();
  if (focused == null) return;
  const hits = [...page.querySelectorAll<HTMLElement>('a[data-hit]')];
  hits.find((hit) => hit.getAttribute('href') === focused)?.focus();
}
