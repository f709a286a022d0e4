import { loadNeeded } from '../src/cli/commands.ts';
import { DESCRIPTION, FIRST_EXAMPLES, GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION } from '../src/cli/program-words.ts';
import { type CommandDefinition, GROUPS, type OptionDefinition } from '../src/commands/command.ts';
import { optionsOf } from './list-commands.ts';
import { bold, boldWithSlots, entry, escapeRoff } from './roff.ts';

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['COACH_HOME', 'The folder of the record, an absolute path, in place of the usual one.'],
  ['COACH_PROFILE', 'The record to use where --profile names none.'],
  ['COACH_DEBUG', 'If set, a fault of the program itself is told with its stack.'],
  ['COLUMNS', 'How wide the output is set.'],
  ['NO_COLOR, FORCE_COLOR', 'Take all colour away, or show it where there is no terminal.'],
  ['PAGER', 'What shows more than a screen holds; less unless set, nothing if empty.'],
];

const EXIT_STATUS: readonly (readonly [string, string])[] = [
  ['0', 'Done.'],
  ['1', 'Failed for a reason outside the call: the disk, a damaged file.'],
  ['2', 'The call or its input is wrong; the message says what mends it.'],
  ['3', 'coach report --check found a must-have short.'],
  ['130, 143, 129', 'Interrupted, terminated, hung up; every finished screen is saved.'],
];

const FILES: readonly (readonly [string, string])[] = [
  ['~/.local/share/backend-coach/progress.json', 'The record, on Linux; below $XDG_DATA_HOME where that is set.'],
  ['~/Library/Application Support/backend-coach/progress.json', 'The record, on macOS.'],
  ['progress.json.bak', 'Beside it: the state before the last change.'],
  ['progress-<profile>.json', 'Beside it: the record of a profile.'],
];

/** The manual page of the program, of this version and its day, from what the commands say of themselves. */
export async function writeManual(version: string, day: string): Promise<string> {
  const commands = await loadNeeded(undefined, true);
  const lines = [
    `.TH COACH 1 "${day}" "backend\\-coach ${escapeRoff(version)}" "User Commands"`,
    '.SH NAME',
    `coach \\- ${escapeRoff(lower(DESCRIPTION))}`,
    '.SH SYNOPSIS',
    `${bold('coach')} [\\fIcommand\\fR] [\\fIoptions\\fR]`,
    '.br',
    `${bold('coach help')} [\\fIcommand\\fR|\\fIword\\fR]`,
    '.SH DESCRIPTION',
    escapeRoff(DESCRIPTION),
    'Without a command it shows where you stand, and your next step.',
    'Everything stays on this machine.',
    '.SH OPTIONS',
    'Every command takes these:',
    ...[...GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION].flatMap(writeOption),
    '.SH COMMANDS',
    ...Object.values(GROUPS).flatMap((group) => [
      `.SS ${escapeRoff(group.replace(/:$/, ''))}`,
      ...commands.filter((one) => one.group === group).flatMap((one) => writeCommand(one, 'coach')),
    ]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => entry(bold(name), text)),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([code, text]) => entry(bold(code), text)),
    '.SH FILES',
    ...FILES.flatMap(([path, text]) => entry(boldWithSlots(path), text)),
    '.SH EXAMPLES',
    ...writeLines(FIRST_EXAMPLES),
    `The help of each command has more: ${bold('coach report --help')}.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A command with its options, examples and subcommands. */
function writeCommand(definition: CommandDefinition, parent: string): string[] {
  const { name, description, subcommands = [], examples, arguments: taken = [] } = definition;
  const path = `${parent} ${name}`;
  return [
    '.PP',
    boldWithSlots([path, ...taken.map((one) => one.name)].join(' ')),
    '.RS',
    ...writeText(description),
    ...taken.flatMap((one) => entry(boldWithSlots(one.name), one.description)),
    ...optionsOf(definition).flatMap(writeOption),
    ...(examples.length === 0 ? [] : ['.PP', 'Such as:', ...writeLines(examples)]),
    '.RE',
    ...subcommands.flatMap((one) => writeCommand(one, path)),
  ];
}

function writeOption({ flags, description, choices }: OptionDefinition): string[] {
  return entry(boldWithSlots(flags), choices === undefined ? description : `${description}: ${choices.join(', ')}`);
}

/** Paragraphs, and lines that are set in by themselves, each after the line that it belongs to. */
function writeText(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return ['.PP'];
    return line.startsWith('  ') ? writeLines([line.trim()]) : [escapeRoff(line)];
  });
}

function writeLines(lines: readonly string[]): string[] {
  return ['.nf', '.RS 4', ...lines.map(escapeRoff), '.RE', '.fi'];
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
