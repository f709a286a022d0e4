import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/** One call of git. */
export interface GitCall {
  readonly git: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** All that it finds around it. */
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
  /** How what it says is read: as text, or a letter for each byte. */
  readonly encoding: 'utf8' | 'latin1';
  readonly mostMilliseconds: number;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** What git said before it ended, and how it did: with all said, at an object, not as git does, or at its limits. */
export interface GitAnswer {
  readonly text: string;
  readonly ended: 'done' | 'objects-missing' | 'git-failed' | 'time' | 'limit';
}

/** What git exits with when an object is missing or damaged. */
const FATAL = 128;
const OUT_OF_MEMORY = /out of memory|attempting to allocate|cannot allocate|mmap failed/i;

/**
 * Runs git and waits for its end, of which there always is one: at the limits of time, output and memory, or at the
 * signal, it is killed with all that it may have started. Throws the reason of the signal alone.
 */
export function runGit(call: GitCall): Promise<GitAnswer> {
  call.signal.throwIfAborted();
  const child = start(call);
  const chunks: Buffer[] = [];
  let bytes = 0;
  let complaint = '';
  let stopped: 'time' | 'limit' | null = null;
  return new Promise((resolve, reject) => {
    const stop = (at: 'time' | 'limit'): void => {
      stopped ??= at;
      killGroup(child);
    };
    const abort = (): void => {
      killGroup(child);
      reject(call.signal.reason as Error);
    };
    const timer = setTimeout(() => {
      stop('time');
    }, call.mostMilliseconds);
    call.signal.addEventListener('abort', abort);
    const finish = (ended: GitAnswer['ended']): void => {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', abort);
      resolve({ text: Buffer.concat(chunks).toString(call.encoding), ended });
    };
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > call.mostBytes) stop('limit');
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, 4096);
    });
    // It may have ended without reading what it was given.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input);
    child.on('error', () => {
      finish('git-failed');
    });
    child.on('close', (code, signal) => {
      if (code === 0 && bytes <= call.mostBytes) finish('done');
      else if (stopped !== null) finish(stopped);
      // The limits of the system end it by a signal too.
      else if (signal !== null || OUT_OF_MEMORY.test(complaint)) finish('limit');
      else finish(code === FATAL ? 'objects-missing' : 'git-failed');
    });
  });
}

/** Whether what a program starts can be ended together with it. */
const HAS_GROUPS = process.platform !== 'win32';
const SHELL = '/bin/sh';
/**
 * In kB, and seconds of work: what no setting of git limits, and the end of a git whose caller was killed. The files of
 * a large repository take much of all memory (-v), and nothing of what is git's own (-d): histories of 100,000 commits
 * need less than 96 MB of that, and two files of the 100 MB that sites take, held against each other, 204.
 */
const WITH_LIMITS = 'ulimit -v 1048576; ulimit -d 229376; ulimit -t 20; exec "$0" "$@"';

/** Starts git, where there are groups of processes in one of its own. */
function start({ git, args, folder, env }: GitCall): ChildProcessByStdio<Writable, Readable, Readable> {
  const [file, ...words] = HAS_GROUPS && existsSync(SHELL) ? [SHELL, '-c', WITH_LIMITS, git, ...args] : [git, ...args];
  return spawn(file, words, { cwd: folder, env, detached: HAS_GROUPS, windowsHide: true, stdio: 'pipe' });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
