import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { RECORD } from '../faults/rows.ts';
import { makeTempFolder } from '../support/temp.ts';
import { traceProgram } from '../support/trace.ts';

const READERS = [
  '',
  '--version',
  '--help',
  'report',
  'report --check',
  'history',
  'target',
  'evidence',
  'next',
  'plan --weeks 2',
  'search cache',
  'skills',
  'skills sql',
  'resources git',
  'guide',
  'guide 1',
  'routes',
  'routes --compare',
  'checklist',
  'checklist resume',
  'export -',
  'assess --template',
  'doctor --repair',
  'completion fish',
  'scan . --json',
];

const WRITERS = [
  'target lead',
  'plan --hours 5',
  'plan --anew',
  'checklist resume --tick 2',
  'assess --set ci-cd=2',
  'evidence add ci-cd 1 link',
  'reset --yes',
];

const PLAN = { madeAt: '2026-10-01T09:00:00.000Z', target: 'junior', hoursPerWeek: 6, start: '2026-10-01', steps: [] };

/** A home with a record, in which a call is made. */
async function trace(call: string, record = { ...RECORD, hoursPerWeek: 6, plan: PLAN }) {
  const home = makeTempFolder();
  const store = join(home, '.local', 'share', 'backend-coach');
  mkdirSync(store, { recursive: true });
  writeFileSync(join(store, 'progress.json'), encodeRecord(record));
  const args = call.split(' ').filter((word) => word !== '');
  return { store, ...(await traceProgram(args, home)) };
}

describe('no surprise', () => {
  it.each(READERS)('coach %s changes no file and opens no connection', async (call) => {
    const { code, changed, connections } = await trace(call);
    expect([0, 3]).toContain(code);
    expect([changed, connections]).toEqual([[], []]);
  });

  it('coach doctor tries to write in the folder of the store, and leaves nothing there', async () => {
    const { code, store, changed, connections } = await trace('doctor');
    expect([code, connections]).toEqual([0, []]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !path.startsWith(store))).toEqual([]);
    expect(readdirSync(store)).toEqual(['progress.json']);
  });

  it.each(WRITERS)('coach %s changes files in the folder of the store alone, and opens no connection', async (call) => {
    const { code, store, changed, connections } = await trace(call);
    expect([code, connections]).toEqual([0, []]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !path.startsWith(store))).toEqual([]);
  });
});
