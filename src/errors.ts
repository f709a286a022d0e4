/** The exit codes of the program; they are part of its public contract. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  gap: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A fault the person can mend: what was wrong, what mends it, and the exit code. */
export class UserError extends Error {
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(message: string, options: { hint?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? EXIT.usage;
  }
}

/** The command did its work and found what it was asked to look for; the result is already printed. */
export class CheckFailed extends Error {
  readonly exitCode = EXIT.gap;
}

/** The person or the system stopped the program. */
export class Interrupted extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode = EXIT.interrupted) {
    super('interrupted');
    this.exitCode = exitCode;
  }
}

/** The first faults of a list, and how many more there are. */
export function listFaults(faults: readonly string[], most = 10): string {
  const shown = faults.slice(0, most).map((fault) => `  ${fault}`);
  if (faults.length > most) shown.push(`  and ${faults.length - most} more`);
  return shown.join('\n');
}
