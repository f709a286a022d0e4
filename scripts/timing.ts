import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn as spawnPty } from '@lydell/node-pty';

/** A way to run Node with these arguments once; gives the milliseconds that it took. */
export type Timer = (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<number>;

/** From start to end, with standard output in a pipe. */
export const timePiped: Timer = (args, env) => {
  const started = performance.now();
  spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return Promise.resolve(performance.now() - started);
};

/** From start to end, on a pseudo-terminal. */
export const timeOnPty: Timer = (args, env) =>
  new Promise((resolve) => {
    const started = performance.now();
    const pty = spawnPty(process.execPath, [...args], { cols: 80, rows: 24, env });
    pty.onExit(() => {
      resolve(performance.now() - started);
    });
  });

/** A text that is not there by now never comes. */
const LONGEST_WAIT_MS = 20_000;

/**
 * From start until a text is on the pseudo-terminal, or to the end where it never is; the process is then stopped.
 * Throws where it is not there in 20 seconds and the process waits on.
 */
export function timeUntil(text: string): Timer {
  return (args, env) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      let [seen, took] = ['', 0];
      const pty = spawnPty(process.execPath, [...args], { cols: 80, rows: 24, env });
      const limit = setTimeout(() => {
        pty.kill('SIGKILL');
        reject(new Error(`"${text}" is not shown by ${args.join(' ')}`));
      }, LONGEST_WAIT_MS);
      pty.onData((data) => {
        seen += data;
        if (took > 0 || !seen.includes(text)) return;
        took = performance.now() - started;
        pty.kill('SIGKILL');
      });
      pty.onExit(() => {
        clearTimeout(limit);
        resolve(took > 0 ? took : performance.now() - started);
      });
    });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export interface Measured {
  /** The median of call / other over the pairs. */
  readonly ratio: number;
  /** The median milliseconds that the call took beyond the other. */
  readonly beyond: number;
}

/** Runs a call and another in turn, two pairs unmeasured and then so many. */
export async function comparePairs(
  runs: number,
  call: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Measured> {
  const pairs: { readonly call: number; readonly other: number }[] = [];
  for (let run = -2; run < runs; run++) {
    const pair = { other: await other(), call: await call() };
    if (run >= 0) pairs.push(pair);
  }
  return {
    ratio: median(pairs.map((pair) => pair.call / pair.other)),
    beyond: median(pairs.map((pair) => pair.call - pair.other)),
  };
}

/** Loaded before a call; tells at its end how much memory it took at most and how many bytes of data it read. */
const SPY = `
const fs = require('node:fs');
const { readFileSync, writeFileSync } = fs;
let bytes = 0;
fs.readFileSync = (path, ...rest) => {
  const content = readFileSync(path, ...rest);
  if (/\\.jsonl?$/.test(path)) bytes += content.length;
  return content;
};
process.on('exit', () => writeFileSync(process.env.SPY_TO, JSON.stringify({ bytes, kib: process.resourceUsage().maxRSS })));
`;

export interface Usage {
  readonly bytes: number;
  readonly kib: number;
}

/** What a call read, and its peak memory, once. */
export function measureUsage(args: readonly string[], env: NodeJS.ProcessEnv): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'coach-usage-'));
  try {
    const [spy, to] = [join(folder, 'spy.cjs'), join(folder, 'usage.json')];
    writeFileSync(spy, SPY);
    spawnSync(process.execPath, ['--require', spy, ...args], { env: { ...env, SPY_TO: to }, stdio: 'pipe' });
    return JSON.parse(readFileSync(to, 'utf8')) as Usage;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
