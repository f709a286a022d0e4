import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProfile, listProfiles } from '../../src/progress/profiles.ts';
import { makeTempFolder } from '../support/temp.ts';

describe('the profile of a call', () => {
  it('is the one that is named, else that of COACH_PROFILE, else the usual one', () => {
    expect(findProfile({ COACH_PROFILE: 'ben' }, 'anna')).toBe('anna');
    expect(findProfile({ COACH_PROFILE: 'ben' }, undefined)).toBe('ben');
    expect(findProfile({ COACH_PROFILE: '' }, undefined)).toBeNull();
    expect(findProfile({}, undefined)).toBeNull();
    expect(() => findProfile({ COACH_PROFILE: 'ben' }, '')).toThrow('"" cannot name a profile.');
    expect(() => findProfile({ COACH_PROFILE: 'B n' }, undefined)).toThrow(
      '"B n", from COACH_PROFILE, cannot name a profile.',
    );
  });
});

describe('the profiles here', () => {
  it('are those with a record, the usual one first, and nothing else that lies there', () => {
    const folder = makeTempFolder();
    for (const name of ['progress-zoe.json', 'progress.json', 'progress-anna.json', 'progress-b-2.json'])
      writeFileSync(join(folder, name), '');
    for (const name of [
      ...['progress.json.bak', 'progress.json.lock', 'progress.before-import-1.json', 'progress-anna.damaged-1.json'],
      ...['progress-.json', 'progress-Ä.json', 'other.json', 'progress-x.json.next-1'],
    ])
      writeFileSync(join(folder, name), '');
    expect(listProfiles([folder])).toEqual([null, 'anna', 'b-2', 'zoe']);
  });

  it('are none where there is no folder, and told where it is not to be read', () => {
    const folder = makeTempFolder();
    expect(listProfiles([join(folder, 'none')])).toEqual([]);
    writeFileSync(join(folder, 'file'), '');
    expect(listProfiles([join(folder, 'file')])).toEqual([]);
    mkdirSync(join(folder, 'new'));
    expect(listProfiles([join(folder, 'new')])).toEqual([]);
    expect(() => listProfiles([join(folder, 'x'.repeat(300))])).toThrow('its name is too long (ENAMETOOLONG)');
  });
});
