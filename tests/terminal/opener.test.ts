import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOpener, openAddress } from '../../src/terminal/opener.ts';
import { makeTempFolder } from '../support/temp.ts';

/** A folder with a program in it that notes what it is given and does as told. */
function makeOpener(name: string, then = 'exit 0'): string {
  const folder = makeTempFolder();
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nfor one in "$@"; do echo "$one"; done > "${join(folder, 'given')}"\n${then}\n`);
  chmodSync(path, 0o755);
  return folder;
}

const ADDRESS = 'https://example.org/a?b=1&c=$(touch x);`id`#d';
const onLinux = (env: Record<string, string>): Parameters<typeof findOpener>[0] => ({ platform: 'linux', env });

describe('what an address is opened with', () => {
  it.each<[string, string, Record<string, string>, string | null]>([
    ['a display', 'xdg-open', { DISPLAY: ':0' }, 'xdg-open'],
    ['Wayland', 'xdg-open', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['no display', 'xdg-open', {}, null],
    ['a display that is named blank', 'xdg-open', { DISPLAY: '' }, null],
    ['SSH with a display', 'xdg-open', { DISPLAY: ':10', SSH_CONNECTION: '1.2.3.4 5 6.7.8.9 22' }, null],
    ['a terminal of SSH', 'xdg-open', { DISPLAY: ':10', SSH_TTY: '/dev/pts/1' }, null],
    ['WSL', 'wslview', { WSL_DISTRO_NAME: 'Debian' }, 'wslview'],
    ['WSL without its opener', 'xdg-open', { WSL_DISTRO_NAME: 'Debian', DISPLAY: ':0' }, 'xdg-open'],
    ['WSL with nothing', 'other', { WSL_DISTRO_NAME: 'Debian' }, null],
    ['no opener', 'other', { DISPLAY: ':0' }, null],
  ])('with %s', (_where, program, env, expected) => {
    const folder = makeOpener(program);
    const found = findOpener(onLinux({ PATH: folder, ...env }));
    expect(found?.file ?? null).toBe(expected === null ? null : join(folder, expected));
  });

  it('is the program that BROWSER names by its full path, over SSH too, and nothing else that BROWSER says', () => {
    const folder = makeOpener('browser.sh');
    const over = { SSH_CONNECTION: 'x', PATH: folder };
    expect(findOpener(onLinux({ ...over, BROWSER: join(folder, 'browser.sh') }))?.file).toBe(
      join(folder, 'browser.sh'),
    );
    for (const BROWSER of ['browser.sh', 'sh -c "id"', '/none', `${join(folder, 'browser.sh')} %s`, 'w3m:lynx', ''])
      expect(findOpener(onLinux({ ...over, BROWSER }))).toBeNull();
  });

  it('is never a program of the folder that the person happens to be in', () => {
    const folder = makeOpener('xdg-open');
    expect(findOpener(onLinux({ PATH: relative(process.cwd(), folder), DISPLAY: ':0' }))).toBeNull();
    expect(findOpener(onLinux({ PATH: folder, DISPLAY: ':0' }))).not.toBeNull();
  });
});

describe('opening', () => {
  it('hands the address on as it is, to no shell', async () => {
    const folder = makeOpener('xdg-open');
    expect(await openAddress(ADDRESS, onLinux({ PATH: `${folder}:/bin:/usr/bin`, DISPLAY: ':0' }))).toBe(true);
    expect(readFileSync(join(folder, 'given'), 'utf8')).toBe(`${ADDRESS}\n`);
    expect(existsSync('x')).toBe(false);
  });

  it.each([
    ['fails', 'exit 3'],
    ['is killed', 'kill -9 $$'],
  ])('is told not to have worked where the program %s', async (_how, then) => {
    const folder = makeOpener('xdg-open', then);
    expect(await openAddress(ADDRESS, onLinux({ PATH: `${folder}:/bin:/usr/bin`, DISPLAY: ':0' }))).toBe(false);
  });

  it('is told not to have worked where nothing opens, or the program cannot be started', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'xdg-open'), '#!/none/such\n');
    chmodSync(join(folder, 'xdg-open'), 0o755);
    expect(await openAddress(ADDRESS, onLinux({ PATH: folder, DISPLAY: ':0' }))).toBe(false);
    expect(await openAddress(ADDRESS, onLinux({ PATH: folder }))).toBe(false);
  });

  it('does not wait for a browser to be closed', async () => {
    const folder = makeOpener('xdg-open', 'exec sleep 5');
    const began = performance.now();
    expect(await openAddress(ADDRESS, onLinux({ PATH: `${folder}:/bin:/usr/bin`, DISPLAY: ':0' }))).toBe(true);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
