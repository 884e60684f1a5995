/** A passage of the text as it stands now, waiting for its id. */
export interface Slot {
  /** Participant id; empty for narration. */
  speaker: string;
  /** By language; versions that have nothing here are left out. */
  texts: Record<string, string>;
  /** The id that the editor wrote behind it. */
  pin?: string | undefined;
}

/** Which slot has which id, each at most once. */
export class Assignment {
  readonly ids: (string | undefined)[];
  private readonly slots = new Map<string, number>();

  constructor(size: number) {
    this.ids = new Array<string | undefined>(size).fill(undefined);
  }

  give(slot: number, id: string): void {
    this.ids[slot] = id;
    this.slots.set(id, slot);
  }

  has(id: string): boolean {
    return this.slots.has(id);
  }

  idAt(slot: number): string | undefined {
    return this.ids[slot];
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }
}
