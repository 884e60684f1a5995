/**
 * Pages that came from the network while the worker's own edition was no longer there: they belong to a
 * newer one, and get nothing that this one keeps under a name that stays. Written down, as a browser ends
 * a worker whenever it is idle.
 */
export class Strangers {
  private readonly name: string;

  constructor(base: string) {
    this.name = `colloquy-strangers ${base}`;
  }

  async add(client: string): Promise<void> {
    if (client === '') return;
    const cache = await caches.open(this.name);
    await cache.put(`/${client}`, new Response(''));
  }

  async has(client: string): Promise<boolean> {
    if (client === '' || !(await caches.has(this.name))) return false;
    const cache = await caches.open(this.name);
    return (await cache.match(`/${client}`)) !== undefined;
  }

  async forget(): Promise<void> {
    await caches.delete(this.name);
  }
}
