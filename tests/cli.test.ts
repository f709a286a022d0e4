import { describe, expect, it } from 'vitest';
import { coach } from './support/context.ts';
import { createMemoryStore } from './support/memory-store.ts';

const COMMANDS =
  'assess report history target evidence scan next plan done search skills resources guide routes checklist export import reset doctor'.split(
    ' ',
  );

describe('the command line', () => {
  it('shows its version and help on stdout', async () => {
    expect(await coach(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
    const { code, out, err } = await coach(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect([...out.matchAll(/^(Assess|Learn|Apply|Yours):$/gm)]).toHaveLength(4);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    expect((await coach(['help'])).out).toBe(out);
  });

  it.each(['', ...COMMANDS])('fits the help of "%s" into 80 columns, with examples', async (command) => {
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
    [['xyzzy'], 'There is no command "xyzzy".\nSee them all: coach --help\n'],
    [['a\u001b[31mb\u202ec'], 'There is no command "abc".\nSee them all: coach --help\n'],
    [['report', '--chek'], "Unknown option '--chek'\n(Did you mean --check?)\n"],
    [['report', 'extra'], "Too many arguments for 'report'. Expected 0 arguments but got 1.\n"],
    [['--nope'], "Unknown option '--nope'\n"],
    [['search'], "Missing required argument 'words'\n"],
  ])('refuses %j in words', async (args, err) => {
    expect(await coach(args)).toMatchObject({ code: 2, out: '', err });
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
