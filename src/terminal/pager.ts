import { stripVTControlCharacters } from 'node:util';
import { findProgram, type ProgramEnv, withOwnPath } from './find-program.ts';

/**
 * Shows a text page by page, with its links as `marked` in a less that knows them, by no pager of a folder that was
 * looked at; gives whether it was, or why not: none is wanted, or PAGER is missing.
 */
export async function pageText(
  text: string,
  given: ProgramEnv,
  { marked = text, lookedAt = null }: { readonly marked?: string; readonly lookedAt?: string | null } = {},
): Promise<'shown' | 'unwanted' | 'missing'> {
  const env = withOwnPath(given, lookedAt);
  const command = env['PAGER'] ?? (findProgram('less', env) === null ? '' : 'less');
  if (command.trim() === '') return 'unwanted';
  const [word = ''] = command.trim().split(/\s+/);
  // A shell would say so in words of its own.
  if (/^[\w./+-]+$/.test(word) && findProgram(word, env) === null) return 'missing';
  const isLess = /^(\S*\/)?less(\s+-\S+)*$/.test(command.trim());
  const withLinks = isLess && marked !== text && (await knowsLinks(word, env)) ? marked : text;
  const shown = isLess ? withLinks : stripVTControlCharacters(text);
  const code = await run(inPlaceOfShell(isLess ? withPrompt(command, env) : command), shown, withColours(env));
  return code === null || CANNOT_RUN.includes(code) ? 'missing' : 'shown';
}

/** The first less that takes the mark of a link for what it is; one before shows the code itself. */
const LESS_WITH_LINKS = 566;

async function knowsLinks(less: string, env: ProgramEnv): Promise<boolean> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    execFile(less, ['--version'], { env: { ...env }, timeout: 500 }, (_error, out) => {
      resolve(Number(/^less (\d+)/.exec(out)?.[1]) >= LESS_WITH_LINKS);
    });
  });
}

/** What a shell exits with for a command that it cannot run or find. */
const CANNOT_RUN: readonly number[] = [126, 127];

/** The environment in which less shows colours as such, and leaves by itself what fits on the screen. */
function withColours(env: ProgramEnv): ProgramEnv {
  const { LESS } = env;
  return { ...env, LESS: LESS === undefined ? 'FRX' : `-R ${LESS}` };
}

/** less with a prompt that says how to leave it, unless the person has set it up themselves. */
function withPrompt(command: string, { LESS }: ProgramEnv): string {
  return LESS === undefined ? `${command} -P'?eThe end, q to go on:Space for more, q to go on.'` : command;
}

/** A command as a shell becomes it, so that a signal reaches the pager itself; one of several programs as it is. */
function inPlaceOfShell(command: string): string {
  const isOne = /^\s*[\w./+-]+(?:\s[^;&|`()<>$\n]*)?$/.test(command.replace(/'[^']*'/g, "''"));
  return isOne && process.platform !== 'win32' ? `exec ${command.trimStart()}` : command;
}

/** What ends a pager too; Ctrl-C is its own to answer. */
const ENDING = ['SIGTERM', 'SIGHUP'] as const;
/** So long it may take to set the terminal back before it is ended by force. */
const MOST_MILLISECONDS = 500;

/**
 * Runs a command of a shell with a text as its input, and ends it where this program is ended; gives the exit code, or
 * null where there was none.
 */
async function run(command: string, input: string, env: ProgramEnv): Promise<number | null> {
  // Not loaded where there is no pager to run: it would cost such a call a millisecond.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    const end = (signal: NodeJS.Signals): void => {
      pager.kill(signal);
      setTimeout(() => pager.kill('SIGKILL'), MOST_MILLISECONDS).unref();
    };
    for (const signal of ENDING) process.once(signal, end);
    const finish = (code: number | null): void => {
      for (const signal of ENDING) process.removeListener(signal, end);
      resolve(code);
    };
    // A pager that is left before the end closes its input.
    pager.stdin.on('error', () => undefined);
    pager.on('error', () => {
      finish(null);
    });
    pager.on('close', (code) => {
      finish(code ?? 0);
    });
    pager.stdin.end(input);
  });
}
