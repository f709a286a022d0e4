import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What a pager is asked for and started with. */
export type PagerEnv = Readonly<Record<string, string | undefined>>;

/** Shows a text page by page; gives whether it was, or why not: none is wanted, or PAGER is missing. */
export async function pageText(text: string, env: PagerEnv): Promise<'shown' | 'unwanted' | 'missing'> {
  const command = env['PAGER'] ?? (findProgram('less', env) ? 'less' : '');
  if (command.trim() === '') return 'unwanted';
  const [word = ''] = command.trim().split(/\s+/);
  // A shell would say so in words of its own.
  if (/^[\w./+-]+$/.test(word) && !findProgram(word, env)) return 'missing';
  const isLess = /^(\S*\/)?less(\s+-\S+)*$/.test(command.trim());
  const shown = isLess ? text : stripVTControlCharacters(text);
  const code = await run(isLess ? withPrompt(command, env) : command, shown, withColours(env));
  return code === null || CANNOT_RUN.includes(code) ? 'missing' : 'shown';
}

/** What a shell exits with for a command that it cannot run or find. */
const CANNOT_RUN: readonly number[] = [126, 127];

/** The environment in which less shows colours as such, and leaves by itself what fits on the screen. */
function withColours(env: PagerEnv): PagerEnv {
  const { LESS } = env;
  return { ...env, LESS: LESS === undefined ? 'FRX' : `-R ${LESS}` };
}

/** less with a prompt that says how to leave it, unless the person has set it up themselves. */
function withPrompt(command: string, { LESS }: PagerEnv): string {
  return LESS === undefined ? `${command} -P'?eThe end, q to go on:Space for more, q to go on.'` : command;
}

/** Runs a command of a shell with a text as its input; gives the exit code, or null where there was none. */
function run(command: string, input: string, env: PagerEnv): Promise<number | null> {
  return new Promise((resolve) => {
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    // A pager that is left before the end closes its input.
    pager.stdin.on('error', () => undefined);
    pager.on('error', () => {
      resolve(null);
    });
    pager.on('close', (code) => {
      resolve(code ?? 0);
    });
    pager.stdin.end(input);
  });
}

/** Whether there is a program of this name on the PATH, or at this path. */
function findProgram(name: string, env: PagerEnv): boolean {
  if (/[\\/]/.test(name)) return isProgram(name);
  const endings = ['', ...(env['PATHEXT'] ?? '').split(';')];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => endings.some((ending) => isProgram(join(folder, name + ending))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
