import { replaceFacets } from './facets.ts';
import type { SearchState } from './search-address.ts';
import type { Found } from '../search/finder.ts';
import type { Wording } from '../wording.ts';

/** The filters of the search page, which fold together. */
export class FilterPanel {
  private readonly page: HTMLElement;

  /** @param page holds `.filters`, and in it `.chosen` and `.facets` */
  constructor(page: HTMLElement) {
    this.page = page;
  }

  /** On a narrow screen the filters stand folded, or the hits would begin below them. */
  foldWhereNarrow(): void {
    const wide = matchMedia('(width >= 48rem)');
    const fold = (): void => void this.part('.filters')?.toggleAttribute('open', wide.matches);
    wide.addEventListener('change', fold);
    fold();
  }

  /** Show the filters of what was found, where there is anything to narrow or to widen again. */
  draw(facets: readonly HTMLElement[], { narrowing }: SearchState, wording: Wording, found?: Found): void {
    const [panel, label, list] = [this.part('.filters'), this.part('.chosen'), this.part('.facets')];
    if (panel === null || label === null || list === null) return;
    const chosen = Object.keys(narrowing).length;
    const isUseful = (found?.hits.length ?? 0) > 0 || (found !== undefined && chosen > 0);
    panel.hidden = !isUseful;
    label.textContent = chosen > 0 ? wording.chosen(chosen) : '';
    replaceFacets(list, isUseful ? facets : []);
  }

  private part(selector: string): HTMLElement | null {
    return this.page.querySelector<HTMLElement>(selector);
  }
}
