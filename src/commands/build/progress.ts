/** Seconds between two lines of a long part, where there is no terminal to write over. */
const PAUSE = 10;

/**
 * Says what is being done, how much of it, and how long it took: a line a part, and meanwhile on a terminal a
 * line that is written over, elsewhere a plain line every ten seconds.
 */
export class Progress {
  private readonly started = performance.now();
  private part = '';
  private partStarted = 0;
  private total = 0;
  private shown = 0;

  private readonly stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  /** Begin a part of `total` steps; 0 where steps are not counted. */
  begin(part: string, total = 0): void {
    Object.assign(this, { part, total, partStarted: performance.now(), shown: performance.now() });
    if (this.stream.isTTY) this.show(part);
  }

  /** So many steps of the part are done. */
  reach(done: number): void {
    if (performance.now() - this.shown < (this.stream.isTTY ? 0.1 : PAUSE) * 1000) return;
    this.show(`${this.part}: ${done.toLocaleString('en')} of ${this.total.toLocaleString('en')}`);
  }

  /** The part is done: say with what, and how long it took. */
  end(result: string): void {
    const seconds = (performance.now() - this.partStarted) / 1000;
    if (this.stream.isTTY) this.stream.write('\r\u001B[K');
    this.stream.write(`${seconds.toFixed(1).padStart(6)} s  ${this.part}: ${result}\n`);
    this.part = '';
  }

  /** Seconds since the start. */
  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  private show(text: string): void {
    this.shown = performance.now();
    const line = `${this.seconds.toFixed(1).padStart(6)} s  ${text} …`;
    this.stream.write(this.stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  }
}
