import { CommanderError } from 'commander';
import { buildParser } from './cli/build-parser.ts';
import { describeError } from './cli/describe-error.ts';
import type { Program } from './cli/program.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted } from './errors.ts';
import { cleanMessage, wrapLines } from './terminal/text.ts';

/** Runs a command line (without node and script) and gives its exit code; every error ends here, in words on err. */
export async function runCli(argv: readonly string[], program: Program): Promise<ExitCode> {
  try {
    const parser = await buildParser(argv, program);
    await parser.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CheckFailed || error instanceof Interrupted) return error.exitCode;
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const { message, exitCode } = describeError(error, program);
    program.err(`${wrapLines(cleanMessage(message), program.errWidth)}\n`);
    return exitCode;
  }
}
