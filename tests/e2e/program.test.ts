import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT, runProgram, runShell } from '../support/program.ts';
import { startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

const READERS = [
  ...[
    '',
    'report',
    'next',
    'step',
    'skills',
    'skills sql',
    'resources git',
    'guide',
    'guide 1',
    'search cache',
    'checklist',
    'checklist resume',
  ],
  ...['target', 'history', 'doctor', 'export -', '--help', 'assess --template'],
];

describe('the built program', () => {
  it('prints its version, and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await runProgram(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect((await runProgram(['report', '--help'])).out).toMatch(/^Usage: coach report \[options\]/);
  });

  it.each(READERS)('writes nothing anywhere and no escape code in a pipe: coach %s', async (call) => {
    const home = makeTempFolder();
    const { code, out } = await runProgram(
      call.split(' ').filter((word) => word !== ''),
      { home },
    );
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
    expect(readdirSync(home)).toEqual([]);
  });

  it('keeps its record under HOME, XDG_DATA_HOME or COACH_HOME, or nowhere', async () => {
    const home = makeTempFolder();
    const set = ['assess', '--set', 'ci-cd=1'];
    await runProgram(set, { home });
    expect(readdirSync(join(home, '.local', 'share', 'backend-coach'))).toEqual(['progress.json']);
    await runProgram(set, { home, env: { XDG_DATA_HOME: join(home, 'xdg') } });
    expect(existsSync(join(home, 'xdg', 'backend-coach', 'progress.json'))).toBe(true);
    await runProgram([...set, '--profile', 'work'], { home, env: { COACH_HOME: join(home, 'own ä') } });
    expect(readdirSync(join(home, 'own ä'))).toEqual(['progress-work.json']);
    for (const HOME of ['', 'relative']) {
      const cwd = makeTempFolder();
      const { code, err } = await runProgram(set, { cwd, env: { HOME } });
      expect([code, readdirSync(cwd)]).toEqual([1 + 1, []]);
      expect(err).toContain('Set COACH_HOME to a folder of your own.');
    }
  });

  it('shows colour on a terminal, and none with NO_COLOR or --no-color', async () => {
    const home = makeTempFolder();
    const rawOf = async (args: string[], env: Record<string, string> = {}) => {
      const program = startOnPty(args, home, { env });
      await program.ended();
      return program.raw();
    };
    expect(await rawOf(['report'])).toContain('\u001b[');
    expect(await rawOf(['report', '--no-color'])).not.toContain('\u001b[');
    expect(await rawOf(['report'], { NO_COLOR: '1' })).not.toContain('\u001b[');
    expect((await runProgram(['report'], { home, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[');
  });

  it.each([40, 60, 80, 120])('fits a terminal of %i columns', async (columns) => {
    const home = makeTempFolder();
    await runProgram(['assess', '--set', 'programming=2', '--set', 'database-management=1'], { home });
    await runProgram(['assess', '--set', 'programming=3', '--by', 'A mentor with a name'], { home });
    await runProgram(['checklist', 'interview-prep', '--tick', '1'], { home });
    await runProgram(['plan', '--hours', '6'], { home });
    await runProgram(['step', '--tick', '1'], { home });
    const calls = [
      '',
      '--profile new',
      'report',
      'next',
      'step',
      'plan',
      'plan --weeks 2',
      'plan --until tomorrow',
      'skills',
      'skills sql',
      'checklist',
      'checklist resume',
      'target',
    ].concat(['history', 'guide', 'guide 5', 'search cache', 'resources git']);
    for (const call of calls) {
      const args = call === '' ? [] : call.split(' ');
      const program = startOnPty([...args, '--no-input'], home, { columns, rows: 50 });
      await program.ended();
      const lines = stripVTControlCharacters(program.raw()).split('\r\n');
      // An address and a command are not broken, so that they can be copied.
      const wide = lines.filter((line) => line.length > columns && !/^ +coach |https:\/\//.test(line));
      expect([call, wide]).toEqual([call, []]);
    }
  });

  it('shows a long text through PAGER on a terminal, and as it is where there is none', async () => {
    const page = async (PAGER: string, rows: number, ...flags: string[]) => {
      // Stays until all is read: what a program on a pty wrote last can be lost when it ends at once.
      const line = `coach guide job-search ${flags.join(' ')}; printf '<%s>' "$?"; read -r _`;
      const program = startOnPty(line, makeTempFolder(), { rows, env: { PAGER, NO_COLOR: '1' } });
      await program.waitFor('<0>');
      program.type('\r');
      expect(await program.ended()).toBe(0);
      return program.raw().split('<0>')[0] ?? '';
    };
    const text = await page('', 20);
    expect(text).toMatch(/^5\. Network and job search\r\n/);
    expect(await page('sed s/^/paged:/', 20)).toMatch(/^paged:5\. /);
    expect(await page('sed s/^/paged:/', 500)).toBe(text);
    expect(await page('sed s/^/paged:/', 20, '--no-input')).toBe(text);
    expect(await page('head -n 1', 20)).toBe('5. Network and job search\r\n');
  });

  it('ends quietly with 0 when the reader of its output goes away', async () => {
    // Larger than a pipe holds, so that the program is still writing when head has gone.
    const { out, err } = await runShell('(coach resources --json; echo "code $?" >&2) | head -n 1', makeTempFolder());
    expect([out, err]).toEqual(['[\n', 'code 0\n']);
  });

  it.skipIf(!existsSync('/dev/full'))('exits with 1 when its output cannot be written', async () => {
    const { code, err } = await runShell('coach resources > /dev/full', makeTempFolder());
    expect([code, err]).toEqual([1, expect.stringContaining('The result could not be written')]);
  });

  it('prints a large result whole into a pipe', async () => {
    const { out } = await runProgram(['resources', '--json']);
    expect((JSON.parse(out) as object[]).length).toBeGreaterThan(150);
  });

  it('loses none of the ticks that twelve processes store at once', async () => {
    const home = makeTempFolder();
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const codes = await Promise.all(
      numbers.map(
        async (number) => (await runProgram(['checklist', 'interview-prep', '--tick', String(number)], { home })).code,
      ),
    );
    expect(codes).toEqual(numbers.map(() => 0));
    const { out } = await runProgram(['checklist', '--json'], { home });
    expect((JSON.parse(out) as { id: string }[]).find(({ id }) => id === 'interview-prep')).toMatchObject({ done: 12 });
  });

  it('goes from one machine to another by export and import', async () => {
    const [here, there] = [makeTempFolder(), makeTempFolder()];
    await runProgram(['assess', '--set', 'ci-cd=3'], { home: here });
    await runProgram(['export', 'mine.json'], { home: here });
    const { out } = await runProgram(['import', join(here, 'mine.json')], { home: there });
    expect(out).toContain('Added 1 assessment.');
    expect((await runProgram(['import', join(here, 'mine.json')], { home: there })).out).toContain('Nothing new');
    const levels = (await runProgram(['report', '--json'], { home: there })).out;
    expect(levels).toBe((await runProgram(['report', '--json'], { home: here })).out);
  });

  it('refuses a damaged record with 1 and leaves it as it is', async () => {
    const home = makeTempFolder();
    const folder = join(home, '.local', 'share', 'backend-coach');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'progress.json'), '{"version":1,');
    const { code, err } = await runProgram(['report'], { home });
    expect([code, err]).toEqual([1, expect.stringContaining('coach doctor shows the ways out.')]);
    expect((await runProgram(['doctor'], { home })).code).toBe(1);
    expect(readFileSync(join(folder, 'progress.json'), 'utf8')).toBe('{"version":1,');
  });
});

describe('the examples in the help', () => {
  it('run as they are printed', async () => {
    const home = makeTempFolder();
    await runProgram(['export', 'coach-export.json'], { home });
    const help = (await runProgram(['--help'])).out;
    const commands = [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name ?? '');
    const pages = await Promise.all(
      ['', ...commands].map((name) => runProgram([name, '--help'].filter((word) => word !== ''))),
    );
    const examples = pages.flatMap(({ out }) =>
      [...out.matchAll(/^ {2}\$ (coach.*)$/gm)].map(([, line]) => line ?? ''),
    );
    expect(examples.length).toBeGreaterThan(30);
    // What asks a person exits with 2 here and says so; `coach export` finds the file that is there.
    for (const example of examples) {
      const { code, err } = await runShell(example, home);
      const asks = err.includes('There is no terminal to ask at.') || err.includes('is there already.');
      expect([example, code, err]).toEqual([example, asks ? 2 : 0, err]);
    }
    // A process each: patience for a machine that does other things.
  }, 120_000);
});
