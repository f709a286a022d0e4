import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What says where programs are found, and what one is started with. */
export type ProgramEnv = Readonly<Record<string, string | undefined>>;

/** The path of the program of this name on the PATH, or at this path; null where there is none. */
export function findProgram(name: string, env: ProgramEnv): string | null {
  if (/[\\/]/.test(name)) return isProgram(name) ? name : null;
  const endings = ['', ...(env['PATHEXT'] ?? '').split(';')];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
