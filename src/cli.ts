import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { BadValue, type CommandDefinition, type OptionDefinition } from './commands/command.ts';
import type { Context, GlobalFlags } from './context.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted, UserError } from './errors.ts';
import { didYouMean } from './suggest.ts';
import { cleanMessage } from './terminal/text.ts';

/** How the program is called. */
export interface Program {
  readonly version: string;
  /** Whether a fault of our own is to be told with its stack. */
  readonly debug: boolean;
  readonly open: (command: string, flags: GlobalFlags) => Context;
  /** Where the command line itself writes: help and versions to out, errors to err. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

type Load = () => Promise<CommandDefinition>;

/** Every command by its name, in the order of the help; loaded when a call may mean it. */
const COMMANDS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['assess', async () => (await import('./commands/assess.ts')).assessCommand],
  ['report', async () => (await import('./commands/report.ts')).reportCommand],
  ['history', async () => (await import('./commands/history.ts')).historyCommand],
  ['target', async () => (await import('./commands/target.ts')).targetCommand],
  ['evidence', async () => (await import('./commands/evidence.ts')).evidenceCommand],
  ['scan', async () => (await import('./commands/scan.ts')).scanCommand],
  ['next', async () => (await import('./commands/next.ts')).nextCommand],
  ['plan', async () => (await import('./commands/plan.ts')).planCommand],
  ['done', async () => (await import('./commands/done.ts')).doneCommand],
  ['search', async () => (await import('./commands/search.ts')).searchCommand],
  ['skills', async () => (await import('./commands/skills.ts')).skillsCommand],
  ['resources', async () => (await import('./commands/resources.ts')).resourcesCommand],
  ['guide', async () => (await import('./commands/guide.ts')).guideCommand],
  ['routes', async () => (await import('./commands/routes.ts')).routesCommand],
  ['checklist', async () => (await import('./commands/checklist.ts')).checklistCommand],
  ['config', async () => (await import('./commands/config.ts')).configCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['reset', async () => (await import('./commands/reset.ts')).resetCommand],
  ['doctor', async () => (await import('./commands/doctor.ts')).doctorCommand],
]);

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

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
    program.err(`${cleanMessage(message)}\n`);
    return exitCode;
  }
}

const HELP_WIDTH = 80;

/** The parser of a call; nothing in it is shared between two calls. */
async function buildParser(argv: readonly string[], { version, open, out }: Program): Promise<Command> {
  const parser = new Command('coach');
  parser
    .exitOverride()
    .configureOutput({ writeOut: out, outputError: () => undefined })
    .configureHelp({ helpWidth: HELP_WIDTH, showGlobalOptions: true })
    .description('A career coach for backend developers: find your gaps, and the next step to close them.')
    .usage('[command] [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .option('--json', 'print the result as JSON')
    .option('--no-color', 'print without colour')
    .option('--no-input', 'never ask, fail instead')
    .option('--profile <name>', 'keep another record beside the usual one')
    .option('--stack <name>', 'for this language or cloud, this once')
    .helpCommand(false);
  const openContext = (command: string): Context => open(command, parser.opts<GlobalFlags>());
  for (const definition of await loadNeeded(argv)) addCommand(parser, definition, openContext);
  parser.action(() => runBare(openContext('')));
  // Only now, so that the commands do not inherit it: the preAction below says what is wrong with the first word.
  parser.allowExcessArguments();
  parser.hook('preAction', (_parser, action) => {
    if (action === parser && parser.args[0] !== undefined) throw unknownCommand(parser.args[0]);
  });
  parser
    .command('help', { hidden: true })
    .argument('[command]', 'the command to explain')
    .action((name: string | undefined) => {
      const command = name === undefined ? parser : parser.commands.find((one) => one.name() === name);
      if (command === undefined) throw unknownCommand(name ?? '');
      command.outputHelp();
    });
  addExamples(parser, ['coach', 'coach assess --quick', 'coach resources sql', 'coach checklist interview-prep']);
  return parser;
}

/** The commands that a call may mean: those it names where it begins with one, else all. */
function loadNeeded(argv: readonly string[]): Promise<CommandDefinition[]> {
  const isAny = !COMMANDS.has(argv[0] ?? '') && argv.length > 0;
  return Promise.all([...COMMANDS].filter(([name]) => isAny || argv.includes(name)).map(([, load]) => load()));
}

/** Without a command: where the person stands. */
async function runBare(context: Context): Promise<void> {
  const { runOverview } = await import('./commands/overview.ts');
  await runOverview(context, async (choice) => {
    if (choice === 'look') await (await import('./commands/skills.ts')).skillsCommand.run(context, [], {});
    else if (choice === 'interview')
      await (await import('./commands/checklist.ts')).checklistCommand.run(context, ['interview-prep'], {});
    else await (await import('./commands/assess.ts')).runAssess(context, [], choice === 'quick' ? { quick: true } : {});
  });
}

function addCommand(
  parent: Command,
  definition: CommandDefinition,
  openContext: (command: string) => Context,
  path: readonly string[] = [],
): void {
  const command = parent.command(definition.name).summary(definition.summary).description(definition.description);
  if (definition.group !== undefined) command.helpGroup(definition.group);
  for (const { name, description } of definition.arguments ?? []) command.argument(name, description);
  for (const option of definition.options ?? []) addOption(command, option);
  // A word that no subcommand has as its name comes here.
  const isParent = definition.subcommands !== undefined;
  command.allowExcessArguments(isParent).action(async () => {
    const [word] = command.args;
    if (isParent && word !== undefined) throw unknownCommand(`${definition.name} ${word}`, definition);
    await definition.run(openContext([...path, definition.name].join(' ')), command.args, command.opts());
  });
  addExamples(command, definition.examples);
  for (const subcommand of definition.subcommands ?? [])
    addCommand(command, subcommand, openContext, [...path, definition.name]);
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

/** The error for words that name no command, of this one where they begin with it. */
function unknownCommand(name: string, parent?: CommandDefinition): UserError {
  const names = parent?.subcommands?.map((one) => `${parent.name} ${one.name}`) ?? COMMAND_NAMES;
  const help = parent === undefined ? 'coach --help' : `coach ${parent.name} --help`;
  return new UserError(`There is no command "${name}".`, { hint: didYouMean(name, names, `See them all: ${help}`) });
}

interface Described {
  readonly message: string;
  readonly exitCode: ExitCode;
}

function describeError(error: unknown, { version, debug }: Program): Described {
  if (error instanceof UserError)
    return { message: [error.message, error.hint ?? []].flat().join('\n'), exitCode: error.exitCode };
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase());
    return { message, exitCode: EXIT.usage };
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const report = debug
    ? `Please report it with the command you ran and these lines: npm bugs backend-coach\n${stack}`
    : 'Please report it with the command you ran and what COACH_DEBUG=1 adds to this: npm bugs backend-coach';
  return { message: `coach ${version} failed in a way it should not: ${message}\n${report}`, exitCode: EXIT.failed };
}
