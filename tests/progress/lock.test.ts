import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withLock } from '../../src/progress/disk/lock.ts';
import { findProcessStart } from '../../src/progress/disk/process-start.ts';
import { makeTempFolder } from '../support/temp.ts';

function lockPath(): string {
  return join(makeTempFolder(), 'progress.json.lock');
}

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock', () => {
  it('lets one in at a time, and is gone afterwards', async () => {
    const path = lockPath();
    const order: string[] = [];
    const enter = (name: string) =>
      withLock(path, async () => {
        order.push(`${name} in`);
        await Promise.resolve();
        order.push(`${name} out`);
      });
    await Promise.all([enter('first'), enter('second')]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
    expect(existsSync(path)).toBe(false);
  });

  it('is gone after a fault too', async () => {
    const path = lockPath();
    await expect(withLock(path, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a dead holder', async () => {
    const path = lockPath();
    writeFileSync(path, `${deadPid()} 00000000`);
    expect(await withLock(path, () => Promise.resolve('in'))).toBe('in');
  });

  it('is taken over from an earlier program that had our pid', async () => {
    const path = lockPath();
    writeFileSync(path, `${process.pid} 00000000`);
    expect(await withLock(path, () => Promise.resolve('in'))).toBe('in');
  });

  it('left empty by a crash is taken over after a second', async () => {
    const path = lockPath();
    writeFileSync(path, '');
    utimesSync(path, new Date(0), new Date(0));
    expect(await withLock(path, () => Promise.resolve('in'))).toBe('in');
  });

  it('of a live holder is waited for, and then the holder is named', async () => {
    const path = lockPath();
    writeFileSync(path, `${process.ppid} 00000000`);
    await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(`Process ${process.ppid}`) as string,
      hint: expect.stringContaining(path) as string,
    });
    expect(existsSync(path)).toBe(true);
  });

  it('is not taken over while another process is at it, unless that one died', async () => {
    const path = lockPath();
    writeFileSync(path, `${deadPid()} 00000000`);
    writeFileSync(`${path}.takeover`, '');
    await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({ exitCode: 1 });
    utimesSync(`${path}.takeover`, new Date(0), new Date(0));
    expect(await withLock(path, () => Promise.resolve('in'))).toBe('in');
  });

  it('knows when it was taken away, and leaves that of the other alone', async () => {
    const path = lockPath();
    const other = `${process.ppid} 00000000`;
    await withLock(path, (isHeld) => {
      expect(isHeld()).toBe(true);
      writeFileSync(path, other);
      expect(isHeld()).toBe(false);
      return Promise.resolve();
    });
    expect(readFileSync(path, 'utf8')).toBe(other);
  });

  it('taken away while it was held is no fault', async () => {
    const path = lockPath();
    const work = (isHeld: () => boolean): Promise<boolean> => {
      rmSync(path);
      return Promise.resolve(isHeld());
    };
    expect(await withLock(path, work)).toBe(false);
  });

  it('from before the machine started is taken over, whatever program has its pid now', async () => {
    const path = lockPath();
    writeFileSync(path, `${process.ppid} 00000000`);
    utimesSync(path, new Date(0), new Date(0));
    expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).toBe('in');
  });

  it.each(['', 'words', '0', '-1', '1.5 x'])(
    'of %j that is new counts as held, by whom is not known',
    async (holder) => {
      const path = lockPath();
      writeFileSync(path, holder);
      await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({
        message: expect.stringMatching(
          holder === '' ? /^Another program has been writing/ : /has been writing/,
        ) as string,
      });
      const old = new Date(Date.now() - 1500);
      utimesSync(path, old, old);
      expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).toBe('in');
    },
  );

  it.each([
    ['an empty lock', '', ''],
    ['a lock that says no more than a pid', `${process.ppid} 00000000`, ''],
    ['a guard beside the lock', `${deadPid()} 00000000`, '.takeover'],
  ])('of a clock that was set back does not hold: %s', async (_name, holder, ending) => {
    const path = lockPath();
    writeFileSync(path, holder);
    writeFileSync(path + ending, ending === '' ? holder : '');
    const ahead = new Date(Date.now() + 86_400_000);
    utimesSync(path + ending, ahead, ahead);
    expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 200 })).toBe('in');
  });

  it('of a program that does not say when it began is stale after two minutes', async () => {
    const path = lockPath();
    writeFileSync(path, `${process.ppid} 00000000`);
    const old = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
    utimesSync(path, old(100), old(100));
    await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({ exitCode: 1 });
    utimesSync(path, old(130), old(130));
    expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).toBe('in');
  });

  describe.skipIf(findProcessStart(process.pid) === null)('where the system says when a process began', () => {
    it('is taken over at once where another program has the pid now', async () => {
      const path = lockPath();
      writeFileSync(path, `${process.ppid} 00000000 ${Number(findProcessStart(process.ppid)) - 1}`);
      expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).toBe('in');
    });

    it('of one that still runs is never taken over, however old it is', async () => {
      const path = lockPath();
      writeFileSync(path, `${process.ppid} 00000000 ${findProcessStart(process.ppid)}`);
      utimesSync(path, new Date(0), new Date(0));
      await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({ exitCode: 1 });
    });

    it('is taken over from one that ended, though nobody has asked how', async () => {
      const path = lockPath();
      // The second program takes the place of the shell, and never asks for the first.
      const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
      await vi.waitFor(() => {
        expect(findProcessStart(pid)).toBe('ended');
      }, 20_000);
      writeFileSync(path, `${pid} 00000000 1`);
      expect(await withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).toBe('in');
      parent.kill();
    });

    it('says when its holder began', async () => {
      const path = lockPath();
      const text = await withLock(path, () => Promise.resolve(readFileSync(path, 'utf8')));
      expect(text.split(' ')).toEqual([`${process.pid}`, expect.any(String), findProcessStart(process.pid)]);
    });
  });

  it('that cannot be made or read is a fault of the disk', async () => {
    const nowhere = join(lockPath(), 'no', 'lock');
    await expect(withLock(nowhere, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({
      code: 'ENOENT',
    });
    const path = lockPath();
    mkdirSync(path);
    await expect(withLock(path, () => Promise.resolve('in'), { waitMs: 60 })).rejects.toMatchObject({
      exitCode: 1,
      message: `The lock of your progress, ${path}, is a folder, not a regular file.`,
    });
  });

  it('is no longer waited for after a signal, and no work begins in the moment in which it is free', async () => {
    const path = lockPath();
    const stop = new AbortController();
    const reason = new Error('stopped');
    let began = 0;
    const wait = (): Promise<unknown> => withLock(path, () => Promise.resolve(began++), { signal: stop.signal });
    writeFileSync(path, `${process.ppid} 00000000`);
    const waiting = wait();
    rmSync(path);
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(wait()).rejects.toBe(reason);
    expect([began, existsSync(path)]).toEqual([0, false]);
  });

  it('that cannot be taken away afterwards undoes nothing, and is told', async () => {
    const path = lockPath();
    const notes: string[] = [];
    const work = (): Promise<string> => {
      rmSync(path);
      mkdirSync(path);
      return Promise.resolve('stored');
    };
    expect(await withLock(path, work, { note: (text) => notes.push(text) })).toBe('stored');
    expect(notes).toEqual([
      expect.stringMatching(/^The lock .* could not be taken away: .* is a folder, not a regular/),
    ]);
  });

  it.each(['lock', 'guard'])('is not taken for one where a pipe stands in the place of the %s', async (which) => {
    const path = lockPath();
    const pipe = which === 'lock' ? path : `${path}.takeover`;
    if (which === 'guard') writeFileSync(path, `${deadPid()} 00000000`);
    spawnSync('mkfifo', [pipe]);
    utimesSync(pipe, new Date(0), new Date(0));
    await expect(withLock(path, () => Promise.resolve('in'))).rejects.toMatchObject({
      message: `The lock of your progress, ${pipe}, is a pipe, not a regular file.`,
    });
    expect(existsSync(pipe)).toBe(true);
  });
});
