import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { BIN, makeEnv, runProgram } from './program.ts';
import { startAnyOnPty } from './pty.ts';
import { makeTempFolder } from './temp.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The shells that are not on this machine. */
export const MISSING: readonly Shell[] = SHELLS.filter((shell) => spawnSync(shell, ['-c', 'true']).status !== 0);

const READY = 'ready>';
const TAB = '\t';
const DROP_LINE = '\u0015';

/** A home with `coach` in a folder of its own, in which a shell looks for programs. */
export function makeShellHome(): string {
  const home = makeTempFolder();
  mkdirSync(join(home, '.bin'));
  for (const name of ['coach', 'backend-coach']) symlinkSync(BIN, join(home, '.bin', name));
  return home;
}

function shellEnv(home: string): Record<string, string> {
  const path = [join(home, '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  return { PATH: path, ZDOTDIR: home, XDG_CONFIG_HOME: join(home, '.config') };
}

/** A shell on a pseudo-terminal in which the program has been set up as it says. */
export interface ShellAtWork {
  /** Types a line and presses Tab so often, waits until the screen shows the text, if any, and drops the line. */
  readonly press: (line: string, tabs?: number, shows?: string) => Promise<void>;
  /** All that the screen has shown. */
  readonly screen: () => string;
}

/** Starts a shell that has the script for it; `more` is what else its owner has set. */
export async function startShell(shell: Shell, home: string, more = ''): Promise<ShellAtWork> {
  const { out } = await runProgram(['completion', shell], { home });
  const setup = join(home, shell === 'zsh' ? '.zshrc' : '.setup');
  const prompt = shell === 'fish' ? `function fish_prompt; echo -n '${READY} '; end` : `PS1='${READY} '`;
  writeFileSync(setup, [prompt, out, more, ''].join('\n'));
  const command = {
    bash: ['bash', '--noprofile', '--rcfile', setup, '-i'],
    zsh: ['zsh', '-d', '-i'],
    fish: ['fish', '--no-config', '-i', '-C', `source ${setup}`],
  }[shell];
  const pty = startAnyOnPty(command, home, { columns: 120, rows: 40, env: shellEnv(home) });
  await pty.waitFor(READY);
  let pressed = 1000;
  return {
    screen: () => pty.screen(),
    press: async (line, tabs = 1, shows) => {
      pty.type(line + TAB.repeat(tabs));
      if (shows !== undefined) await pty.waitFor(shows);
      // A shell takes keys in their order: what it reckons here comes after all that the Tab has done.
      pressed++;
      const reckon = shell === 'fish' ? `(math ${pressed} + 0)` : `$((${pressed} + 0))`;
      pty.type(`${DROP_LINE}echo done ${reckon}\r`);
      await pty.waitFor(`done ${pressed}`);
    },
  };
}

/** What fish would offer for each line, as it tells scripts: the choices and their descriptions, a line each. */
export function askFish(lines: readonly string[], home: string, script: string): string {
  const setup = join(home, '.setup');
  writeFileSync(setup, script);
  const ask = 'source $argv[1]; for line in $argv[2..-1]; complete -C "$line"; end';
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', ask, setup, ...lines], {
    cwd: home,
    env: makeEnv(home, shellEnv(home)),
    encoding: 'utf8',
  });
  return stdout + stderr;
}
