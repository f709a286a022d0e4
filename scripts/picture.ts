import { spawn } from '@lydell/node-pty';
import headless, { type Terminal } from '@xterm/headless';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Level, SkillId } from '../src/coaching/skills.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { DARK, drawScreen, LIGHT } from './screen-picture.ts';

/**
 * `npm run picture`: runs the built program on a terminal for somebody on their way, and draws what it shows as the two
 * pictures of the README, light and dark.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BIN = join(ROOT, 'bin', 'coach.js');
const COLUMNS = 84;

/** Somebody who has done a good part of the way to a first job. */
const LEVELS: Readonly<Record<SkillId, Level>> = {
  programming: 2,
  'database-management': 1,
  'api-development': 2,
  'problem-solving': 2,
  'version-control': 2,
  'security-best-practices': 1,
  'system-design': 0,
  'testing-and-debugging': 1,
  'performance-optimization': 1,
  'ci-cd': 1,
  communication: 2,
  'cloud-services': 1,
};

const home = mkdtempSync(join(tmpdir(), 'coach-picture-'));
const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', PAGER: '' };

/** The answers by which a walk finds these levels: all that is below done alone, one of the next rung, the rest not. */
function answerAll(): object {
  const answers = openKnowledge(join(ROOT, 'data'), { day: '2026-11-27' })
    .skills()
    .flatMap(({ id, levels }) =>
      levels.flatMap(({ level, statements }) =>
        statements.map((statement, index): [string, string] => {
          const isDone = level <= LEVELS[id] || (level === LEVELS[id] + 1 && index === 0);
          return [statement.id, isDone ? 'alone' : 'no'];
        }),
      ),
    );
  return { answers: Object.fromEntries(answers) };
}

function run(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: home, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`coach ${args.join(' ')}: ${stderr}`);
}

/** What these calls show one after another on a terminal of this width. */
async function show(calls: readonly string[]): Promise<Terminal> {
  const terminal = new headless.Terminal({ cols: COLUMNS, rows: 200, allowProposedApi: true });
  const write = (text: string): Promise<void> =>
    new Promise((done) => {
      terminal.write(text, done);
    });
  for (const call of calls) {
    await write(`\u001b[2m$\u001b[22m \u001b[1mcoach${call === '' ? '' : ` ${call}`}\u001b[22m\r\n`);
    const pty = spawn(process.execPath, [BIN, ...call.split(' ').filter((word) => word !== '')], {
      ...{ cols: COLUMNS, rows: 200, cwd: home, env },
    });
    const pieces: string[] = [];
    pty.onData((data) => pieces.push(data));
    await new Promise((ended) => pty.onExit(ended));
    await write(`${pieces.join('').trimEnd()}\r\n${call === calls.at(-1) ? '' : '\r\n'}`);
  }
  return terminal;
}

try {
  writeFileSync(join(home, 'answers.json'), JSON.stringify(answerAll()));
  run('assess', '--answers', 'answers.json');
  run('config', 'language', 'python');
  run('evidence', 'add', 'api-development', '2', 'https://example.org/book-club');
  run('step', 'database-management/2', '--start');
  run('step', 'database-management/2', '--tick', '1');
  const terminal = await show(['', 'report']);
  for (const [name, palette] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)
    writeFileSync(join(ROOT, 'docs', `screen-${name}.svg`), drawScreen(terminal, palette));
  console.log('docs/screen-light.svg, docs/screen-dark.svg');
} finally {
  rmSync(home, { recursive: true, force: true });
}
