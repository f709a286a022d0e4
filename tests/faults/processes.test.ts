import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { decodeRecord, encodeRecord } from '../../src/progress/encoding.ts';
import { injectFault } from '../support/faults.ts';
import { killWriters } from '../support/kill-writers.ts';
import { BIN, makeEnv, ROOT, runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';
import { told } from '../support/person.ts';
import { RECORD } from './rows.ts';

interface Home {
  readonly home: string;
  readonly folder: string;
  readonly path: string;
  readonly env: Record<string, string>;
}

function makeHome(record: PersonRecord | null = null): Home {
  const home = makeTempFolder();
  const folder = join(home, 'store');
  const path = join(folder, 'progress.json');
  mkdirSync(folder);
  if (record !== null) writeFileSync(path, encodeRecord(record));
  return { home, folder, path, env: { COACH_HOME: folder } };
}

async function stored(path: string): Promise<PersonRecord> {
  const decoded = await decodeRecord(readFileSync(path));
  if (!('record' in decoded)) throw new Error(`not a record: ${readFileSync(path, 'utf8')}`);
  return decoded.record;
}

const itemsOf = ({ ticks }: PersonRecord): string[] => ticks.map(({ item }) => item).sort();
const tick = (number: number): string[] => ['checklist', 'interview-prep', '--tick', String(number)];

describe('a change that is killed', () => {
  it('at any of its steps is whole or absent, and the next one cleans up after it', async () => {
    const { home, folder, path, env } = makeHome(RECORD);
    const log = injectFault({ match: folder, at: 1, act: 'kill', log: true });
    const steps = (await runProgram(['target', 'lead'], { home, env: { ...env, ...log } })).err.match(/^\d+ /gm) ?? [];
    expect(steps.length).toBeGreaterThan(12);
    const targets = new Set<string | null>();
    for (let at = 1; at <= steps.length; at++) {
      writeFileSync(path, encodeRecord(RECORD));
      const { code } = await runProgram(['target', 'lead'], {
        home,
        env: { ...env, ...injectFault({ match: folder, at, act: 'kill' }) },
      });
      expect([at, code]).toEqual([at, null]);
      const { target } = await stored(path);
      targets.add(target);
      expect([at, { ...told(await stored(path)), target }]).toEqual([at, { ...told(RECORD), target }]);
      expect([at, (await runProgram(['target', 'senior'], { home, env })).code]).toEqual([at, 0]);
      expect([at, (await stored(path)).target]).toEqual([at, 'senior']);
      expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
    }
    // Some were killed before the change took hold and some after.
    expect([...targets].sort()).toEqual(['lead', RECORD.target]);
  }, 120_000);

  it('at a random moment, fifty changes long, loses none that was acknowledged', async () => {
    const { folder, home } = makeHome();
    const { lost, unacknowledged, kills } = await killWriters(folder, 50);
    expect(lost).toEqual([]);
    // Of what was not acknowledged at most the last change of each writer may be there.
    expect(unacknowledged).toBeLessThanOrEqual(kills);
    expect((await runProgram(['target', 'lead'], { home, env: { COACH_HOME: folder } })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
  }, 120_000);
});

describe('many at once', () => {
  it('twenty processes that tick, assess and add evidence all find their change afterwards', async () => {
    const { home, path, env } = makeHome();
    const calls = Array.from(
      { length: 20 },
      (_, index) =>
        [
          tick(index + 1),
          ['assess', '--by', `Rater ${index}`, '--set', 'ci-cd=2'],
          ['evidence', 'add', 'ci-cd', '1', `link ${index}`],
        ][index % 3] ?? [],
    );
    const codes = await Promise.all(calls.map(async (call) => (await runProgram(call, { home, env })).code));
    expect(codes).toEqual(calls.map(() => 0));
    const { ticks, assessments, evidence } = await stored(path);
    expect([ticks.length, assessments.length, evidence.length]).toEqual([7, 7, 6]);
    expect(new Set(assessments.map(({ by }) => by)).size).toBe(7);
    expect(new Set(evidence.map(({ text }) => text)).size).toBe(6);
  }, 60_000);

  it('a stopped holder is named after five seconds, readers do not wait for it, and nothing is lost', async () => {
    const { home, folder, path, env } = makeHome(RECORD);
    const holder = spawn(process.execPath, [BIN, ...tick(1)], {
      env: makeEnv(home, { ...env, ...injectFault({ match: '\\.next', at: 1, act: 'pause', ms: 60_000 }) }),
      stdio: 'ignore',
    });
    while (!existsSync(`${path}.lock`) || readFileSync(`${path}.lock`, 'utf8') === '') await sleep(10);
    holder.kill('SIGSTOP');
    const started = performance.now();
    expect((await runProgram(['report', '--json'], { home, env })).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
    const { code, err } = await runProgram(tick(2), { home, env });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^Process ${holder.pid} has been writing your progress for more than 5 seconds\\.\n`),
      ),
    ]);
    expect(performance.now() - started).toBeGreaterThan(4900);
    const ended = new Promise((resolve) => holder.on('close', resolve));
    holder.kill('SIGKILL');
    await ended;
    expect((await runProgram(tick(2), { home, env })).code).toBe(0);
    expect(await stored(path)).toMatchObject({ target: RECORD.target, assessments: RECORD.assessments });
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
  }, 60_000);

  it('one that was stopped while another took over gives way', async () => {
    const { home, path, env } = makeHome(RECORD);
    const first = runProgram(tick(1), {
      home,
      env: { ...env, ...injectFault({ match: '\\.next', at: 1, act: 'pause', ms: 1500 }) },
    });
    while (!existsSync(`${path}.lock`)) await sleep(10);
    await sleep(200);
    // What a person does whom the message told to remove the lock.
    spawnSync('rm', ['-f', `${path}.lock`]);
    expect((await runProgram(tick(2), { home, env })).code).toBe(0);
    const { code, err } = await first;
    expect([code, err]).toEqual([1, expect.stringContaining('another program took over')]);
    expect(itemsOf(await stored(path))).toHaveLength(RECORD.ticks.length + 1);
  }, 60_000);
});

it('a hundred thousand assessments are taken in within three seconds, or as long as 120 empty Nodes on a slow machine', async () => {
  const { home, path, env } = makeHome();
  const assessments = Array.from({ length: 100_000 }, (_, index) => ({
    id: `a${index}`,
    at: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString(),
    by: 'self',
    mode: 'set',
    levels: { programming: index % 5 },
    answers: {},
  }));
  const stdin = JSON.stringify({ ...RECORD, assessments });
  const time = async (work: () => Promise<unknown> | object): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const empty = await time(() => spawnSync(process.execPath, ['-e', '0']));
  const took = await time(async () => {
    expect((await runProgram(['import', '-'], { home, env, stdin })).out).toMatch(/^Added 100000 assessments, /);
  });
  expect(took).toBeLessThan(Math.max(3000, 120 * empty));
  expect((await stored(path)).assessments).toHaveLength(100_000);
}, 60_000);

describe('a link in the place of the file', () => {
  it('is written through, and stays a link', async () => {
    const { home, folder, path, env } = makeHome();
    const real = join(home, 'synced', 'coach.data');
    mkdirSync(join(home, 'synced'));
    writeFileSync(real, encodeRecord(RECORD));
    symlinkSync(real, path);
    expect((await runProgram(['target', 'lead'], { home, env })).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['progress.json']);
    expect(readdirSync(join(home, 'synced')).sort()).toEqual(['coach.data', 'coach.data.bak']);
    expect((await stored(real)).target).toBe('lead');
  });
});

/** Somebody who is not root, where the tests run as root: root may do everything. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534 } : {};

/** Whether that somebody may run Node at all. */
const CAN_RUN = spawnSync(process.execPath, ['-e', '0'], { ...NOBODY, cwd: '/' }).status === 0;

describe.skipIf(!CAN_RUN)('a person without the right', () => {
  function makeShut(mode: number, of: 'file' | 'folder'): Home {
    const made = makeHome(RECORD);
    // The program itself may lie where that somebody may not look.
    for (const part of ['bin', 'dist', 'data', 'package.json'])
      cpSync(join(ROOT, part), join(made.home, 'program', part), { recursive: true });
    for (const place of [made.home, made.folder, made.path]) {
      if ('uid' in NOBODY) chownSync(place, NOBODY.uid, NOBODY.uid);
    }
    chmodSync(of === 'file' ? made.path : made.folder, mode);
    return made;
  }

  it('to read the file is told so, and can still look things up', async () => {
    const { home, path, env } = makeShut(0o000, 'file');
    for (const call of [['report'], tick(1), ['doctor', '--repair']]) {
      const { code, err } = await runProgram(call, {
        home,
        env,
        bin: join(home, 'program', 'bin', 'coach.js'),
        ...NOBODY,
      });
      expect([code, err]).toEqual([1, expect.stringContaining(`${path} cannot be read: no permission (EACCES)`)]);
    }
    expect(
      (await runProgram(['doctor'], { home, env, bin: join(home, 'program', 'bin', 'coach.js'), ...NOBODY })).out,
    ).toContain('Give yourself the right to read it');
    const shown = await runProgram(['checklist', 'resume'], {
      home,
      env,
      bin: join(home, 'program', 'bin', 'coach.js'),
      ...NOBODY,
    });
    expect([shown.code, shown.err]).toEqual([0, expect.stringContaining('Shown without your progress.')]);
    chmodSync(path, 0o600);
    expect(await stored(path)).toEqual(RECORD);
  });

  it('to write in the folder is told so', async () => {
    const { home, folder, path, env } = makeShut(0o500, 'folder');
    const { code, err } = await runProgram(tick(1), {
      home,
      env,
      bin: join(home, 'program', 'bin', 'coach.js'),
      ...NOBODY,
    });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`could not be written to ${path}: no permission (EACCES)`),
    ]);
    expect(
      (await runProgram(['report'], { home, env, bin: join(home, 'program', 'bin', 'coach.js'), ...NOBODY })).code,
    ).toBe(0);
    chmodSync(folder, 0o700);
    expect(await stored(path)).toEqual(RECORD);
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });
});
