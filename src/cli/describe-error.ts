import { EXIT, type ExitCode, UserError } from '../errors.ts';
import type { Program } from './program.ts';

/** What the person is told of an error, and how the program ends. */
interface Described {
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** An error in words: of the person as it is, of our own with what to report. */
export function describeError(error: unknown, { version, debug }: Program): Described {
  if (error instanceof UserError)
    return { message: [error.message, error.hint ?? []].flat().join('\n'), exitCode: error.exitCode };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const report = debug
    ? `Please report it with the command you ran and these lines: npm bugs backend-coach\n${stack}`
    : 'Please report it with the command you ran and what COACH_DEBUG=1 adds to this: npm bugs backend-coach';
  return { message: `coach ${version} failed in a way it should not: ${message}\n${report}`, exitCode: EXIT.failed };
}
