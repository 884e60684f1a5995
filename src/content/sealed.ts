import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Write data as JSON behind a digest of it, so that whoever reads it knows whether it is just as it was written. */
export function writeSealed(path: string, data: unknown): void {
  const text = JSON.stringify(data);
  writeFileSync(path, `${hash('sha256', text)}\n${text}`);
}

/** The data in such a file; undefined where there is none, or not as it was written. */
export function readSealed<T>(path: string): T | undefined {
  try {
    const [, digest, text = ''] = /^(\w+)\n(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
    return hash('sha256', text) === digest ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}
