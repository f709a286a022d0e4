import { describe, expect, it } from 'vitest';
import { locateProgress } from '../../src/progress/location.ts';

function folderFor(platform: NodeJS.Platform, env: Record<string, string>): string {
  return locateProgress({ platform, env }, undefined).folder;
}

describe('the folder of the progress', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.config/backend-coach'],
    ['linux', { HOME: '/home/ada', XDG_CONFIG_HOME: '/cfg' }, '/cfg/backend-coach'],
    ['linux', { HOME: '/home/ada', XDG_CONFIG_HOME: 'cfg' }, '/home/ada/.config/backend-coach'],
    ['linux', { HOME: '/home/a b/ä', COACH_HOME: '' }, '/home/a b/ä/.config/backend-coach'],
    ['linux', { COACH_HOME: '/x/y' }, '/x/y'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Preferences/backend-coach'],
    ['win32', { USERPROFILE: '/Users/ada', HOME: '/home/ada' }, '/Users/ada/.config/backend-coach'],
    ['win32', { APPDATA: '/AppData', USERPROFILE: '/Users/ada' }, '/AppData/backend-coach'],
  ])('on %s with %j is %s', (platform, env, folder) => {
    expect(folderFor(platform, env)).toBe(folder);
  });

  it.each([{}, { HOME: '' }, { HOME: 'relative' }])('is none with %j, rather than the current one', (env) => {
    expect(() => folderFor('linux', env as Record<string, string>)).toThrow(
      expect.objectContaining({
        message: 'No folder to keep progress in: HOME is not an absolute path.',
        hint: 'Set COACH_HOME to a folder of your own.',
      }),
    );
  });

  it('is none with a relative COACH_HOME', () => {
    expect(() => folderFor('linux', { COACH_HOME: 'here', HOME: '/home/ada' })).toThrow(
      expect.objectContaining({
        message: 'COACH_HOME is "here", not an absolute path.',
        hint: 'Set it to one, or unset it.',
      }),
    );
  });
});

describe('a profile', () => {
  it('has a file of its own beside the usual one', () => {
    expect(locateProgress({ platform: 'linux', env: { COACH_HOME: '/x' } }, 'work').name).toBe('progress-work');
    expect(locateProgress({ platform: 'linux', env: { COACH_HOME: '/x' } }, undefined).name).toBe('progress');
  });

  it.each(['', '..', '../up', 'Work', 'a'.repeat(65), 'a/b', 'a.json'])('cannot be called %j', (name) => {
    expect(() => locateProgress({ platform: 'linux', env: { COACH_HOME: '/x' } }, name)).toThrow(
      expect.objectContaining({
        message: `"${name}" cannot name a profile.`,
        hint: 'Use 1 to 64 of a-z, 0-9 and hyphens.',
      }),
    );
  });
});
