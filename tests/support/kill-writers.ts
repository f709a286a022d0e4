import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRecord } from '../../src/progress/encoding.ts';
import { makeEnv, ROOT } from './program.ts';

export interface Killed {
  readonly kills: number;
  /** Changes that a writer said were stored, and that were not found after a kill. */
  readonly lost: readonly string[];
  /** How many changes are there that no writer said were stored. */
  readonly unacknowledged: number;
}

/** Lets writers store ticks in a folder and kills each at another moment, until so many are stored. */
export async function killWriters(folder: string, changes: number): Promise<Killed> {
  const acknowledged = new Set<string>();
  const lost = new Set<string>();
  let found = new Set<string>();
  let kills = 0;
  while (acknowledged.size < changes) {
    const written = await runUntilKilled(folder, kills, 300 + ((kills * 7919) % 500));
    kills += 1;
    for (const item of written) acknowledged.add(item);
    found = new Set(await readTicks(folder));
    for (const item of acknowledged) if (!found.has(item)) lost.add(item);
  }
  return { kills, lost: [...lost], unacknowledged: found.size - acknowledged.size };
}

/** The ticks that a writer said were stored before it was killed, so many milliseconds after the first. */
async function runUntilKilled(folder: string, round: number, after: number): Promise<string[]> {
  const script = join(ROOT, 'tests', 'support', 'store-many.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(round)], {
    cwd: ROOT,
    env: makeEnv(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (out === '') setTimeout(() => child.kill('SIGKILL'), after);
    out += chunk.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  return out.split('\n').slice(0, -1);
}

async function readTicks(folder: string): Promise<string[]> {
  const decoded = await decodeRecord(readFileSync(join(folder, 'progress.json')));
  return 'record' in decoded ? decoded.record.ticks.map(({ item }) => item) : [];
}
