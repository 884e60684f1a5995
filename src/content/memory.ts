import type { FileRead } from './folder.ts';
import type { SourceRead } from './sources.ts';
import { Remembered } from '../model/remembered.ts';
import type { JoinedFolder } from '../model/joined-folder.ts';

/**
 * What the readings of one folder in this process found so far: a reading that is given it reads, parses and
 * joins only what changed since, and finds the same as one without.
 */
export interface Memory {
  files: Remembered<FileRead>;
  sources: Remembered<SourceRead>;
  joined: Remembered<JoinedFolder>;
}

/** The memory before the first reading. */
export function emptyMemory(): Memory {
  return { files: new Remembered(), sources: new Remembered(), joined: new Remembered() };
}
