import { type Command, InvalidArgumentError } from 'commander';
import { type Called, describeParserFault, unknownCommand } from '../call-faults.ts';
import { BadValue, type CommandDefinition, type OptionDefinition, OUTPUT_OPTIONS } from '../commands/command.ts';
import { type Run, runCommand } from './run-command.ts';

/** Adds a command to the parser as it is described, with its subcommands. */
export function addCommand(parent: Command, definition: CommandDefinition, run: Run, path = definition.name): void {
  const command = parent.command(definition.name).summary(definition.summary).description(definition.description);
  if (definition.group !== undefined) command.helpGroup(definition.group);
  for (const { name, description } of definition.arguments ?? []) command.argument(name, description);
  for (const option of [...(definition.options ?? []), ...(definition.prints === true ? OUTPUT_OPTIONS : [])])
    addOption(command, option);
  explainFaults(command, { path, definition });
  command.action(() => runCommand(definition, { words: command.args, options: command.opts(), path }, run));
  addExamples(command, definition.examples);
  for (const subcommand of definition.subcommands ?? [])
    addCommand(command, subcommand, run, `${path} ${subcommand.name}`);
}

/** Has a command say what is wrong with a call in words of ours. */
export function explainFaults(command: Command, called: Called): Command {
  return command.exitOverride((fault) => {
    throw fault.exitCode === 0 ? fault : describeParserFault(fault, called);
  });
}

/** The command that these words name; throws a UserError for the first of them that names none. */
export function findCommand(parser: Command, words: readonly string[]): Command {
  let found = parser;
  for (const word of words) {
    const next = found.commands.find((one) => one.name() === word);
    if (next === undefined)
      throw unknownCommand(
        word,
        found.commands.map((one) => one.name()),
        found === parser ? undefined : found.name(),
      );
    found = next;
  }
  return found;
}

/** Adds an option to a command as it is described. */
export function addOption(command: Command, { flags, description, parse, choices, conflicts }: OptionDefinition): void {
  const option = command.createOption(flags, description).conflicts([...(conflicts ?? [])]);
  if (choices !== undefined) option.choices(choices);
  if (parse !== undefined) option.argParser((text: string, before: unknown) => parseValue(parse, text, before));
  command.addOption(option);
}

function parseValue(parse: NonNullable<OptionDefinition['parse']>, text: string, before: unknown): unknown {
  try {
    return parse(text, before);
  } catch (error) {
    throw error instanceof BadValue ? new InvalidArgumentError(error.message) : error;
  }
}

/** Has the help of a command end with examples. */
export function addExamples(command: Command, examples: readonly string[]): void {
  if (examples.length === 0) return;
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}
