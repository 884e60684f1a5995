import type { Wish } from '../offline/messages.ts';

/**
 * Has the service worker keep what is read, and says when a newer edition of the site is ready: until the
 * reader loads it, every page comes from the edition that is open. Where there is no service worker (without
 * https, or in a private window), nothing is kept and nothing is said.
 */
class EditionNotice extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    if (document.readyState === 'complete') void this.start().catch(() => undefined);
    else addEventListener('load', () => void this.start().catch(() => undefined), { once: true });
  }

  private async start(): Promise<void> {
    const { serviceWorker } = navigator;
    const base = import.meta.env.BASE_URL;
    const isKept = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(`${base}sw.js`);
    const announce = (): void => {
      if (isKept && registration.waiting !== null) this.hidden = false;
    };
    announce();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', announce),
    );
    this.querySelector('button')?.addEventListener('click', () =>
      registration.waiting?.postMessage({ takeOver: true } satisfies Wish),
    );
    // Another page may have said so: none may go on with the files of two editions.
    if (isKept) serviceWorker.addEventListener('controllerchange', () => location.reload());

    const { active } = await serviceWorker.ready;
    const below = (address: string): string => decodeURI(new URL(address).pathname).slice(base.length);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => below(name));
    active?.postMessage({ read: below(location.href), loaded } satisfies Wish);
  }
}

customElements.define('edition-notice', EditionNotice);
