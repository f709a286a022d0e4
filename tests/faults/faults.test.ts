import { lstatSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../src/progress/encoding.ts';
import { injectFault } from '../support/faults.ts';
import { runProgram, runShell } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';
import { owners, people } from './people-rows.ts';
import { type Row, STATES, TABLE } from './rows.ts';
import { FILE_TABLE } from './file-rows.ts';

/** All that stands at a path, to compare it with later. */
function lookAt(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'absent';
  if (stat.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? readFileSync(path, 'base64') : 'no file';
}

const nameOf = ({ before = 'good', call, inject, env, stdin }: Row): string => {
  const what = typeof call === 'string' ? call : ['coach', ...call].join(' ');
  const more = [inject, env, stdin?.slice(0, 40)].filter((one) => one !== undefined).map((one) => JSON.stringify(one));
  return JSON.stringify([before, what.slice(0, 90), ...more].join(' · ')).slice(0, 160);
};

/** The rows by what is at fault. */
const ROWS = { ...TABLE, ...FILE_TABLE, 'an owner': owners, 'people’s records': people };

describe.each(Object.entries(ROWS))('%s', (_about, rows) => {
  const here = rows.filter(({ linux }) => linux !== true || process.platform === 'linux');
  it.each(here.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    const home = makeTempFolder();
    const folder = join(home, 'store');
    const path = join(folder, 'progress.json');
    mkdirSync(folder);
    STATES[row.before ?? 'good'](path);
    const before = lookAt(path);
    const env = { COACH_HOME: folder, ...(row.inject === undefined ? {} : injectFault(row.inject)), ...row.env };
    const { code, out, err } =
      typeof row.call === 'string'
        ? await runShell(row.call, home, env)
        : await runProgram(row.call, { home, env, ...(row.stdin === undefined ? {} : { stdin: row.stdin }) });

    expect([code, out, err]).toEqual([
      row.code,
      expect.stringMatching(row.out ?? /^/),
      expect.stringMatching(row.err ?? /^$/),
    ]);
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out + err).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
    const after = lookAt(path);
    if (row.after === undefined || row.after === 'same') expect(after).toBe(before);
    if (row.after === 'changed') expect(after).not.toBe(before);
    if (row.after === 'absent') expect(after).toBe('absent');
    if (row.after === 'good') {
      expect(after).not.toBe(before);
      expect(await decodeRecord(Buffer.from(after, 'base64'))).toHaveProperty('record');
    }
  });
});
