import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../src/cli/commands.ts';
import { coach } from './support/context.ts';
import { createMemoryStore } from './support/memory-store.ts';

describe('the command line', () => {
  it('shows its version and help on stdout', async () => {
    expect(await coach(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
    const { code, out, err } = await coach(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect([...out.matchAll(/^(Assess|Learn|Apply|Yours):$/gm)]).toHaveLength(4);
    for (const command of COMMAND_NAMES) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    expect((await coach(['help'])).out).toBe(out);
  });

  it.each(['', ...COMMAND_NAMES])('fits the help of "%s" into 80 columns, with examples', async (command) => {
    const { out } = await coach([...(command === '' ? [] : [command]), '--help']);
    expect(out).toContain('\nExamples:\n  $ coach');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    if (command !== '') expect((await coach(['help', command])).out).toBe(out);
  });

  it.each([
    [['reprt'], 'There is no command "reprt".\nDid you mean report?\n'],
    [['REPORT'], 'There is no command "REPORT".\nDid you mean report?\n'],
    [['evidence', 'ad', 'git'], 'There is no command "evidence ad".\nDid you mean evidence add?\n'],
    [['evidence', 'xyzzy'], 'There is no command "evidence xyzzy".\nSee them all: coach evidence --help\n'],
    [['help', 'chcklist'], 'There is no command "chcklist".\nDid you mean checklist?\n'],
    [['nxet'], 'There is no command "nxet".\nDid you mean next?\n'],
    [['doen'], 'There is no command "doen".\nDid you mean done?\n'],
    [['nosuch', '--help'], 'There is no command "nosuch".\nSee them all: coach --help\n'],
    [['--json', 'nosuch', '-h'], 'There is no command "nosuch".\nSee them all: coach --help\n'],
    [['nosuch', '--version'], 'There is no command "nosuch".\nSee them all: coach --help\n'],
    [['evidence', 'ad', '--help'], 'There is no command "evidence ad".\nDid you mean evidence add?\n'],
    [['help', 'nosuch'], 'There is no command "nosuch".\nSee them all: coach --help\n'],
    [['help', 'evidence', 'ad'], 'There is no command "evidence ad".\nDid you mean evidence add?\n'],
    [['help', 'report', 'x'], 'There is no command "report x".\nSee them all: coach report --help\n'],
    [
      ['evidence', 'add', 'git'],
      "Missing required argument 'level'.\nSuch as: coach evidence add git 2 https://example.org/pull/7\n",
    ],
    [['evidence', 'remove'], "Missing required argument 'ids'.\nIts help: coach evidence remove --help\n"],
    [['plan', '--hours'], "Option '--hours <number>' argument missing.\nSuch as: coach plan --hours 6\n"],
    [['--profile'], "Option '--profile <name>' argument missing.\nIts help: coach --help\n"],
    [
      ['history', '--since', 'whenever'],
      '--since "whenever" is not a day.\nIt takes a day such as yesterday, last friday, 3 Dec or 2026-11-23.\n',
    ],
    [
      ['resources', '--cost', 'cheap'],
      "Option '--cost <cost>' argument 'cheap' is invalid. Allowed choices are free, freemium, paid.\nSuch as: coach resources sql --level 2 --cost free\n",
    ],
    [
      ['assess', '--quick', '--full'],
      "Option '--quick' cannot be used with option '--full'.\nIts help: coach assess --help\n",
    ],
    [['xyzzy'], 'There is no command "xyzzy".\nSee them all: coach --help\n'],
    [['cv'], 'There is no command "cv".\nFor that: coach resume\n'],
    [['help', 'Salary'], 'There is no command "Salary".\nFor that: coach checklist salary-negotiation\n'],
    [['constructor'], 'There is no command "constructor".\nSee them all: coach --help\n'],
    [['evidence', 'backup'], 'There is no command "evidence backup".\nSee them all: coach evidence --help\n'],
    [['a\u001b[31mb\u202ec'], 'There is no command "abc".\nSee them all: coach --help\n'],
    [['report', '--chek'], "Unknown option '--chek'.\nDid you mean --check?\n"],
    [
      ['report', 'extra'],
      "Too many arguments for 'report'. Expected 0 arguments but got 1.\nIts help: coach report --help\n",
    ],
    [['--nope'], "Unknown option '--nope'.\nIts help: coach --help\n"],
    [['search'], "Missing required argument 'words'.\nSuch as: coach search idempotency\n"],
  ])('refuses %j in words', async (args, err) => {
    expect(await coach(args)).toMatchObject({ code: 2, out: '', err });
  });

  it('explains a subcommand too', async () => {
    const { out } = await coach(['evidence', 'add', '--help']);
    expect(out).toMatch(/^Usage: coach evidence add /);
    expect((await coach(['help', 'evidence', 'add'])).out).toBe(out);
    expect((await coach(['help', 'evidence', '--json'])).out).toBe((await coach(['evidence', '--help'])).out);
  });

  it.each([60, 70, 80])('sets the help of every command within %i columns, but for the examples', async (helpWidth) => {
    for (const command of ['', ...COMMAND_NAMES]) {
      const { code, out } = await coach([...(command === '' ? [] : [command]), '--help'], { helpWidth });
      const wide = out.split('\n').filter((line) => line.length > helpWidth && !line.startsWith('  $ coach '));
      expect([command, code, wide]).toEqual([command, 0, []]);
    }
  });

  it.each(['', '__proto__', 'constructor', 'toString'])('knows no command "%s"', async (word) => {
    expect(await coach([word])).toMatchObject({ code: 2, err: expect.stringContaining(`"${word}"`) as string });
  });

  it('cuts a long input where it is repeated, whatever it is made of', async () => {
    const inputs = ['x'.repeat(100_000), 'ab '.repeat(33_000), '! '.repeat(50_000), 'a\n'.repeat(50_000)];
    const calls = [
      [],
      ['help'],
      ['report', '--target'],
      ['skills'],
      ['checklist'],
      ['guide'],
      ['search', '--type'],
    ].concat([
      ['resources', '--type'],
      ['resources', '--topic'],
      ['plan', '--hours'],
      ['plan', '--start'],
      ['done'],
      ['done', 'git/1', '--answers'],
      ['evidence', 'add', 'git'],
      ['evidence', 'remove'],
      ['assess', '--set'],
      ['assess', '--by'],
      ['config', 'language'],
      ['config'],
      ['config', '--unset'],
      ['export', '--assessment'],
      ['--stack'],
      ['routes', '--compare'],
      ['story', 'show'],
      ['story', 'add', '--title'],
      ['story', 'add', '--tags'],
    ]);
    for (const call of calls) {
      for (const input of inputs) {
        const { out, err } = await coach([...call, input]);
        expect([call, input.slice(0, 3), err.length < 3000, out.length < 60_000]).toEqual([
          call,
          input.slice(0, 3),
          true,
          true,
        ]);
      }
    }
  });

  it('says of a fault of its own which version it is, where to report it and, when asked, where it came from', async () => {
    const store = {
      ...createMemoryStore(),
      read: () => {
        throw new TypeError('no such thing');
      },
    };
    expect(await coach(['report'], { store })).toMatchObject({
      code: 1,
      out: '',
      err: 'coach 1.2.3 failed in a way it should not: no such thing\nPlease report it with the command you ran and what COACH_DEBUG=1 adds to this: npm bugs backend-coach\n',
    });
    const { code, err } = await coach(['report'], { store, debug: true });
    expect(code).toBe(1);
    expect(err).toMatch(/^coach 1\.2\.3 failed .*\nPlease report .*\nTypeError: no such thing\n +at .*cli\.test\.ts/);
  });

  it('takes its global flags before and after the command', async () => {
    expect((await coach(['--json', 'target'])).out).toBe((await coach(['target', '--json'])).out);
  });
});
