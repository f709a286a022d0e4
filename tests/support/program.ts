import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTempFolder } from './temp.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'bin', 'coach.js');

/**
 * What the program finds around it: a home of its own, nothing that decides on colour, and nobody at the screen of this
 * machine, so that no test opens a browser there.
 */
export function makeEnv(home: string, extra: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', LANG: 'C.UTF-8', SSH_TTY: 'a test', ...extra };
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly home?: string;
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** The program, where it is not the built one in its place. */
  readonly bin?: string;
  /** The user to run as, where the tests run as root. */
  readonly uid?: number;
}

/** Runs the built program in pipes and waits for its end. */
export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [options.bin ?? BIN, ...args], options);
}

/** The home of somebody who has told their language: an assessment begins with its first screen. */
export async function makeHomeOfSomebody(): Promise<string> {
  const home = makeTempFolder();
  await runProgram(['config', 'language', 'go'], { home });
  return home;
}

/** Runs a shell's command line, in which `coach` is the built program. */
export function runShell(line: string, home: string, env: Record<string, string> = {}): Promise<Finished> {
  return run('sh', ['-c', asShell(line)], { home, env });
}

/** The line with each word `coach` replaced by the built program. */
export function asShell(line: string): string {
  return line.replaceAll(/(?<![\w-])coach(?= |$)/g, `"${process.execPath}" "${BIN}"`);
}

function run(file: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const home = options.home ?? makeTempFolder();
  const child = spawn(file, args, {
    env: makeEnv(home, options.env),
    cwd: options.cwd ?? home,
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}
