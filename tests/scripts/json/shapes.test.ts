import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raw } from 'jq-wasm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonDocs } from '../../../scripts/json/files.ts';
import type { Shape } from '../../../scripts/json/shape.ts';
import { SHAPES } from '../../../scripts/json/shapes.ts';
import { COMMAND_NAMES } from '../../../src/cli/commands.ts';
import { encodeRecord } from '../../../src/progress/encoding.ts';
import type { RungQuestion, RungReply } from '../../../src/terminal/prompts/prompts.ts';
import { coach, type Replies } from '../../support/context.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { makeRecord } from '../../support/person.ts';
import { AD, RICH } from '../../support/rich-record.ts';
import { ROOT } from '../../support/program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-json-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'ad.txt'), AD);
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM node:20 AS build\nRUN npm ci\nFROM node:20\nCOPY --from=build /app /app\nUSER node\n',
  );
  writeFileSync(
    join(folder, 'theirs.json'),
    encodeRecord(makeRecord({ owner: { id: 'other', also: [] }, jobs: RICH.jobs, ticks: RICH.ticks })),
  );
});

/** The words of a call, those in quotes as one. */
function splitCall(call: string): string[] {
  return [...call.replaceAll('FOLDER', folder).matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

/** What a call prints as JSON for somebody with a record; a call that changes has a change to take back. */
async function print(
  call: string,
  { asks }: Shape,
  record = RICH,
): Promise<{ code: number; out: string; err: string }> {
  const store = createMemoryStore(record);
  if (call === 'undo' && record === RICH)
    await coach(['evidence', 'add', 'git', '1', 'a note'], { store, firstId: 90 });
  return coach([...splitCall(call), '--json'], { store, ...(asks === true ? { replies: makeReplies() } : {}) });
}

/** Somebody who says nothing of note to any question. */
function makeReplies(): Replies {
  const reply = ({ statements }: RungQuestion): RungReply => ({ answers: statements.map(() => 'often') });
  return {
    check: [],
    lines: Array.from({ length: 50 }, () => 'a point'),
    rungs: Array.from({ length: 9 }, () => reply),
  };
}

const DOCS = jsonDocs();
const eachRun = SHAPES.flatMap((shape) => shape.runs.map((run): [string, Shape] => [run, shape]));

describe('what a command prints with --json', () => {
  it.each(eachRun)('coach %s: as its schema says, without a field that it does not name', async (run, shape) => {
    const { code, out, err } = await print(run, shape);
    expect([code, err]).toEqual([0, err]);
    const result = shape.schema.safeParse(JSON.parse(out));
    expect(result.error === undefined ? '' : z.prettifyError(result.error)).toBe('');
  });

  it.each(eachRun)('coach %s: the same of an empty record, where it can say something', async (run, shape) => {
    const { code, out } = await print(run, shape, makeRecord());
    expect([0, 2]).toContain(code);
    if (code === 0) expect(shape.schema.safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([]);
  });

  it('is told of every command', () => {
    const told = SHAPES.map(({ title }) => title.split(' ')[1] ?? '');
    expect(COMMAND_NAMES.filter((name) => !told.includes(name))).toEqual([]);
  });

  it('is refused by its schema with a field more, or one less', async () => {
    const report = JSON.parse((await coach(['report', '--json'])).out) as { skills: object[]; by?: string };
    const { schema } = SHAPES.find(({ name }) => name === 'report') ?? { schema: z.never() };
    expect(schema.safeParse({ ...report, more: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...report, skills: [{ ...report.skills[0], more: 1 }] }).success).toBe(false);
    expect(schema.safeParse({ ...report, by: undefined }).success).toBe(false);
    expect(schema.safeParse(report).success).toBe(true);
  });
});

describe('docs/', () => {
  it('is what npm run schemas writes, and holds nothing else', () => {
    const docs = join(ROOT, 'docs');
    for (const [path, text] of DOCS) expect(readFileSync(join(docs, path), 'utf8')).toBe(text);
    const schemas = readdirSync(join(docs, 'schemas')).map((name) => `schemas/${name}`);
    expect(schemas.sort()).toEqual([...DOCS.keys()].filter((path) => path.startsWith('schemas/')).sort());
  });

  it('has schemas in which more fields are no fault, and nothing is limited that the program writes', () => {
    for (const text of DOCS.values())
      expect(text).not.toMatch(/"additionalProperties": false|"(pattern|maxLength|minItems)":/);
  });

  it.each(SHAPES.map((shape): [string, Shape] => [shape.jq[0], shape]))(
    '%s: its line of jq prints lines of what there is',
    async (_title, shape) => {
      const [call, filter] = shape.jq;
      expect(DOCS.get('json.md')).toContain(`\n${call.replace('FOLDER/', '')} --json | jq -r '${filter}'\n`);
      const { code, out, err } = await print(call.replace(/^coach ?/, '').replace('scan .', 'scan FOLDER'), shape);
      expect([code, err]).toEqual([0, err]);
      const lines = (await raw(out, filter, ['-r'])).trimEnd();
      expect(lines).not.toBe('');
      expect(lines).not.toMatch(/(^|[ :])null($|[ :])|undefined/m);
    },
  );
});
