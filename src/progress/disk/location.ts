import { dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { checkProfile } from '../profiles.ts';

/** What decides where progress is kept: of this process, since the library looks there. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Record<string, string | undefined>;
}

/** The folders of the platform; none where they cannot be told. */
export interface PlatformFolders {
  /** For what a program keeps for a person. */
  readonly data: string | null;
  /** For settings, where the record was kept before. */
  readonly settings: string | null;
}

export interface Location {
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
  /** How many folders may be made for it, the last one counted; two unless said. */
  readonly depth?: number;
  /** The folder that it was kept in before, where there is one. */
  readonly formerFolder?: string;
}

const NAME = 'backend-coach';
const PATHS = ['HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA'];

/** The platform's folders for this program, by absolute paths alone: others would lie wherever the person is. */
export async function findPlatformFolders({ platform, env }: Surroundings): Promise<PlatformFolders> {
  for (const name of PATHS) {
    const value = env[name];
    if (value !== undefined && !isAbsolute(value)) env[name] = '';
  }
  // Where there is no home at all the library asks the system, and throws where that knows no such user.
  env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ??= '';
  const { default: findPaths } = await import('env-paths');
  const { data, config } = findPaths(NAME, { suffix: '' });
  const settings = platform === 'win32' ? dirname(config) : config;
  return { data: isAbsolute(data) ? data : null, settings: isAbsolute(settings) ? settings : null };
}

/**
 * The folder and file of a profile's record: in COACH_HOME, else in the platform's folder; throws a UserError where
 * neither is an absolute path or the name is not allowed.
 */
export function locateProgress(
  { data, settings }: PlatformFolders,
  env: Surroundings['env'],
  profile: string | undefined,
): Location {
  if (profile !== undefined) checkProfile(profile);
  const name = profile === undefined ? 'progress' : `progress-${profile}`;
  const own = env['COACH_HOME'] ?? '';
  if (own !== '') {
    if (isAbsolute(own)) return { folder: own, name };
    throw new UserError(`COACH_HOME is "${own}", not an absolute path.`, { hint: 'Set it to one, or unset it.' });
  }
  // A new home has neither .local nor .local/share.
  if (data !== null)
    return {
      folder: data,
      name,
      depth: 3,
      ...(settings === null || settings === data ? {} : { formerFolder: settings }),
    };
  throw new UserError('No folder to keep progress in: HOME is not an absolute path.', {
    hint: 'Set COACH_HOME to a folder of your own.',
  });
}

/** Every folder in which records of the person may lie. */
export function listFolders({ folder, formerFolder }: Location, { data, settings }: PlatformFolders): string[] {
  return [...new Set([folder, formerFolder, data, settings].filter((one) => one !== null && one !== undefined))];
}

/** The path of a record in a folder. */
export function recordIn(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}
