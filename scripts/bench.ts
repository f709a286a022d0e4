import { spawn as spawnPty } from '@lydell/node-pty';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKnowledge } from '../src/knowledge/load.ts';
import { multiplySkills, timePlanner } from './planner-growth.ts';

/** Times whole processes as a ratio to `node -e 0`, the two run in turn; prints the medians and the marks to stay under. */
const RUNS = Number(process.argv[2] ?? 20);
const BIN = fileURLToPath(new URL('../bin/coach.js', import.meta.url));
const CALLS: { name: string; args: string[]; mark: number }[] = [
  { name: '--version', args: ['--version'], mark: 1.7 },
  { name: '--help', args: ['--help'], mark: 1.7 },
  { name: 'resources database-management', args: ['resources', 'database-management'], mark: 4 },
  { name: 'report', args: ['report'], mark: 4 },
  { name: 'next', args: ['next'], mark: 4 },
  { name: 'search idempotency', args: ['search', 'idempotency'], mark: 5 },
  { name: 'plan --hours 6', args: ['plan', '--hours', '6'], mark: 5 },
  { name: 'checklist interview-prep', args: ['checklist', 'interview-prep'], mark: 4 },
  { name: 'coach', args: [], mark: 4 },
];

const home = mkdtempSync(join(tmpdir(), 'coach-bench-'));
// Certificates from the environment make an empty Node slower, and so would flatter every ratio.
const env: NodeJS.ProcessEnv = { ...process.env, COACH_HOME: join(home, 'store') };
delete env['NODE_EXTRA_CA_CERTS'];

function timePiped(args: readonly string[]): Promise<number> {
  const started = performance.now();
  spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return Promise.resolve(performance.now() - started);
}

function timeOnPty(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    const pty = spawnPty(process.execPath, [...args], { cols: 80, rows: 24, env });
    pty.onExit(() => {
      resolve(performance.now() - started);
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

async function measure(time: typeof timePiped, args: readonly string[]): Promise<number> {
  const ratios: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const empty = await time(['-e', '0']);
    const call = await time([BIN, ...args]);
    if (run >= 0) ratios.push(call / empty);
  }
  return median(ratios);
}

try {
  spawnSync(process.execPath, [BIN, 'assess', '--set', 'programming=2', '--set', 'database-management=1'], { env });
  console.log(`Whole process as a ratio to node -e 0, medians of ${String(RUNS)} pairs, Node ${process.versions.node}`);
  console.log(`${'call'.padEnd(32)}${'piped'.padStart(8)}${'pty'.padStart(8)}${'mark'.padStart(8)}`);
  for (const { name, args, mark } of CALLS) {
    const piped = await measure(timePiped, args);
    const pty = await measure(timeOnPty, [...args]);
    const cells = [piped, pty, mark].map((value) => value.toFixed(2).padStart(8)).join('');
    console.log(`${name.padEnd(32)}${cells}${Math.max(piped, pty) > mark ? '   over its mark' : ''}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

const skills = openKnowledge(fileURLToPath(new URL('../data/', import.meta.url))).skills();
const TIMES = 50;
// Both are run once unmeasured, so that neither pays for the compiler.
const measured = [1, TIMES].map((times) => {
  const all = multiplySkills(skills, times);
  timePlanner(all, 30);
  return timePlanner(all, 30);
});
const [one, many] = measured;
if (one !== undefined && many !== undefined) {
  const growth = many.time / one.time;
  const linearithmic = (many.steps * Math.log2(many.steps)) / (one.steps * Math.log2(one.steps));
  console.log(
    `\nplanner: ${String(one.steps)} steps ${one.time.toFixed(2)} ms, ${String(many.steps)} steps ${many.time.toFixed(2)} ms: ` +
      `${growth.toFixed(0)} times as long, n log n would be ${linearithmic.toFixed(0)} times`,
  );
}
