import { loadNeeded } from '../src/cli/commands.ts';
import { DESCRIPTION, GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION } from '../src/cli/program-words.ts';
import {
  type ArgumentDefinition,
  type CommandDefinition,
  type OptionDefinition,
  OUTPUT_OPTIONS,
} from '../src/commands/command.ts';
import type { ArgumentNode, CommandNode, OptionNode } from '../src/complete/tree.ts';

/** All commands as far as they can be completed, under the program itself. */
export async function listCommands(): Promise<CommandNode> {
  const commands = (await loadNeeded(undefined, true)).map(readCommand);
  const help: CommandNode = {
    name: 'help',
    about: 'explain a command, or a word of the program',
    subcommands: commands.map(nameOnly),
    options: [],
    arguments: [{ takes: 'word', many: false }],
  };
  const options = [...GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION].map(readOption);
  return { name: 'coach', about: DESCRIPTION, subcommands: [...commands, help], options, arguments: [] };
}

function nameOnly({ name, about, subcommands }: CommandNode): CommandNode {
  return { name, about, subcommands: subcommands.map(nameOnly), options: [], arguments: [] };
}

function readCommand(definition: CommandDefinition): CommandNode {
  return {
    name: definition.name,
    about: definition.summary,
    subcommands: (definition.subcommands ?? []).map(readCommand),
    options: optionsOf(definition).map(readOption),
    arguments: (definition.arguments ?? []).map(readArgument),
  };
}

/** The options of a command, with those that it has since it prints. */
export function optionsOf({ options = [], prints }: CommandDefinition): readonly OptionDefinition[] {
  return [...options, ...(prints === true ? OUTPUT_OPTIONS : [])];
}

function readArgument({ name, takes }: ArgumentDefinition): ArgumentNode {
  return { takes: takes ?? null, many: name.includes('...') };
}

function readOption({ flags, description, parse, choices, takes, conflicts }: OptionDefinition): OptionNode {
  const [, short = null, long = '', value = ''] = /^(?:(-.), )?(--[a-z-]+)(?: (.+))?$/.exec(flags) ?? [];
  if (long === '') throw new Error(`the flags "${flags}" cannot be read`);
  return {
    name: long.replace(/^--(?:no-)?/, '').replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase()),
    long,
    short,
    about: description,
    value: value === '' ? 'none' : value.startsWith('[') ? 'may' : 'must',
    takes: choices ?? takes ?? null,
    // What reads a value together with the one before it is of an option that may be given again.
    repeats: (parse?.length ?? 0) > 1,
    conflicts: conflicts ?? [],
  };
}
