import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTempFolder } from './temp.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'bin', 'coach.js');

/** What the program finds around it: a home of its own, and nothing that decides on colour. */
export function makeEnv(home: string, extra: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', LANG: 'C.UTF-8', ...extra };
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in pipes and waits for its end. */
export function runProgram(
  args: readonly string[],
  options: { home?: string; stdin?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Finished> {
  const home = options.home ?? makeTempFolder();
  const child = spawn(process.execPath, [BIN, ...args], { env: makeEnv(home, options.env), cwd: options.cwd ?? home });
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
