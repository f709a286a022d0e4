import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGit } from '../../../src/scan/history/find-git.ts';
import { NotSeen } from '../../../src/scan/history/not-seen.ts';
import { makeTempFolder } from '../../support/temp.ts';

function plant(folder: string, mode = 0o755, name = 'git'): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), '#!/bin/sh\n', { mode });
  return folder;
}

function find(path: readonly string[], forbidden: readonly string[], platform: NodeJS.Platform = 'linux'): string {
  return orWhy(() => findGit({ platform, env: { PATH: path.join(delimiter) } }, forbidden));
}

/** What is found, or why nothing is. */
function orWhy(search: () => string): string {
  try {
    return search();
  } catch (error) {
    if (error instanceof NotSeen) return error.why;
    throw error;
  }
}

describe.skipIf(process.platform === 'win32')('the git that is asked', () => {
  it('is the first on PATH that may be run', () => {
    const folder = makeTempFolder();
    const [first, second] = [plant(join(folder, 'a')), plant(join(folder, 'b'))];
    expect(find([first, second], [])).toBe(join(first, 'git'));
    expect(find([plant(join(folder, 'c'), 0o644), join(folder, 'nowhere'), second], [])).toBe(join(second, 'git'));
    mkdirSync(join(folder, 'd/git'), { recursive: true });
    expect(find([join(folder, 'd')], [])).toBe('no-git');
    expect(orWhy(() => findGit({ platform: 'linux', env: {} }, []))).toBe('no-git');
  });

  it('is called git.exe on Windows, and nothing else', () => {
    const bin = plant(makeTempFolder());
    expect(find([bin], [], 'win32')).toBe('no-git');
    expect(find([plant(bin, 0o755, 'git.exe')], [], 'win32')).toBe(join(bin, 'git.exe'));
  });

  it('is never found from the current folder', () => {
    const bin = plant(makeTempFolder());
    expect(find([relative(process.cwd(), bin), '', '.'], [])).toBe('no-git');
  });

  it('lies in no folder that is looked at, by whatever way', () => {
    const folder = makeTempFolder();
    const outside = plant(join(folder, 'outside'));
    const inside = join(folder, 'inside');
    const bin = plant(join(inside, 'bin'));
    symlinkSync(inside, join(folder, 'link'));
    mkdirSync(join(inside, 'linked'));
    symlinkSync(join(outside, 'git'), join(inside, 'linked/git'));
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(bin, 'git'), join(folder, 'links/git'));
    const entries = [
      bin,
      join(folder, 'link/bin'),
      join(inside, 'linked'),
      join(folder, 'links'),
      `${outside}/../inside/bin`,
    ];
    for (const entry of entries)
      expect([entry, find([entry, outside], [inside])]).toEqual([entry, join(outside, 'git')]);
    for (const entry of entries) expect([entry, find([entry], [join(folder, 'link')])]).toEqual([entry, 'git-inside']);
    expect(find([bin], [join(folder, 'nowhere'), inside])).toBe('git-inside');
  });
});
