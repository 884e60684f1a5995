import { bytesOf, coreOf, EVERYTHING, filesAround, filesOf, type Keepable } from './edition.ts';
import type { Kept } from './kept.ts';
import type { Holding, Wish } from './messages.ts';

/** What readers have asked to be kept, whichever edition comes: one cache, an entry for each. */
export class Wishes {
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async all(): Promise<Keepable[]> {
    const cache = await this.open();
    return (await cache.keys()).map(({ url }) => decodeURIComponent(new URL(url).search.slice(1)));
  }

  private async set(what: Keepable, isWished: boolean): Promise<void> {
    const cache = await this.open();
    const address = `${this.base}?${encodeURIComponent(what)}`;
    if (isWished) await cache.put(address, new Response(''));
    else await cache.delete(address);
  }

  private open(): Promise<Cache> {
    return caches.open(`colloquy-wishes ${this.base}`);
  }

  /** Do what a page asks for, and tell it how far that is. */
  async grant(wish: Wish, kept: Kept, tell: (holding: Holding) => void): Promise<void> {
    const { edition } = kept;
    if ('read' in wish) {
      const around = savesData() ? [wish.read] : filesAround(edition, wish.read);
      return kept.keep([...wish.loaded, ...around]).catch(() => undefined);
    }
    if ('ask' in wish) return tell(await this.holding(wish.ask, kept));
    if ('keep' in wish) {
      const { keep } = wish;
      await this.set(keep, true);
      const holding = await this.holding(keep, kept);
      tell(holding);
      try {
        await kept.keep(filesOf(edition, keep), (path) => {
          holding.held += bytesOf(edition, [path]);
          tell(holding);
        });
      } catch {
        return tell({ ...(await this.holding(keep, kept)), failed: true });
      }
      return tell(await this.holding(keep, kept));
    }
    if ('drop' in wish) {
      const { drop } = wish;
      await this.set(drop, false);
      const wished = await this.all();
      const others = new Set(wished.flatMap((what) => filesOf(edition, what)));
      // What every page needs stays, and so does what a visit to another page would bring back.
      const core = new Set(coreOf(edition));
      const own = filesOf(edition, drop).filter(
        (path) => !core.has(path) && (drop === EVERYTHING || path.startsWith(`interviews/${drop}/`)),
      );
      await kept.drop(own.filter((path) => !others.has(path)));
      return tell(await this.holding(drop, kept));
    }
  }

  private async holding(what: Keepable, kept: Kept): Promise<Holding> {
    const held = await kept.paths();
    const files = new Set(filesOf(kept.edition, what));
    const wished = await this.all();
    return {
      bytes: bytesOf(kept.edition, files),
      held: bytesOf(
        kept.edition,
        [...files].filter((path) => held.has(path)),
      ),
      isWished: wished.includes(what) || wished.includes(EVERYTHING),
    };
  }
}

/** Whether the reader has asked the browser to load as little as it can, https://wicg.github.io/savedata/. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
