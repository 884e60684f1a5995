import { Strategy } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { entryOf, NOT_KEPT, SUMMARIES } from './edition.ts';
import type { Kept } from './kept.ts';
import type { Strangers } from './strangers.ts';

/** As much of a fetch event as is read here. */
export interface FetchLike {
  clientId: string;
  resultingClientId: string;
}

/**
 * Answers for files whose names stay: what is kept of the worker's own edition first. What the network has
 * is kept if it is of that edition; if not, a page is shown all the same, from then on a stranger, and
 * anything else is refused, for the page that asks is older than its answer would be.
 */
export class Answers extends Strategy {
  private readonly kept: () => Promise<Kept>;
  private readonly strangers: Strangers;
  private readonly base: string;
  private readonly outdated: () => void;

  /** `outdated` is called when the network has another edition. */
  constructor(kept: () => Promise<Kept>, strangers: Strangers, base: string, outdated: () => void) {
    super();
    this.kept = kept;
    this.strangers = strangers;
    this.base = base;
    this.outdated = outdated;
  }

  protected async _handle(request: Request, { event }: StrategyHandler): Promise<Response> {
    const { clientId, resultingClientId } = event as unknown as FetchLike;
    const isPage = request.mode === 'navigate';
    if (!isPage && (await this.strangers.has(clientId))) {
      // A worker of its own that such a page starts is none of ours either.
      if (request.destination === 'worker') await this.strangers.add(resultingClientId);
      return fetch(request, { cache: 'no-cache' });
    }
    const path = decodeURI(new URL(request.url).pathname).slice(this.base.length);
    const kept = await this.kept().catch(() => undefined);
    if (kept === undefined) return fetch(request);
    const target = kept.edition.moved[path];
    if (isPage && target !== undefined)
      return Response.redirect(this.base + target + new URL(request.url).search, 302);
    if (!kept.has(path)) return isPage ? this.page(request, kept) : fetch(request);
    if (path === SUMMARIES) return this.summaries(kept);
    return (
      (await kept.match(path)) ?? this.loaded(path, request, kept, isPage ? resultingClientId : undefined)
    );
  }

  private async loaded(
    path: string,
    request: Request,
    kept: Kept,
    page: string | undefined,
  ): Promise<Response> {
    if (page === undefined) {
      const response = await fetch(request.url, { cache: 'no-cache' });
      if (!response.ok || (await kept.put(path, response.clone()))) return response;
      this.outdated();
      return Response.error();
    }
    const response = await this.page(request, kept);
    if (response.ok && response.type === 'basic' && !(await kept.put(path, response.clone()))) {
      this.outdated();
      await this.strangers.add(page);
    }
    return response;
  }

  /** A page from the network or, without one, the page that says so. */
  private async page(request: Request, kept: Kept): Promise<Response> {
    try {
      // What a browser holds back would be of the time before.
      return await fetch(request, { cache: 'no-cache' });
    } catch (error) {
      const instead = await kept.match(NOT_KEPT);
      if (instead === undefined) throw error;
      return instead;
    }
  }

  /** What search begins with: where the network is away, it names those shards alone whose index is kept. */
  private async summaries(kept: Kept): Promise<Response> {
    const own = await kept.match(SUMMARIES);
    if (own === undefined) {
      const response = await fetch(this.base + SUMMARIES, { cache: 'no-cache' });
      if (!response.ok || (await kept.put(SUMMARIES, response.clone()))) return response;
      this.outdated();
      return Response.error();
    }
    const site = (await own.clone().json()) as { shards: string[] };
    const held = await kept.paths();
    const shards = site.shards.filter((shard) => held.has(entryOf(shard)));
    if (shards.length === site.shards.length) return own;
    const isThere = await fetch(this.base + SUMMARIES, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return own;
    return shards.length === 0 ? Response.error() : Response.json({ ...site, shards });
  }
}
