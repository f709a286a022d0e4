import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';
import { startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

/** A folder with a program called less in it, which tells its name, how it was called, and prints what it gets. */
function makeLess(folder = makeTempFolder(), name = 'less'): string {
  const path = join(folder, 'less');
  writeFileSync(path, `#!/bin/sh\necho "<${name}\${1:+ }$*|$LESS>"\nexec /bin/cat\n`);
  chmodSync(path, 0o755);
  return folder;
}

const home = mkdtempSync(join(tmpdir(), 'coach-pager-'));
beforeAll(async () => {
  await runProgram(['assess', '--set', 'programming=2', '--set', 'database-management=1'], { home });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** What a call prints on a terminal of so few rows; it stays until all is read, since a last line can be lost. */
async function show(call: string, env: Record<string, string>, rows = 6): Promise<string> {
  const program = startOnPty(`coach ${call}; printf '<%s>' "$?"; read -r _`, home, { rows, env });
  await program.waitFor('<0>');
  program.type('\r');
  expect(await program.ended()).toBe(0);
  return program.raw().split('<0>')[0] ?? '';
}

const CALLS = ['report', 'next', 'next -n 3', 'plan --hours 6', 'skills', 'skills sql', 'resources git'].concat(
  ['search cache', 'guide', 'guide 5', 'routes', 'routes boot', 'routes --compare', 'checklist', 'checklist resume'],
  ['target', 'config', 'doctor', 'export -', 'assess --template', 'report --json', 'skills --json'],
);

describe('what is longer than the screen', () => {
  it.each(CALLS)('goes through the pager: coach %s', async (call) => {
    const out = await show(call, { PAGER: 'sed s/^/paged:/' });
    expect(out).toMatch(/^(paged:|.* taken as |\S.*\r\npaged:)/);
    expect(out).not.toMatch(/\u001b\[/);
  });

  it.each(['report', 'checklist resume', 'target'])(
    'does not where it fits, or nobody can be asked: coach %s',
    async (call) => {
      expect(await show(call, { PAGER: 'sed s/^/paged:/' }, 500)).not.toContain('paged:');
      expect(await show(`${call} --no-input`, { PAGER: 'sed s/^/paged:/' })).not.toContain('paged:');
      expect(await show(call, { PAGER: '' })).not.toContain('paged:');
    },
  );

  it('is followed by what to do next', async () => {
    expect(await show('report', { PAGER: 'sed s/^/paged:/', NO_COLOR: '1' })).toMatch(
      /\r\nAssess the rest: coach assess .*$/s,
    );
  });
});

describe('the pager', () => {
  const prompt = '-P?eThe end, q to go on:Space for more, q to go on.';
  it('is less, with colours, and with a prompt that says how to leave', async () => {
    const out = await show('report', { PATH: `${makeLess()}:/usr/bin:/bin` });
    expect(out).toMatch(/^<less/);
    expect(out).toContain(`<less ${prompt}|FRX>`);
    expect(out).toContain('\u001b[1m');
  });

  it.each([
    [{ PAGER: 'less' }, ` ${prompt}|FRX`],
    [{ PAGER: 'less -S' }, ` -S ${prompt}|FRX`],
    [{ PAGER: 'less', LESS: '-M' }, '|-R -M'],
    [{ PAGER: 'less', LESS: '' }, '|-R '],
  ])('called less gets colours whatever %j says', async (env, told) => {
    const out = await show('report', { ...env, PATH: `${makeLess()}:/usr/bin:/bin` });
    expect(out).toContain(`<less${told}>`);
    expect(out).toContain('\u001b[1m');
  });

  it.each([
    ['SIGTERM', 143, 'echo set back; exit', 'set back'],
    ['SIGHUP', 129, 'echo set back; exit', 'set back'],
    ['SIGTERM', 143, '', 'reading'],
  ] as const)('is ended with us by %s, exit code %i, where it does "%s" at that', async (signal, code, does, shown) => {
    const folder = makeTempFolder();
    const PAGER = join(folder, 'pager');
    const text = `#!/bin/sh\ntrap '${does}' TERM HUP\ncat >/dev/null\necho reading\nwhile :; do sleep 0.1; done\n`;
    writeFileSync(PAGER, text, { mode: 0o755 });
    const program = startOnPty(['guide', '1'], home, { rows: 20, env: { PAGER } });
    await program.waitFor('reading');
    program.kill(signal);
    await program.waitFor(shown);
    expect(await program.ended()).toBe(code);
    const running = execFileSync('ps', ['-A', '-o', 'args']).toString();
    expect(running).not.toContain(PAGER);
  });

  it('that is another gets no escape code', async () => {
    expect(await show('report', { PAGER: 'cat' })).not.toContain('\u001b[1m');
  });

  it.each([
    ['no-such-pager -x', /PAGER is "no-such-pager -x", which cannot be run here; the text is printed\s+instead\./],
    ['/no/such/pager', /PAGER is "\/no\/such\/pager", which cannot be run here/],
    ['"no such" 2>/dev/null', /cannot be run here/],
    ['/', /PAGER is "\/", which cannot be run here/],
  ])('that is not there (%s) is named, and the text printed', async (PAGER, said) => {
    const out = await show('report', { PAGER, NO_COLOR: '1' });
    expect(out).toMatch(/^PAGER is .*\r\nJunior backend developer/s);
    expect(out).toMatch(said);
    expect(out).not.toContain('not found');
  });

  it.each(['bin', './bin', '', '.', '<full>/bin'])(
    'is never a program of the repository that one stands in, with a PATH that begins "%s"',
    async (entry) => {
      const repository = makeTempFolder();
      for (const folder of ['.git', 'bin', 'deep/bin']) mkdirSync(join(repository, folder), { recursive: true });
      for (const folder of ['.', 'bin', 'deep', 'deep/bin']) makeLess(join(repository, folder), 'theirs');
      const env = { PATH: `${entry.replace('<full>', repository)}:${makeLess()}:/usr/bin:/bin` };
      for (const folder of ['.', 'deep']) {
        const program = startOnPty(`cd '${join(repository, folder)}'; coach guide 5; read -r _`, home, {
          rows: 6,
          env,
        });
        await program.waitFor('<less ');
        program.type('\r');
        expect(await program.ended()).toBe(0);
        expect(program.raw()).not.toContain('<theirs');
      }
    },
  );

  it.each(['.git', 'docs'])(
    'is never a program of the folder that is scanned from elsewhere (with %s)',
    async (has) => {
      const repository = makeTempFolder();
      for (const folder of [has, 'bin']) mkdirSync(join(repository, folder));
      makeLess(join(repository, 'bin'), 'theirs');
      for (const name of ['Dockerfile', 'README.md', 'a_test.go', 'main.go'])
        writeFileSync(join(repository, name), 'FROM scratch\n');
      const env = { PATH: `${join(repository, 'bin')}:${makeLess()}:/usr/bin:/bin` };
      const program = startOnPty(`cd /; coach scan '${repository}'`, home, { rows: 4, env });
      await program.waitFor('<less ');
      expect(program.raw()).not.toContain('<theirs');
      program.close();
    },
  );

  it('may lie in the home of the person, though it is a repository of its own', async () => {
    const own = makeTempFolder();
    for (const folder of ['.git', 'bin', 'notes']) mkdirSync(join(own, folder));
    makeLess(join(own, 'bin'), 'mine');
    for (const folder of ['.', 'notes']) {
      const env = { PATH: `${join(own, 'bin')}:/usr/bin:/bin` };
      const program = startOnPty(`cd '${join(own, folder)}'; coach guide 5; read -r _`, own, { rows: 6, env });
      await program.waitFor('<mine ');
      program.type('\r');
      expect(await program.ended()).toBe(0);
    }
  });

  it('is none where there is no less on the PATH', async () => {
    const program = startOnPty(['guide', '5'], home, { rows: 20, env: { PATH: makeTempFolder(), NO_COLOR: '1' } });
    await program.waitFor('5. Network and job search');
    expect(await program.ended()).toBe(0);
    expect(program.raw()).not.toContain('PAGER');
  });
});
