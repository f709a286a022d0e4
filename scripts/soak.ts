import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PersonRecord } from '../src/coaching/record.ts';
import { decodeRecord } from '../src/progress/encoding.ts';
import { injectFault } from '../tests/support/faults.ts';
import { killWriters } from '../tests/support/kill-writers.ts';

/**
 * `npm run soak -- [seconds] [seed]`: random calls, several at once, with random kills and full disks: is anything
 * lost?
 */
const [SECONDS = 60, SEED = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const BIN = fileURLToPath(new URL('../bin/coach.js', import.meta.url));
const MOST_AT_ONCE = 8;
const CHANGES_UNDER_KILLS = 1000;

const folder = mkdtempSync(join(tmpdir(), 'coach-soak-'));
const path = join(folder, 'progress.json');
const done = { calls: 0, changes: 0, kills: 0, faults: 0, checks: 0, losses: 0, torn: 0, litter: 0 };
const acknowledged = new Set<string>();

let state = SEED;
/** A number from 0 to below the limit; the same ones for the same seed. */
function random(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

interface Call {
  readonly args: readonly string[];
  /** What the record holds when the call is acknowledged; nothing for one that only looks. */
  readonly leaves?: string;
}

function nextCall(): Call {
  const mark = `mark-${done.calls}`;
  const calls: readonly Call[] = [
    { args: ['evidence', 'add', 'ci-cd', '1', mark], leaves: mark },
    { args: ['assess', '--by', mark, '--set', 'programming=2'], leaves: mark },
    { args: ['checklist', 'interview-prep', '--tick', String(1 + random(20))] },
    { args: ['target', ['junior', 'mid', 'senior'][random(3)] ?? 'mid'] },
    { args: ['report'] },
    { args: ['next', '--json'] },
    { args: ['doctor'] },
  ];
  return calls[random(calls.length)] ?? { args: ['report'] };
}

async function run({ args, leaves }: Call): Promise<void> {
  done.calls += 1;
  const kind = random(10);
  const fault = kind === 0 ? injectFault({ match: folder, at: 1 + random(12), act: 'fail', code: 'ENOSPC' }) : {};
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'], COACH_HOME: folder, ...fault },
    stdio: 'ignore',
  });
  const killer = kind <= 3 && kind > 0 ? setTimeout(() => child.kill('SIGKILL'), random(120)) : undefined;
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(killer);
  if (code === null) done.kills += 1;
  else if (code !== 0) done.faults += 1;
  else if (leaves !== undefined) {
    done.changes += 1;
    acknowledged.add(leaves);
  }
}

/** What the record holds when nobody is writing. */
async function check(): Promise<void> {
  done.checks += 1;
  const record = await readRecord();
  if (record === null) {
    done.torn += 1;
    return;
  }
  const found = new Set([...record.evidence.map(({ text }) => text), ...record.assessments.map(({ by }) => by)]);
  for (const mark of acknowledged) if (!found.has(mark)) done.losses += 1;
  // Kills leave files half made; a change that runs to its end takes them away.
  await run({ args: ['checklist', 'resume', random(2) === 0 ? '--tick' : '--untick', '1'] });
  done.litter = Math.max(done.litter, readdirSync(folder).length - 2);
}

async function readRecord(): Promise<PersonRecord | null> {
  try {
    const decoded = await decodeRecord(readFileSync(path));
    return 'record' in decoded ? decoded.record : null;
  } catch {
    return null;
  }
}

try {
  await run({ args: ['target', 'mid'] });
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    const together = 1 + random(MOST_AT_ONCE);
    await Promise.all(Array.from({ length: together }, () => run(nextCall())));
    if (random(4) === 0) await check();
  }
  await check();
  const killed = await killWriters(mkdtempSync(join(folder, 'killed-')), CHANGES_UNDER_KILLS);
  done.losses += killed.lost.length + Math.max(0, killed.unacknowledged - killed.kills);
  done.kills += killed.kills;
  done.changes += CHANGES_UNDER_KILLS;
  console.log(`soak, ${SECONDS} s, seed ${SEED}:`);
  for (const [name, count] of Object.entries(done)) console.log(`  ${name.padEnd(8)} ${count}`);
  if (done.losses + done.torn > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
