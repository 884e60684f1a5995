import { editionPath, type Edition } from './edition.ts';

/** A static host has one answer for an address, whatever the query and whoever asks. */
export const HOWEVER_ASKED: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

/** Requests under way at the same time. */
const AT_ONCE = 6;

/**
 * What is kept of one edition. Files that are named by their content are shared by all editions; the others
 * lie in a cache that has the edition's own name, so that no edition is ever given another's.
 */
export class Kept {
  readonly edition: Edition;
  private readonly base: string;
  private readonly own: Cache;
  private readonly named: Cache;

  private constructor(edition: Edition, base: string, own: Cache, named: Cache) {
    this.edition = edition;
    this.base = base;
    this.own = own;
    this.named = named;
  }

  /** Open what is kept of an edition; its list of files is loaded where it is not there yet. */
  static async open(id: string, base: string): Promise<Kept> {
    const own = await caches.open(ownName(id, base));
    const address = base + editionPath(id);
    let list = await own.match(address);
    if (list === undefined) {
      list = await fetch(address, { cache: 'no-store' });
      if (!list.ok) throw new Error(`${address}: ${list.status}`);
      await own.put(address, list.clone());
    }
    return new Kept((await list.json()) as Edition, base, own, await caches.open(namedName(base)));
  }

  /** Other editions of which something is kept, the one that was last in use among them. */
  static async others(id: string, base: string): Promise<string[]> {
    const start = ownName('', base);
    const names = await caches.keys();
    return names
      .filter((name) => name.startsWith(start) && name !== ownName(id, base))
      .map((name) => name.slice(start.length));
  }

  static async forget(id: string, base: string): Promise<void> {
    await caches.delete(ownName(id, base));
  }

  has(path: string): boolean {
    return path in this.edition.files;
  }

  /** A file that is kept. */
  match(path: string): Promise<Response | undefined> {
    return this.cacheOf(path).match(this.base + path, HOWEVER_ASKED);
  }

  /** Keep what was loaded, where it belongs to this edition; says whether it does. */
  async put(path: string, response: Response): Promise<boolean> {
    const [, digest] = this.edition.files[path] ?? [];
    const isOurs = response.ok && (digest === undefined || digest === (await digestOf(response.clone())));
    if (isOurs) await this.cacheOf(path).put(this.base + path, unredirected(response));
    return isOurs;
  }

  /** The paths of all that is kept. */
  async paths(): Promise<Set<string>> {
    const requests = [...(await this.own.keys()), ...(await this.named.keys())];
    const paths = requests.map(({ url }) => decodeURI(new URL(url).pathname).slice(this.base.length));
    return new Set(paths.filter((path) => this.has(path)));
  }

  /**
   * Keep all of these, the last one last. What another edition holds without a change is taken from there.
   * Rejects at the first file that can't be had as this edition has it.
   */
  async keep(
    paths: readonly string[],
    told: (path: string) => void = () => undefined,
    from?: Kept,
  ): Promise<void> {
    const held = await this.paths();
    const missing = [...new Set(paths)].filter((path) => this.has(path) && !held.has(path));
    const last = missing.pop();
    const next = async (): Promise<void> => {
      for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
        await this.load(path, from);
        told(path);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    if (last === undefined) return;
    await this.load(last, from);
    told(last);
  }

  async drop(paths: Iterable<string>): Promise<void> {
    for (const path of paths) await this.cacheOf(path).delete(this.base + path, HOWEVER_ASKED);
  }

  /** Let go of shared files that this edition has no more. */
  async prune(): Promise<void> {
    for (const request of await this.named.keys())
      if (!this.has(new URL(request.url).pathname.slice(this.base.length))) await this.named.delete(request);
  }

  private async load(path: string, from: Kept | undefined): Promise<void> {
    const [, digest] = this.edition.files[path] ?? [];
    const unchanged = from !== undefined && digest !== undefined && from.edition.files[path]?.[1] === digest;
    const old = unchanged ? await from.match(path) : undefined;
    // What a browser or a host holds back from the time before would be another edition's.
    const response =
      old ?? (await fetch(this.base + path, digest === undefined ? {} : { cache: 'no-cache' }));
    if (!(await this.put(path, response)))
      throw new Error(`${path} is not of the edition ${this.edition.id}`);
  }

  private cacheOf(path: string): Cache {
    return this.edition.files[path]?.[1] === undefined ? this.named : this.own;
  }
}

/** Sites of one host tell their caches apart by their base path. */
function ownName(id: string, base: string): string {
  return `colloquy ${base} ${id}`;
}

export function namedName(base: string): string {
  return `colloquy-named ${base}`;
}

/** As editions write digests: the first 16 hexadecimal digits of SHA-256. */
async function digestOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** A browser refuses to show what was redirected on its way to the cache. */
function unredirected(response: Response): Response {
  if (!response.redirected) return response;
  const { body, status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
