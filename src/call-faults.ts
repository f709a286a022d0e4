import { findMeant } from './also-called.ts';
import type { CommandDefinition } from './commands/command.ts';
import { UserError } from './errors.ts';
import { didYouMean } from './suggest.ts';

/** The part of the command line that a fault is about: the whole of it has no name and no definition. */
export interface Called {
  /** The words that name it, such as `evidence add`. */
  readonly path: string;
  readonly definition: Pick<CommandDefinition, 'examples'>;
}

/** What the parser throws, as far as it is read here. */
export interface ParserFault {
  /** Such as `commander.unknownOption`. */
  readonly code: string;
  readonly message: string;
}

/** What the parser found wrong, in a sentence, and the way out: the option that was meant, an example, or the help. */
export function describeParserFault({ code, message }: ParserFault, called: Called): UserError {
  const [, said = message, meant] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(message) ?? [];
  const sentence = said.replace(/^./, (first) => first.toUpperCase()).replace(/(?<![.?])$/, '.');
  return new UserError(sentence, {
    hint: meant === undefined ? nameWayOut(code, said, called) : `Did you mean ${meant}?`,
  });
}

function nameWayOut(code: string, message: string, { path, definition }: Called): string {
  const example = definition.examples.find((line) => isOfUse(line, code, message, path));
  if (example !== undefined) return `Such as: ${example}`;
  const quote = /Expected [1-9]/.test(message) ? 'Words that belong together stand in quotes. ' : '';
  return `${quote}Its help: ${['coach', path, '--help'].filter((word) => word !== '').join(' ')}`;
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
  const meant = parent === undefined ? findMeant(word) : undefined;
  const nearest = didYouMean(before + word, known, `See them all: coach ${before}--help`);
  return new UserError(`There is no command "${before}${word}".`, {
    hint: meant === undefined ? nearest : `For that: ${meant}`,
  });
}
