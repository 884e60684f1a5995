import type { Holding, Wish } from '../offline/messages.ts';

/** Keeps an interview, or the whole site, on the reader's device, and says how large that is and how far. */
class KeepOffline extends HTMLElement {
  private readonly button = this.find('button');
  private readonly size = this.find<HTMLElement>('.size');
  private readonly progress = this.find('progress');
  private readonly status = this.find<HTMLElement>('[role="status"]');
  private isWished = false;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    this.button.addEventListener('click', this.onClick);
    void this.wish({ ask: this.what });
  }

  disconnectedCallback(): void {
    this.button.removeEventListener('click', this.onClick);
  }

  private get what(): string {
    return this.dataset['what'] ?? '';
  }

  private readonly onClick = (): void => {
    this.status.textContent = '';
    if (this.isWished) return void this.wish({ drop: this.what });
    this.button.disabled = true;
    // What a reader asks to be kept, the browser should not clear away by itself.
    void navigator.storage?.persist?.().catch(() => false);
    void this.wish({ keep: this.what });
  };

  /** Ask the worker, and show each of its answers. */
  private async wish(wish: Wish): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.show(data as Holding, 'keep' in wish);
    active?.postMessage(wish, [port2]);
  }

  private show({ bytes, held, isWished, failed = false }: Holding, isLoading: boolean): void {
    const { keep = '', drop = '', kept = '', failed: failure = '' } = this.dataset;
    const isWhole = held >= bytes;
    this.hidden = false;
    this.isWished = isWished && isWhole;
    this.button.disabled = isLoading && !isWhole && !failed;
    this.button.textContent = this.isWished ? drop : keep;
    this.size.textContent =
      this.isWished || !isLoading ? megabytes(bytes) : `${megabytes(held)} / ${megabytes(bytes)}`;
    this.progress.hidden = !isLoading || isWhole || failed;
    this.progress.max = bytes;
    this.progress.value = held;
    if (failed) this.status.textContent = failure;
    else if (this.isWished) this.status.textContent = kept;
  }

  private find<E extends keyof HTMLElementTagNameMap>(selector: E): HTMLElementTagNameMap[E];
  private find<E extends Element>(selector: string): E;
  private find(selector: string): Element {
    const found = this.querySelector(selector);
    if (found === null) throw new Error(`the control for keeping has no ${selector}`);
    return found;
  }
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
}

customElements.define('keep-offline', KeepOffline);
