import { isAbsolute, join } from 'node:path';
import { UserError } from '../errors.ts';
import { checkProfile } from './profiles.ts';

/** What decides where progress is kept. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Location {
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
}

/**
 * The folder and file of a profile's record: in COACH_HOME, else in the platform's folder; throws a UserError where
 * neither is an absolute path or the name is not allowed.
 */
export function locateProgress({ platform, env }: Surroundings, profile: string | undefined): Location {
  if (profile !== undefined) checkProfile(profile);
  return { folder: findFolder(platform, env), name: profile === undefined ? 'progress' : `progress-${profile}` };
}

function findFolder(platform: NodeJS.Platform, env: Surroundings['env']): string {
  const own = env['COACH_HOME'];
  if (own !== undefined && own !== '') {
    if (isAbsolute(own)) return own;
    throw new UserError(`COACH_HOME is "${own}", not an absolute path.`, { hint: 'Set it to one, or unset it.' });
  }
  const home = absolute(platform === 'win32' ? env['USERPROFILE'] : env['HOME']);
  const folder = { win32: absolute(env['APPDATA']), darwin: under(home, 'Library', 'Preferences') }[platform as string];
  const base = folder ?? absolute(env['XDG_CONFIG_HOME']) ?? under(home, '.config');
  if (base !== undefined) return join(base, 'backend-coach');
  throw new UserError('No folder to keep progress in: HOME is not an absolute path.', {
    hint: 'Set COACH_HOME to a folder of your own.',
  });
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function under(home: string | undefined, ...parts: string[]): string | undefined {
  return home === undefined ? undefined : join(home, ...parts);
}
