import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { EXIT, type ExitCode, Interrupted } from './errors.ts';
import { findColumns, findHelpWidth, WIDEST_HELP } from './terminal/columns.ts';
import { writeText } from './terminal/write-text.ts';

const stop = new AbortController();

const SIGNALS: readonly (readonly [NodeJS.Signals, ExitCode])[] = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hungUp],
];
for (const [signal, code] of SIGNALS) {
  process.on(signal, () => {
    stop.abort(new Interrupted(code));
    process.exitCode = code;
    // What still waits for input is let go, so that the process can end.
    process.stdin.destroy();
  });
}

process.on('exit', () => {
  // The modes of a window that was closed cannot be set back, and a Node that tries is aborted: end as if by its
  // signal.
  if (!process.stderr.isTTY || process.getBuiltinModule('node:tty').isatty(2)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
});

// A reader that went away is no fault; a disk that is full is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = EXIT.failed;
  void import('./disk-fault.ts').then(({ describeDiskFault }) => {
    process.stderr.write(`The result could not be written: ${describeDiskFault(error)}.\n`);
  });
});
process.stderr.on('error', () => undefined);

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const { stdout, stderr, env } = process;
  if (argv[0] === ASKED_BY_A_SHELL) {
    writeText(stdout, await answerShell(argv.slice(1)));
    return;
  }
  const helpWidth = findHelpWidth(findColumns(stdout, env['COLUMNS']));
  const ready = findReadyText(argv, helpWidth);
  if (ready !== undefined) {
    writeText(stdout, ready);
    return;
  }
  const [{ runCli }, { openContext }] = await Promise.all([import('./cli.ts'), import('./environment.ts')]);
  const { version } = manifest;
  const code = await runCli(argv, {
    version,
    debug: (env['COACH_DEBUG'] ?? '') !== '',
    open: (command, flags, collect) =>
      openContext({ version, command, flags, signal: stop.signal, ...(collect === undefined ? {} : { collect }) }),
    helpWidth,
    ...(stderr.isTTY ? { errWidth: findColumns(stderr, env['COLUMNS']) } : {}),
    out: (text) => {
      writeText(stdout, text);
    },
    err: (text) => {
      writeText(stderr, text);
    },
  });
  process.exitCode ||= code;
}

/** What the scripts of `coach completion` call for the words that may come next. */
const ASKED_BY_A_SHELL = '__complete';

/** Answers for the words after `--`, or those on standard input, one a line, where there is none. */
async function answerShell([mark, ...words]: readonly string[]): Promise<string> {
  const { completeLine } = await import('./complete.ts');
  return completeLine(mark === '--' ? words : readLines(), import.meta.dirname, process);
}

/** The lines on standard input; none where it cannot be read. */
function readLines(): readonly string[] {
  try {
    return readFileSync(0, 'utf8').split(/\r?\n/).slice(0, -1);
  } catch {
    return [];
  }
}

/** The version or a help text, where that is all that is asked: both are known when the program is built. */
function findReadyText(argv: readonly string[], helpWidth: number): string | undefined {
  if (argv.length === 1 && ['--version', '-V'].includes(argv[0] ?? '')) return `${manifest.version}\n`;
  if (helpWidth !== WIDEST_HELP || argv.length > 2 || !['--help', '-h'].includes(argv.at(-1) ?? '')) return undefined;
  try {
    const texts = JSON.parse(readFileSync(join(import.meta.dirname, 'help.json'), 'utf8')) as Record<string, string>;
    const name = argv.length === 1 ? '' : (argv[0] ?? '');
    return Object.hasOwn(texts, name) ? texts[name] : undefined;
  } catch {
    return undefined;
  }
}

void main();
