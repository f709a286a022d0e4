import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { decodeRecord, encodeRecord } from '../../src/progress/encoding.ts';
import { injectFault } from '../support/faults.ts';
import { BIN, makeEnv, runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';
import { told } from '../support/person.ts';
import { RECORD } from './rows.ts';

const OTHER_DISK = '/dev/shm';

/** Whether there is another disk to move a record to. */
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;

interface FormerHome {
  readonly home: string;
  readonly env: Record<string, string>;
  /** Where the record is, and where it goes. */
  readonly former: string;
  readonly now: string;
}

/** A home with a record where it was kept before, a .bak and a kept copy. */
function makeFormerHome(disk?: string): FormerHome {
  const home = makeTempFolder();
  const data = disk === undefined ? join(home, '.local', 'share') : mkdtempSync(join(disk, 'coach-test-'));
  onTestFinished(() => {
    rmSync(data, { recursive: true, force: true });
  });
  const made = {
    home,
    env: { XDG_DATA_HOME: data },
    former: join(home, '.config', 'backend-coach'),
    now: join(data, 'backend-coach'),
  };
  fill(made);
  return made;
}

function fill({ former, now }: FormerHome): void {
  rmSync(former, { recursive: true, force: true });
  rmSync(now, { recursive: true, force: true });
  mkdirSync(former, { recursive: true });
  writeFileSync(join(former, 'progress.json'), encodeRecord(RECORD));
  writeFileSync(join(former, 'progress.json.bak'), encodeRecord({ ...RECORD, target: 'junior' }));
  writeFileSync(join(former, 'progress.before-reset-1.json'), 'a copy');
}

async function stored(folder: string): Promise<PersonRecord> {
  const decoded = await decodeRecord(readFileSync(join(folder, 'progress.json')));
  if (!('record' in decoded)) throw new Error(`not a record: ${folder}`);
  return decoded.record;
}

describe('a record that moves', () => {
  it.each([
    ['on one disk', undefined],
    ['to another disk', OTHER_DISK],
  ])(
    '%s and is killed at any step is whole, and the next change finishes it',
    async (_how, disk) => {
      if (disk !== undefined && !hasOtherDisk) return;
      const made = makeFormerHome(disk);
      const { home, env, former, now } = made;
      const match = 'backend-coach/';
      const log = injectFault({ match, at: 1, act: 'kill', log: true });
      const steps =
        (await runProgram(['target', 'lead'], { home, env: { ...env, ...log } })).err.match(/^\d+ /gm) ?? [];
      expect(steps.length).toBeGreaterThan(18);
      for (let at = 1; at <= steps.length; at++) {
        fill(made);
        const killed = await runProgram(['target', 'lead'], {
          home,
          env: { ...env, ...injectFault({ match, at, act: 'kill' }) },
        });
        expect([at, killed.code]).toEqual([at, null]);
        const seen = JSON.parse((await runProgram(['export', '-'], { home, env })).out) as PersonRecord;
        expect([at, { ...told(seen), target: '' }]).toEqual([at, { ...told(RECORD), target: '' }]);
        expect(['mid', 'lead']).toContain(seen.target);
        expect([at, (await runProgram(['target', 'senior'], { home, env })).code]).toEqual([at, 0]);
        expect([at, (await stored(now)).target]).toEqual([at, 'senior']);
        // The lock of one that was killed does no harm where no record is any more.
        expect([at, readdirSync(former).filter((name) => name !== 'progress.json.lock')]).toEqual([at, []]);
        const there = readdirSync(now).filter((name) => !name.startsWith('progress.before-move-'));
        expect([at, there]).toEqual([at, ['progress.before-reset-1.json', 'progress.json', 'progress.json.bak']]);
      }
    },
    240_000,
  );

  it('while many programs change it moves once, and no change is lost', async () => {
    const { home, env, former, now } = makeFormerHome();
    const calls = Array.from({ length: 8 }, (_, index) => ['evidence', 'add', 'ci-cd', '1', `link ${index}`]);
    const ended = await Promise.all(calls.map((call) => runProgram(call, { home, env })));
    expect(ended.map(({ code }) => code)).toEqual(calls.map(() => 0));
    expect(ended.filter(({ err }) => err.startsWith('Your progress has moved from '))).toHaveLength(1);
    expect((await stored(now)).evidence).toHaveLength(RECORD.evidence.length + calls.length);
    expect(readdirSync(former)).toEqual([]);
  }, 60_000);
});

describe('a signal to a program that waits for the lock', () => {
  /** Starts a change in a home where another program holds the lock, and lets it wait. */
  async function startWaiting(): Promise<{ path: string; ended: Promise<number | null>; child: ChildProcess }> {
    const home = makeTempFolder();
    const path = join(home, 'progress.json');
    writeFileSync(path, encodeRecord(RECORD));
    writeFileSync(`${path}.lock`, `${process.pid} 00000000`);
    const log = injectFault({ match: 'progress\\.json\\.lock$', at: 1, act: 'fail', log: true });
    const child = spawn(process.execPath, [BIN, 'assess', '--set', 'ci-cd=0'], {
      env: makeEnv(home, { COACH_HOME: home, ...log }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    // The second attempt is made by one that has waited.
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => {
        if (/^2 openSync/m.test(chunk.toString())) resolve();
      });
    });
    return { path, ended, child };
  }

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends it at once, and nothing is stored', async (signal, code) => {
    const { path, ended, child } = await startWaiting();
    const sent = performance.now();
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(performance.now() - sent).toBeLessThan(3000);
    expect(readFileSync(path, 'utf8')).toBe(encodeRecord(RECORD));
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(`${process.pid} 00000000`);
  });
});
