import { runCli } from './cli.ts';
import { EXIT, type ExitCode, Interrupted } from './errors.ts';
import { openContext } from './open-context.ts';
import manifest from '../package.json' with { type: 'json' };

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

// A reader that went away is no fault; a disk that is full is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The result could not be written: ${error.message}\n`);
  process.exitCode = EXIT.failed;
});
process.stderr.on('error', () => undefined);

async function main(): Promise<void> {
  const code = await runCli(
    process.argv.slice(2),
    manifest.version,
    (flags) => openContext(flags, manifest.version, stop.signal),
    {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
    },
  );
  process.exitCode ||= code;
}

void main();
