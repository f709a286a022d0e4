import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { BadValue, type CommandDefinition, type OptionDefinition } from './commands/command.ts';
import type { Context, GlobalFlags } from './context.ts';
import { EXIT, UserError } from './errors.ts';

/** Where the command line itself writes help and versions. */
export type Print = (text: string) => void;

/** What a command line is parsed against. */
export interface CommandLine {
  readonly version: string;
  /** The commands that it may mean, in the order of the help. */
  readonly commands: readonly CommandDefinition[];
  /** What the program does without a command. */
  readonly bare: (context: Context) => Promise<void>;
  readonly openContext: (flags: () => GlobalFlags) => Context;
  /** The error for words that name no command, of this one where they begin with it. */
  readonly unknown: (name: string, parent?: CommandDefinition) => Promise<UserError>;
  readonly print: Print;
}

const HELP_WIDTH = 80;

/** Parses a command line (without node and script) and does what it asks; throws a UserError for one that cannot be parsed, and what the command throws. */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<void> {
  try {
    await buildProgram(line).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const message = error.message.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase());
    throw new UserError(message, { exitCode: EXIT.usage });
  }
}

/** The parser; nothing in it is shared between two calls. */
function buildProgram(line: CommandLine): Command {
  const { version, commands, bare, openContext, unknown, print } = line;
  const program = new Command('coach');
  program
    .exitOverride()
    .configureOutput({ writeOut: print, outputError: () => undefined })
    .configureHelp({ helpWidth: HELP_WIDTH, showGlobalOptions: true })
    .description('A career coach for backend developers: find your gaps, and the next step to close them.')
    .usage('[command] [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .option('--json', 'print the result as JSON')
    .option('--no-color', 'print without colour')
    .option('--no-input', 'never ask, fail instead')
    .option('--profile <name>', 'keep another record beside the usual one')
    .helpCommand(false);
  const context = openContext(() => program.opts<GlobalFlags>());
  for (const definition of commands) addCommand(program, definition, context, line);
  program.action(() => bare(context));
  // Only now, so that the commands do not inherit it: the preAction below says what is wrong with the first word.
  program.allowExcessArguments();
  program.hook('preAction', async (_program, action) => {
    if (action === program && program.args[0] !== undefined) throw await unknown(program.args[0]);
  });
  program
    .command('help', { hidden: true })
    .argument('[command]', 'the command to explain')
    .action(async (name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command === undefined) throw await unknown(name ?? '');
      command.outputHelp();
    });
  addExamples(program, ['coach', 'coach assess --quick', 'coach resources sql', 'coach checklist interview-prep']);
  return program;
}

function addCommand(parent: Command, definition: CommandDefinition, context: Context, line: CommandLine): void {
  const command = parent.command(definition.name).summary(definition.summary).description(definition.description);
  if (definition.group !== undefined) command.helpGroup(definition.group);
  for (const { name, description } of definition.arguments ?? []) command.argument(name, description);
  for (const option of definition.options ?? []) addOption(command, option);
  // A word that no subcommand has as its name comes here.
  const isParent = definition.subcommands !== undefined;
  command.allowExcessArguments(isParent).action(async () => {
    const [word] = command.args;
    if (isParent && word !== undefined) throw await line.unknown(`${definition.name} ${word}`, definition);
    await definition.run(context, command.args, command.opts());
  });
  addExamples(command, definition.examples);
  for (const subcommand of definition.subcommands ?? []) addCommand(command, subcommand, context, line);
}

function addOption(command: Command, { flags, description, parse, choices, conflicts }: OptionDefinition): void {
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

function addExamples(command: Command, examples: readonly string[]): void {
  if (examples.length === 0) return;
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}
