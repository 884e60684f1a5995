/** How long what is found must stand before it is read out, so that typing is not talked over, in milliseconds. */
const SETTLED = 700;

/** The line that says what a search found: shown at once, read out once it has settled. */
export class AnswerLine {
  private readonly page: HTMLElement;
  private announcing = 0;

  /** @param page holds the line, `[data-count]`, and what is read out, `[role=status]` */
  constructor(page: HTMLElement) {
    this.page = page;
  }

  say(message: string): void {
    this.write('[data-count]', message);
    this.keepBack();
    this.announcing = window.setTimeout(() => this.write('[role="status"]', message), SETTLED);
  }

  /** What was not read out yet is not, as the search goes on. */
  keepBack(): void {
    clearTimeout(this.announcing);
  }

  private write(selector: string, message: string): void {
    const line = this.page.querySelector(selector);
    if (line !== null) line.textContent = message;
  }
}
