import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceOnce } from '../../scripts/light-table.ts';
import { COMMAND_NAMES } from '../../src/cli.ts';
import { PACKED } from '../../src/knowledge/load.ts';
import { packKnowledge } from '../../scripts/pack-knowledge.ts';
import { coach } from '../support/context.ts';
import { DATA } from '../support/data-folder.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { ROOT, runProgram } from '../support/program.ts';
import { startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';
import { traceProgram } from '../support/trace.ts';

const readBuilt = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, 'dist', file), 'utf8'));

async function makeHome(): Promise<string> {
  const home = makeTempFolder();
  await runProgram(['assess', '--set', 'programming=2', '--set', 'database-management=1'], { home });
  return home;
}

describe('a call loads no more than it needs', () => {
  const SCREEN = ['cli-table3', 'fast-string-truncated-width', 'fast-string-width', 'fast-wrap-ansi'];
  const READER = [...SCREEN, 'fastest-levenshtein'].sort();

  it.each(['--version', '-V', '--help', 'report --help', 'assess -h'])('coach %s: nothing but itself', async (call) => {
    const { code, out, packages, data, files } = await traceProgram(call.split(' '), makeTempFolder());
    expect([code, packages, data]).toEqual([0, [], []]);
    expect(out).not.toBe('');
    expect(files).toEqual(['main.cjs', 'rolldown-runtime.cjs']);
  });

  const SKILLS = 'skills/';
  it.each<[string, string[]]>([
    ['', [SKILLS, 'targets.json']],
    ['report', [SKILLS, 'targets.json']],
    ['next', ['resources.jsonl', SKILLS, 'targets.json']],
    ['plan', [SKILLS, 'targets.json']],
    ['history', []],
    ['evidence', []],
    ['target', ['targets.json']],
    ['skills', [SKILLS, 'targets.json']],
    ['skills sql', [SKILLS]],
    ['resources git', ['resources.jsonl', SKILLS]],
    ['checklist', ['checklists/']],
    ['checklist interview-prep', ['checklists/interview-prep.json']],
    ['routes', ['routes.json']],
    ['guide 1', ['guide/']],
  ])('coach %s: no prompts, no conf, no zod, and of data only %j', async (call, expected) => {
    const home = await makeHome();
    await runProgram(['plan', '--hours', '6'], { home });
    const { code, packages, data } = await traceProgram(
      call.split(' ').filter((word) => word !== ''),
      home,
    );
    expect([code, packages]).toEqual([0, READER]);
    const places = data.map((path) => (expected.includes(path) ? path : path.replace(/[^/]+$/, '')));
    expect([...new Set(places)]).toEqual(expected);
  });

  it('coach search: the packed index, and none of the data it was made from', async () => {
    const { out, packages, data } = await traceProgram(['search', 'cache'], makeTempFolder());
    expect(out).toContain('cach');
    expect([packages, data]).toEqual([[...READER, 'minisearch'].sort(), ['search.jsonl']]);
  });

  it('options load what parses them', async () => {
    const { code, packages } = await traceProgram(['report', '--no-color'], await makeHome());
    expect([code, packages]).toEqual([0, [...READER, 'commander'].sort()]);
  });

  it('a change loads conf and the schema, and still no prompts', async () => {
    const { packages } = await traceProgram(['checklist', 'resume', '--tick', '1'], makeTempFolder());
    expect(packages).toEqual(expect.arrayContaining(['conf', 'zod']));
    expect(packages.filter((name) => name.startsWith('@inquirer'))).toEqual([]);
  });
});

describe('what is made when the program is built', () => {
  it('is the help that commander would print', async () => {
    const texts = readBuilt('help.json') as Record<string, string>;
    expect(Object.keys(texts)).toEqual(['', ...COMMAND_NAMES]);
    for (const [name, text] of Object.entries(texts)) {
      const { out } = await coach([...(name === '' ? [] : [name]), '--help']);
      expect(text).toBe(out);
    }
  });

  it('is what the data gives', () => {
    const folder = makeTempFolder();
    packKnowledge(DATA, folder);
    for (const file of Object.values(PACKED))
      expect(readFileSync(join(ROOT, 'dist', file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  it('holds no ajv, whose place conf never asks for, and one width of text', () => {
    const packages = Object.values(readBuilt('packages.json') as Record<string, string[]>).flat();
    expect(packages).toContain('conf');
    expect(packages.filter((name) => /^ajv|^@colors|^string-width$/.test(name))).toEqual([]);
  });

  it('fails when a line that it replaces is gone or there twice', () => {
    expect(replaceOnce('a; b; c;', 'b;', 'x;')).toBe('a; x; c;');
    expect(() => replaceOnce('a; c;', 'b;', 'x;')).toThrow('the build expects this once, and it is gone: b;');
    expect(() => replaceOnce('b; b;', 'b;', 'x;')).toThrow('b;');
  });
});

describe('a table of the built program is to the letter the one of the packages as they are', () => {
  const texts = [
    'plain',
    '数据库索引 and 日本語テキスト wide characters that have to be wrapped somewhere 索引索引索引索引索引索引索引',
    '👩‍👩‍👧‍👦 family, 🇳🇴 flag, 👍🏽 skin tone, ✔️ mark, 1️⃣ keycap',
    'e\u0301 a\u0308o\u0308u\u0308 combining z\u0334\u0317\u0353a\u0336l\u0338g\u0335o\u0337',
    'กำ ไทย हिन्दी العربية עברית ｆｕｌｌｗｉｄｔｈ ｶﾀｶﾅ',
    'a-word-too-long-for-any-column-'.repeat(6),
    '…—“”·•',
  ];
  const at = '2026-11-22T10:00:00.000Z';
  const record = makeRecord({
    assessments: [makeAssessment({ levels: { programming: 3, 'ci-cd': 1, communication: 0 } })],
    evidence: texts.map((text, index) => ({ id: `e${index}`, skill: 'programming', level: 1, at, text })),
  });

  it.each([
    ['wide, joined and combined characters', ['evidence'], 0, { NO_COLOR: '1' }],
    ['escape codes', ['report'], 1, { FORCE_COLOR: '1' }],
  ] as const)('with %s', async (_case, args, colour, env) => {
    const home = makeTempFolder();
    await runProgram(['import', '-'], { home, stdin: JSON.stringify(record) });
    for (const columns of [40, 80, 132]) {
      const { out } = await coach(args, { record, terminal: columns, colour });
      const program = startOnPty(args, home, { columns, rows: 60, env });
      await program.ended();
      const printed = program.raw().replaceAll('\r\n', '\n');
      expect(out).toContain(colour === 0 ? '索引' : '\u001b[');
      expect(printed.slice(0, out.length)).toBe(out);
    }
  });
});
