import type { CommandDefinition } from './commands/command.ts';
import { UserError } from './errors.ts';
import { didYouMean } from './suggest.ts';

/** The part of the command line that a fault is about: the whole of it has no name and no definition. */
export interface Called {
  /** The words that name it, such as `evidence add`. */
  readonly path: string;
  readonly definition: Pick<CommandDefinition, 'examples'>;
}

/** What a call said beyond what its command takes: words, and the options with their values that were given as text. */
export interface Loose {
  readonly words: readonly string[];
  readonly options: readonly (readonly [flag: string, value: string])[];
}

/** What the parser throws, as far as it is read here. */
export interface ParserFault {
  /** Such as `commander.unknownOption`. */
  readonly code: string;
  readonly message: string;
}

/** What the parser found wrong, in a sentence, and the way out: the option that was meant, an example, or the help. */
export function describeParserFault({ code, message }: ParserFault, called: Called, loose?: Loose): UserError {
  const [, said = message, meant] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(message) ?? [];
  const sentence = said.replace(/^./, (first) => first.toUpperCase()).replace(/(?<![.?])$/, '.');
  return new UserError(sentence, {
    hint: meant === undefined ? (quoteLoose(loose) ?? nameWayOut(code, said, called)) : `Did you mean ${meant}?`,
  });
}

/** The words that may belong to the only option there is in quotes with it; null where there are none, or several. */
function quoteLoose({ words, options }: Loose = { words: [], options: [] }): string | null {
  const [option, ...others] = options;
  if (words.length === 0 || option === undefined || others.length > 0) return null;
  const [flag, value] = option;
  return `If these words belong together, quote them: ${flag} "${[value, ...words].join(' ')}"`;
}

function nameWayOut(code: string, message: string, { path, definition }: Called): string {
  const example = definition.examples.find((line) => isOfUse(line, code, message, path));
  if (example !== undefined) return `Such as: ${example}`;
  return `Its help: ${['coach', path, '--help'].filter((word) => word !== '').join(' ')}`;
}

/** Whether an example shows what is missing: a word after the command, or the option with a value. */
function isOfUse(line: string, code: string, message: string, path: string): boolean {
  if (code === 'commander.missingArgument') return line.startsWith(`coach ${path} `);
  if (code !== 'commander.optionMissingArgument' && code !== 'commander.invalidArgument') return false;
  const [flag] = /--[a-z-]+/.exec(message) ?? [];
  return flag !== undefined && line.split(' ').includes(flag);
}

/** The error for a word that names none of these commands, of this one where it has subcommands. */
export function unknownCommand(word: string, names: readonly string[], parent?: string): UserError {
  const before = parent === undefined ? '' : `${parent} `;
  const known = names.map((name) => before + name);
  return new UserError(`There is no command "${before}${word}".`, {
    hint: didYouMean(before + word, known, `See them all: coach ${before}--help`),
  });
}
