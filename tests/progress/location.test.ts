import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { locateProgress, type PlatformFolders } from '../../src/progress/disk/location.ts';

const SCRIPT = fileURLToPath(new URL('../support/print-folders.ts', import.meta.url));

/** The platform's folders, as a process of its own finds them: the library looks at the process alone. */
function foldersOn(platform: NodeJS.Platform, env: Record<string, string>): PlatformFolders {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, platform], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as PlatformFolders;
}

describe('the folders of the platform', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string, string]>([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/backend-coach', '/home/ada/.config/backend-coach'],
    [
      'linux',
      { HOME: '/home/ada', XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/cfg' },
      '/data/backend-coach',
      '/cfg/backend-coach',
    ],
    [
      'linux',
      { HOME: '/home/ada', XDG_DATA_HOME: 'data' },
      '/home/ada/.local/share/backend-coach',
      '/home/ada/.config/backend-coach',
    ],
    [
      'linux',
      { HOME: '/home/a b/ä', XDG_DATA_HOME: '' },
      '/home/a b/ä/.local/share/backend-coach',
      '/home/a b/ä/.config/backend-coach',
    ],
    [
      'darwin',
      { HOME: '/Users/ada' },
      '/Users/ada/Library/Application Support/backend-coach',
      '/Users/ada/Library/Preferences/backend-coach',
    ],
    [
      'win32',
      { HOME: '/x', LOCALAPPDATA: '/local', APPDATA: '/roaming' },
      '/local/backend-coach/Data',
      '/roaming/backend-coach',
    ],
  ])('on %s with %j', (platform, env, data, settings) => {
    expect(foldersOn(platform, env)).toEqual({ data, settings });
  });

  it.each([{}, { HOME: '' }, { HOME: 'relative' }, { HOME: '', XDG_DATA_HOME: 'relative' }])(
    'are none with %j, rather than in the current one',
    (env) => {
      expect(foldersOn('linux', env as Record<string, string>)).toEqual({ data: null, settings: null });
    },
  );

  it('can be told one without the other', () => {
    expect(foldersOn('linux', { XDG_DATA_HOME: '/data' })).toEqual({ data: '/data/backend-coach', settings: null });
  });
});

const FOLDERS = { data: '/data', settings: '/cfg' };

describe('the place of the progress', () => {
  it('is the folder for data, with that for settings as the one before', () => {
    expect(locateProgress(FOLDERS, {}, undefined)).toEqual({
      folder: '/data',
      name: 'progress',
      depth: 3,
      formerFolder: '/cfg',
    });
  });

  it('has no place before it where both are one, where there is no other, and in COACH_HOME', () => {
    expect(locateProgress({ data: '/one', settings: '/one' }, {}, undefined).formerFolder).toBeUndefined();
    expect(locateProgress({ data: '/one', settings: null }, {}, undefined).formerFolder).toBeUndefined();
    expect(locateProgress(FOLDERS, { COACH_HOME: '/x/y' }, undefined)).toEqual({ folder: '/x/y', name: 'progress' });
    expect(locateProgress(FOLDERS, { COACH_HOME: '' }, undefined).folder).toBe('/data');
  });

  it('is none where there is no folder', () => {
    expect(() => locateProgress({ data: null, settings: null }, {}, undefined)).toThrow(
      expect.objectContaining({
        message: 'No folder to keep progress in: HOME is not an absolute path.',
        hint: 'Set COACH_HOME to a folder of your own.',
      }),
    );
  });

  it('is none with a relative COACH_HOME', () => {
    expect(() => locateProgress(FOLDERS, { COACH_HOME: 'here' }, undefined)).toThrow(
      expect.objectContaining({
        message: 'COACH_HOME is "here", not an absolute path.',
        hint: 'Set it to one, or unset it.',
      }),
    );
  });
});

describe('a profile', () => {
  it('has a file of its own beside the usual one', () => {
    expect(locateProgress(FOLDERS, { COACH_HOME: '/x' }, 'work').name).toBe('progress-work');
    expect(locateProgress(FOLDERS, { COACH_HOME: '/x' }, undefined).name).toBe('progress');
  });

  it.each(['', '..', '../up', 'Work', 'a'.repeat(65), 'a/b', 'a.json'])('cannot be called %j', (name) => {
    expect(() => locateProgress(FOLDERS, { COACH_HOME: '/x' }, name)).toThrow(
      expect.objectContaining({
        message: `"${name}" cannot name a profile.`,
        hint: 'Use 1 to 64 of a-z, 0-9 and hyphens.',
      }),
    );
  });
});
