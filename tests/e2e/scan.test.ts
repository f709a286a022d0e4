import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { injectFault } from '../support/faults.ts';
import { BIN, makeEnv, runProgram } from '../support/program.ts';
import { ADA, makeHabits, makeRepository } from '../support/repository.ts';
import { makeTempFolder } from '../support/temp.ts';

/** All that lies under a folder, with what was written and when. */
function lookAt(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stat = lstatSync(join(folder, name));
      return [name, stat.mtimeMs, stat.isFile() ? readFileSync(join(folder, name), 'base64') : ''];
    });
}

describe('a scan of a repository', () => {
  it('changes nothing in it, and leaves nothing anywhere', async () => {
    const folder = makeRepository(makeHabits(12));
    const home = makeTempFolder();
    const TMPDIR = join(home, 'tmp');
    mkdirSync(TMPDIR);
    const [before, around] = [lookAt(folder), lookAt(home)];
    const { code, out } = await runProgram(['scan', folder, '--author', ADA], { home, env: { TMPDIR } });
    expect([code, out]).toEqual([0, expect.stringMatching(/^commit-habits\t/)]);
    expect(lookAt(folder)).toEqual(before);
    expect(lookAt(home).map((one) => (one as unknown[])[0])).toEqual(around.map((one) => (one as unknown[])[0]));
  });

  it('says that it has no history where there is no place for a moment’s folder', async () => {
    const folder = makeRepository(makeHabits(12));
    const TMPDIR = join(folder, 'nowhere');
    const { code, err } = await runProgram(['scan', folder], { env: { TMPDIR } });
    const words = `No history: nothing can be made in the temporary folder ${TMPDIR}; `;
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(words)]);
  });

  it.runIf(process.platform === 'linux')('leaves nothing where the disk of that folder is full', async () => {
    const folder = makeRepository(makeHabits(12));
    const TMPDIR = makeTempFolder();
    const fault = injectFault({ match: 'coach-git-', at: 1, act: 'fail', code: 'ENOSPC', times: 1 });
    const { err } = await runProgram(['scan', folder], { env: { TMPDIR, ...fault } });
    expect(err).toContain('nothing can be made in the temporary folder');
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it('reads the history where the folder for that is no full path', async () => {
    const folder = makeRepository(makeHabits(12));
    const { err } = await runProgram(['scan', '.', '--author', ADA], { cwd: folder, env: { TMPDIR: '.' } });
    expect(err).toContain('12 of 12 commits are yours');
    expect(readdirSync(folder).filter((name) => name.startsWith('coach-git-'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('ends at once when it is interrupted while git is asked', async () => {
    const home = makeTempFolder();
    const bin = join(home, 'bin');
    const TMPDIR = join(home, 'tmp');
    for (const folder of [bin, TMPDIR]) mkdirSync(folder);
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho > ${home}/began\nexec /bin/sleep 600\n`, { mode: 0o755 });
    const folder = makeRepository(makeHabits(12));
    const child = spawn(process.execPath, [BIN, 'scan', folder], { env: makeEnv(home, { PATH: bin, TMPDIR }) });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (!existsSync(join(home, 'began'))) await sleep(5);
    const stopped = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    // Git would have five seconds.
    expect(performance.now() - stopped).toBeLessThan(4000);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});
