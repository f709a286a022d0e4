import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** A copy of the real data folder to plant a fault in; `remove` takes it away. */
export function copyData(): {
  folder: string;
  edit: (file: string, change: (json: never) => void) => void;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'coach-data-'));
  cpSync(DATA, folder, { recursive: true });
  return {
    folder,
    edit: (file, change) => {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      change(json as never);
      writeFileSync(join(folder, file), JSON.stringify(json));
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
