import type { OptionDefinition } from '../commands/command.ts';

/** What the help of the program says of it as a whole. */
export const DESCRIPTION = 'A career coach for backend developers: find your gaps, and the next step to close them.';

/** Whole command lines that run as printed, for somebody who comes to it first. */
export const FIRST_EXAMPLES: readonly string[] = [
  'coach',
  'coach assess --quick',
  'coach resources sql',
  'coach checklist interview-prep',
  'coach help words',
];

/** The options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--json', description: 'print the result as JSON' },
  { flags: '--no-color', description: 'print without colour' },
  { flags: '--no-input', description: 'never ask, fail instead' },
  { flags: '--plain', description: 'ask line by line, as COACH_PLAIN=1 does: for screen readers' },
  { flags: '--profile <name>', description: 'use another record, or that of COACH_PROFILE', takes: 'profile' },
  { flags: '--stack <name>', description: 'for this language, framework or cloud, this once', takes: 'stack' },
];

/** The options that the parser itself answers: on every command the first, of the program alone the second. */
export const HELP_OPTION: OptionDefinition = { flags: '-h, --help', description: 'show help' };
export const VERSION_OPTION: OptionDefinition = { flags: '-V, --version', description: 'show the version' };
