import { readdirSync } from 'node:fs';
import { describeDiskFault } from '../disk-fault.ts';
import { EXIT, UserError } from '../errors.ts';

const PROFILE = /^[a-z0-9-]{1,64}$/;

/** The name of a profile; throws a UserError, which says where it is from, for what cannot be one. */
export function checkProfile(name: string, from = ''): string {
  if (PROFILE.test(name)) return name;
  throw new UserError(`"${name}"${from} cannot name a profile.`, { hint: 'Use 1 to 64 of a-z, 0-9 and hyphens.' });
}

/** The profile that a call is for: the one it names, else that of COACH_PROFILE, else null for the usual one. */
export function findProfile(
  env: Readonly<Record<string, string | undefined>>,
  named: string | undefined,
): string | null {
  if (named !== undefined) return checkProfile(named);
  const set = env['COACH_PROFILE'] ?? '';
  return set === '' ? null : checkProfile(set, ', from COACH_PROFILE,');
}

/** The profiles with a record in any of the folders, the usual one as null and first; a folder may not be there. */
export function listProfiles(folders: readonly string[]): (string | null)[] {
  const names = new Set(folders.flatMap(readNames));
  const profiles = [...names].flatMap((name) => /^progress-([a-z0-9-]{1,64})\.json$/.exec(name)?.[1] ?? []);
  return [...(names.has('progress.json') ? [null] : []), ...profiles.sort()];
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw new UserError(`${folder}, where records are kept, cannot be read: ${describeDiskFault(error)}.`, {
      hint: 'coach doctor tells more.',
      exitCode: EXIT.failed,
      cause: error,
    });
  }
}
