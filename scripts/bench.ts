import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enlargeProgram, writeHistory } from './enlarge.ts';
import { comparePairs, measureUsage, timeOnPty, timePiped, timeUntil } from './timing.ts';

/** `npm run bench -- [pairs] [--scale]`: whole processes as ratios to `node -e 0`; prints what is over its mark. */
const words = process.argv.slice(2);
const isScale = words.includes('--scale');
const RUNS = Number(words.find((word) => /^\d+$/.test(word)) ?? (isScale ? 9 : 40));
const TIMES = 50;
const ASSESSMENTS = 200;

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BIN = join(ROOT, 'bin', 'coach.js');

interface Call {
  readonly args: readonly string[];
  readonly mark: number;
}

const CALLS: readonly Call[] = [
  { args: ['--version'], mark: 1.25 },
  { args: ['--help'], mark: 1.45 },
  { args: ['report', '--help'], mark: 1.45 },
  { args: ['resources', 'database-management'], mark: 2.5 },
  { args: ['report'], mark: 2.7 },
  { args: ['report', '--html', '-'], mark: 4 },
  { args: ['next'], mark: 2.5 },
  { args: ['checklist', 'interview-prep'], mark: 2.5 },
  { args: [], mark: 2.5 },
  { args: ['search', 'idempotency'], mark: 2.5 },
  { args: ['plan', '--hours', '6'], mark: 2.8 },
  { args: ['practice', 'database-management', '--due'], mark: 2.3 },
  // What a key costs that a shell completes, from what the build made and from the record.
  { args: ['__complete', '--', 'resources', 'data'], mark: 2 },
  { args: ['__complete', '--', 'job', 'show', ''], mark: 2 },
];

/** Calls that change the record each time, by how often they were made. */
const WRITES: readonly { readonly name: string; readonly args: (time: number) => string[]; readonly mark: number }[] = [
  { name: 'a write', args: (time) => ['target', time % 2 === 0 ? 'mid' : 'lead'], mark: 3.1 },
  { name: 'a plan made anew', args: () => ['plan', '--hours', '6', '--anew'], mark: 4 },
];
/** Calls that ask, up to where this is on the screen. */
const SCREENS: readonly { readonly args: readonly string[]; readonly shows: string; readonly mark: number }[] = [
  { args: ['assess'], shows: 'ctrl-c stop', mark: 2.9 },
  { args: ['practice', 'database-management'], shows: 'card 1 of', mark: 2.3 },
];
const MEMORY_MARK_KIB = 55 * 1024;
const HISTORY_MARK = 1.7;

const folder = mkdtempSync(join(tmpdir(), 'coach-bench-'));

/** The environment with its own store and no pager, and without the certificates that make an empty Node slower. */
function envFor(store: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, COACH_HOME: join(folder, store), PAGER: '' };
  delete env['NODE_EXTRA_CA_CERTS'];
  return env;
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(10)).join(''));
}

const nameOf = (args: readonly string[]): string => ['coach', ...args].join(' ');
const over = (isOver: boolean): string => (isOver ? '  over' : '');

async function timeCalls(): Promise<void> {
  const env = envFor('store');
  spawnSync(process.execPath, [BIN, 'assess', '--set', 'programming=2', '--set', 'database-management=1'], { env });
  // The first plan is kept; what is timed among the calls that only show is a later one.
  spawnSync(process.execPath, [BIN, 'plan', '--hours', '6'], { env });
  const empty = ['-e', '0'];
  console.log(`Whole process as a ratio to node -e 0, medians of ${RUNS} pairs, Node ${process.versions.node}`);
  line('call', 'piped', 'pty', 'mark');
  for (const { args, mark } of CALLS) {
    const [piped, pty] = [
      await comparePairs(
        RUNS,
        () => timePiped([BIN, ...args], env),
        () => timePiped(empty, env),
      ),
      await comparePairs(
        RUNS,
        () => timeOnPty([BIN, ...args], env),
        () => timeOnPty(empty, env),
      ),
    ];
    const isOver = Math.max(piped.ratio, pty.ratio) > mark;
    line(nameOf(args), piped.ratio.toFixed(2), pty.ratio.toFixed(2), mark.toFixed(2), over(isOver));
  }
  for (const { name, args, mark } of WRITES) {
    let time = 0;
    const { ratio } = await comparePairs(
      RUNS,
      () => timePiped([BIN, ...args(time++)], env),
      () => timePiped(empty, env),
    );
    line(name, ratio.toFixed(2), '', mark.toFixed(2), over(ratio > mark));
  }
  const blank = envFor('blank');
  spawnSync(process.execPath, [BIN, 'config', 'language', 'go'], { env: blank });
  for (const { args, shows, mark } of SCREENS) {
    const { ratio } = await comparePairs(
      RUNS,
      () => timeUntil(shows)([BIN, ...args], blank),
      () => timeOnPty(empty, blank),
    );
    line(`${nameOf(args)}, first screen`, '', ratio.toFixed(2), mark.toFixed(2), over(ratio > mark));
  }
  const { kib } = measureUsage([BIN, 'report'], env);
  line(
    'peak memory of report, MiB',
    (kib / 1024).toFixed(1),
    '',
    String(MEMORY_MARK_KIB / 1024),
    over(kib > MEMORY_MARK_KIB),
  );
}

/** A knowledge base 50 times as large: what each call takes beyond an empty Node may grow as what it reads does. */
async function timeGrowth(): Promise<void> {
  const env = envFor('one');
  writeHistory(join(folder, 'one'), join(ROOT, 'data'), 1);
  const large = join(folder, 'large');
  mkdirSync(large);
  await enlargeProgram(ROOT, large, TIMES);
  console.log(`\nData ${TIMES} times as large: how much more each call reads, takes beyond an empty Node, holds`);
  line('call', 'read', 'time', 'memory');
  const node = measureUsage(['-e', '0'], env);
  for (const { args } of CALLS.filter((call) => !call.args.includes('--help') && !call.args.includes('--version'))) {
    const [small, big] = [BIN, join(large, 'bin', 'coach.js')].map((bin) => [bin, ...args]);
    if (small === undefined || big === undefined) continue;
    const time = async (call: readonly string[]): Promise<number> =>
      (
        await comparePairs(
          RUNS,
          () => timePiped(call, env),
          () => timePiped(['-e', '0'], env),
        )
      ).beyond;
    const [less, more] = [measureUsage(small, env), measureUsage(big, env)];
    const read = more.bytes / less.bytes;
    const grown = (await time(big)) / (await time(small));
    const memory = (more.kib - node.kib) / (less.kib - node.kib);
    line(
      nameOf(args),
      read.toFixed(1),
      grown.toFixed(1),
      memory.toFixed(1),
      over(grown > Math.max(1.1, read) || memory > Math.max(1.1, read)),
    );
  }
}

/** A long history: what it does to the commands that read all of it. */
async function timeHistory(): Promise<void> {
  writeHistory(join(folder, 'many'), join(ROOT, 'data'), ASSESSMENTS);
  console.log(`\n${ASSESSMENTS} assessments of 72 answers as a ratio to one`);
  line('call', 'ratio', 'mark');
  for (const command of ['report', 'next']) {
    const call = [BIN, command];
    const { ratio } = await comparePairs(
      RUNS * 2,
      () => timePiped(call, envFor('many')),
      () => timePiped(call, envFor('one')),
    );
    line(nameOf([command]), ratio.toFixed(2), HISTORY_MARK.toFixed(2), over(ratio > HISTORY_MARK));
  }
}

try {
  if (isScale) {
    await timeGrowth();
    await timeHistory();
  } else {
    await timeCalls();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
