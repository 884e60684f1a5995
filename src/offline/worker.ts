import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { Answers } from './answers.ts';
import { coreOf, filesOf } from './edition.ts';
import { HOWEVER_ASKED, Kept, namedName } from './kept.ts';
import type { Holding, Wish } from './messages.ts';
import { Strangers } from './strangers.ts';
import { Wishes } from './wishes.ts';
import { NAMED_BY_CONTENT_PATTERN } from '../hosting/named.ts';

/*
 * The service worker: keeps pages that were read, and what readers ask it to keep, for when there is no
 * network. It belongs to one edition of the site, whose name stands before it in sw.js: a new edition
 * brings a worker of its own, which makes ready beside this one and takes over when the reader says so.
 */
const worker = self as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;
const strangers = new Strangers(base);
const wishes = new Wishes(base);

let opened: Promise<Kept> | undefined;
/** What is kept of this edition, opened once. */
function ownKept(): Promise<Kept> {
  opened ??= Kept.open(worker.edition, base);
  opened.catch(() => (opened = undefined));
  return opened;
}

worker.addEventListener('install', (event) => event.waitUntil(makeReady()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  const tell = (holding: Holding): void => event.ports[0]?.postMessage(holding);
  if ('takeOver' in wish) return event.waitUntil(worker.skipWaiting());
  event.waitUntil(ownKept().then((kept) => wishes.grant(wish, kept, tell)));
});

const named = new RegExp(`^${NAMED_BY_CONTENT_PATTERN}`);
const below = ({ pathname }: URL): string => pathname.slice(base.length);
const isOurs = (url: URL): boolean => url.origin === location.origin && url.pathname.startsWith(base);
registerRoute(
  ({ url }) => isOurs(url) && named.test(below(url)),
  new CacheFirst({ cacheName: namedName(base), matchOptions: HOWEVER_ASKED }),
);
registerRoute(
  ({ url }) => isOurs(url),
  new Answers(ownKept, strangers, base, () => void worker.registration.update().catch(() => undefined)),
);

/** Load what every page needs, and all that was kept of the edition before, as this edition has it. */
async function makeReady(): Promise<void> {
  const kept = await ownKept();
  const [last] = await Kept.others(worker.edition, base);
  const old = last === undefined ? undefined : await Kept.open(last, base).catch(() => undefined);
  const wished = await wishes.all();
  await kept.keep(
    [
      ...coreOf(kept.edition),
      ...((await old?.paths()) ?? []),
      ...wished.flatMap((what) => filesOf(kept.edition, what)),
    ],
    undefined,
    old,
  );
}

async function takeOver(): Promise<void> {
  for (const other of await Kept.others(worker.edition, base)) await Kept.forget(other, base);
  await strangers.forget();
  const kept = await ownKept();
  await kept.prune();
}

/** As much of a service worker's global scope as is used; the whole of it can't be declared beside a page's. */
interface WorkerScope {
  /** The id of the edition, written before this script. */
  edition: string;
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent & { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
}
