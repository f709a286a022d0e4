import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../src/scan/history/read-history.ts';
import { ADA, PLAIN_GIT } from '../../support/repository.ts';
import { makeTempFolder } from '../../support/temp.ts';
import { ROUTES } from './routes.ts';
import { layTrap, type Route, type Trap } from './trap.ts';

function setTrap({ arm }: Route): { trap: Trap; env: Record<string, string> } {
  const outside = makeTempFolder();
  const folder = join(outside, 'repository');
  mkdirSync(folder);
  const trap = layTrap(folder, outside);
  return { trap, env: { ...PLAIN_GIT, HOME: outside, ...arm(trap) } };
}

describe.skipIf(process.platform === 'win32')('a history is read, and nothing is run', () => {
  it.each(Object.entries(ROUTES))('by %s', async (_name, route) => {
    const { trap, env } = setTrap(route);
    const { history } = await readHistory(trap.folder, {
      authors: [ADA],
      surroundings: { platform: process.platform, env },
      listed: Promise.resolve({ files: [] }),
      signal: new AbortController().signal,
    });
    expect(existsSync(trap.canary)).toBe(false);
    expect(history.why).not.toBe('git-failed');
    if (route.naive === undefined) return;
    // The same trap catches whoever just calls git.
    spawnSync('/bin/sh', ['-c', route.naive], { cwd: trap.folder, env, stdio: 'ignore' });
    expect(existsSync(trap.canary)).toBe(true);
  });
});
