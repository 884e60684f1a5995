import { reachableHits } from './hit-keys.ts';
import { MOST_HITS, type Found } from '../search/finder.ts';
import type { Wording } from '../wording.ts';

/** Where not every hit is loaded, a button below them that asks for the next ones. */
export function drawMore(
  page: HTMLElement,
  { hits, total, looked }: Found,
  wording: Wording,
  ask: () => void,
): void {
  const button = page.querySelector<HTMLButtonElement>('.more');
  if (button === null) return;
  const rest = total - (looked ?? hits.length);
  // What is hidden loses the keyboard at once.
  const hadFocus = document.activeElement === button;
  button.hidden = rest <= 0;
  if (button.hidden && hadFocus) reachableHits(page).at(-1)?.focus({ preventScroll: true });
  button.textContent = wording.moreHits(Math.min(rest, MOST_HITS));
  button.onclick = ask;
}

/** Take the button away until it is known whether there is more. */
export function hideMore(page: HTMLElement): void {
  page.querySelector('.more')?.toggleAttribute('hidden', true);
}
