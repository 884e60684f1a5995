/** How many code units a gram has. */
export const GRAM = 4;

const FREE = -1;

/**
 * Numbers for runs of four code units, from 0 in the order in which they came. It keeps no string and makes
 * none: a hundred thousand passages hold some ten million runs, and each is only looked up.
 */
export class GramTable {
  private units = new Uint16Array(GRAM * 256);
  /** Open addressing: a gram's number stands at the first free place from its hash on. */
  private places = new Int32Array(1024).fill(FREE);
  size = 0;

  /** The number of the gram that begins at `start`; -1 where it was never added. */
  find(text: string, start: number): number {
    return this.places[this.placeOf(text, start)] ?? FREE;
  }

  /** The number of the gram that begins at `start`, from now on. */
  add(text: string, start: number): number {
    const place = this.placeOf(text, start);
    const known = this.places[place] ?? FREE;
    if (known !== FREE) return known;
    if (GRAM * (this.size + 1) > this.units.length) this.grow();
    for (let i = 0; i < GRAM; i++) this.units[GRAM * this.size + i] = text.charCodeAt(start + i);
    this.places[this.placeOf(text, start)] = this.size;
    return this.size++;
  }

  private placeOf(text: string, start: number): number {
    const [a, b, c, d] = [
      text.charCodeAt(start),
      text.charCodeAt(start + 1),
      text.charCodeAt(start + 2),
      text.charCodeAt(start + 3),
    ];
    const { places, units } = this;
    const mask = places.length - 1;
    let place = hashOf(a, b, c, d) & mask;
    for (;;) {
      const at = GRAM * (places[place] ?? FREE);
      if (at < 0) return place;
      if (units[at] === a && units[at + 1] === b && units[at + 2] === c && units[at + 3] === d) return place;
      place = (place + 1) & mask;
    }
  }

  /** Twice the room; a quarter of the places at most is taken. */
  private grow(): void {
    const { units } = this;
    this.units = new Uint16Array(2 * units.length);
    this.units.set(units);
    this.places = new Int32Array(2 * this.places.length).fill(FREE);
    for (let number = 0; number < this.size; number++) {
      const gram = String.fromCharCode(...units.subarray(GRAM * number, GRAM * (number + 1)));
      this.places[this.placeOf(gram, 0)] = number;
    }
  }
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d;
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
