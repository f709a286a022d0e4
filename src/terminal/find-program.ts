import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, sep } from 'node:path';

/** What says where programs are found, and what one is started with. */
export type ProgramEnv = Readonly<Record<string, string | undefined>>;

/**
 * The environment in which a program is looked for and started: its PATH without what would mean the folder in which
 * the person happens to be, and without what lies in the project that this folder is in, or one that a command looks
 * at: nothing in there is run.
 */
export function withOwnPath(env: ProgramEnv, lookedAt: string | null = null): ProgramEnv {
  const projects = ['.', lookedAt ?? '.'].flatMap((folder) => findProject(env, folder) ?? []);
  const isOutside = (folder: string): boolean =>
    !projects.some((project) => `${real(folder)}${sep}`.startsWith(`${project}${sep}`));
  const full = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const outside = full.filter(isOutside);
  // Without the last a shell of Windows looks in the folder one is in before it looks on the PATH.
  const PATH = (outside.length === 0 ? full : outside).join(delimiter);
  return { ...env, PATH, NoDefaultCurrentDirectoryInExePath: '1' };
}

/** The nearest folder with a repository at or above a folder, else the folder itself; null for the person's home. */
function findProject({ HOME, USERPROFILE }: ProgramEnv, at: string): string | null {
  const [here, home] = [real(at), real(HOME ?? USERPROFILE ?? '')];
  for (let folder = here; folder !== home; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) break;
  }
  return `${home}${sep}`.startsWith(`${here}${sep}`) ? null : here;
}

/** The path with its links followed; as it is where it is not there. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

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
