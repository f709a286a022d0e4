import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type Called, describeParserFault, unknownCommand } from './call-faults.ts';
import {
  BadValue,
  type CommandDefinition,
  type OptionDefinition,
  OUTPUT_OPTIONS,
  type OutputFlags,
} from './commands/command.ts';
import type { Context, GlobalFlags } from './context.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted, UserError } from './errors.ts';
import { cleanMessage, wrapLines } from './terminal/text.ts';

/** How the program is called. */
export interface Program {
  readonly version: string;
  /** Whether a fault of our own is to be told with its stack. */
  readonly debug: boolean;
  /** Opens the context of a call; its result goes to `collect` where that is given. */
  readonly open: (command: string, flags: GlobalFlags, collect?: (text: string) => void) => Context | Promise<Context>;
  /** How wide help is set, from 60 to 80 columns. */
  readonly helpWidth: number;
  /** How wide the messages on err are set; without it each line is as long as it is. */
  readonly errWidth?: number;
  /** Where the command line itself writes: help and versions to out, errors to err. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

type Load = () => Promise<CommandDefinition>;

/** Every command by its name, in the order of the help; loaded when a call may mean it. */
const COMMANDS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['assess', async () => (await import('./commands/assess.ts')).assessCommand],
  ['answers', async () => (await import('./commands/answers.ts')).answersCommand],
  ['report', async () => (await import('./commands/report.ts')).reportCommand],
  ['history', async () => (await import('./commands/history.ts')).historyCommand],
  ['target', async () => (await import('./commands/target.ts')).targetCommand],
  ['evidence', async () => (await import('./commands/evidence.ts')).evidenceCommand],
  ['scan', async () => (await import('./commands/scan.ts')).scanCommand],
  ['next', async () => (await import('./commands/next.ts')).nextCommand],
  ['step', async () => (await import('./commands/step.ts')).stepCommand],
  ['plan', async () => (await import('./commands/plan.ts')).planCommand],
  ['done', async () => (await import('./commands/done.ts')).doneCommand],
  ['search', async () => (await import('./commands/search.ts')).searchCommand],
  ['skills', async () => (await import('./commands/skills.ts')).skillsCommand],
  ['resources', async () => (await import('./commands/resources.ts')).resourcesCommand],
  ['guide', async () => (await import('./commands/guide.ts')).guideCommand],
  ['routes', async () => (await import('./commands/routes.ts')).routesCommand],
  ['practice', async () => (await import('./commands/practice.ts')).practiceCommand],
  ['job', async () => (await import('./commands/job.ts')).jobCommand],
  ['offer', async () => (await import('./commands/offer.ts')).offerCommand],
  ['checklist', async () => (await import('./commands/checklist.ts')).checklistCommand],
  ['config', async () => (await import('./commands/config.ts')).configCommand],
  ['people', async () => (await import('./commands/people.ts')).peopleCommand],
  ['undo', async () => (await import('./commands/undo.ts')).undoCommand],
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
    program.err(`${wrapLines(cleanMessage(message), program.errWidth)}\n`);
    return exitCode;
  }
}

/** The parser of a call; nothing in it is shared between two calls. */
async function buildParser(argv: readonly string[], program: Program): Promise<Command> {
  const { version, open, out, helpWidth } = program;
  const examples = [
    'coach',
    'coach assess --quick',
    'coach resources sql',
    'coach checklist interview-prep',
    'coach help words',
  ];
  const parser = takeGlobalOptions(new Command('coach'))
    .configureOutput({ writeOut: out, outputError: () => undefined })
    .configureHelp({ helpWidth, minWidthToWrap: 20, showGlobalOptions: true })
    .description('A career coach for backend developers: find your gaps, and the next step to close them.')
    .usage('[command] [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false);
  explainFaults(parser, { path: '', definition: { examples } });
  const words = findWords(argv);
  const [first, second] = words;
  const isHelp = first === 'help';
  if (!isHelp) checkWord(first);
  const run: Run = async (command, work, collect) => {
    const context = await open(command, parser.opts<GlobalFlags>(), collect);
    try {
      await work(context);
    } finally {
      await context.flush();
    }
  };
  for (const definition of await loadNeeded(isHelp ? second : first, isHelp || argv.some(asksForHelp)))
    addCommand(parser, definition, run);
  parser.action(() => run('', runBare));
  parser
    .command('help', { hidden: true })
    .argument('[command...]', 'the command to explain, or a word, or words for all of them')
    .action(async (named: readonly string[]) => {
      const [word] = named;
      if (word === undefined || isCommand(word)) findCommand(parser, named).outputHelp();
      else await run('help', (context) => explainWords(context, named));
    });
  addExamples(parser, examples);
  if (!isHelp && first !== undefined && findCommand(parser, [first]).commands.length > 0)
    findCommand(parser, words.slice(0, 2));
  return parser;
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

/** Throws a UserError for a first word that names no command, whatever comes after it. */
function checkWord(word: string | undefined): void {
  if (word !== undefined && !isCommand(word)) throw unknownCommand(word, COMMAND_NAMES);
}

function isCommand(word: string): boolean {
  return COMMANDS.has(word) || word === 'help';
}

function takeGlobalOptions(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--no-color', 'print without colour')
    .option('--no-input', 'never ask, fail instead')
    .option('--profile <name>', 'use another record, or that of COACH_PROFILE')
    .option('--stack <name>', 'for this language or cloud, this once');
}

/** The words of a call that are no options, up to the first option that only a command may know. */
function findWords(argv: readonly string[]): readonly string[] {
  const scout = explainFaults(takeGlobalOptions(new Command('coach')), { path: '', definition: { examples: [] } });
  return scout.helpOption(false).parseOptions([...argv]).operands;
}

/** The commands that a call may mean: the one it names; without a name all where they are to be listed, else none. */
function loadNeeded(name: string | undefined, areListed: boolean): Promise<CommandDefinition[]> {
  const needed = [...COMMANDS].filter(([one]) => (name === undefined ? areListed : one === name));
  return Promise.all(needed.map(([, load]) => load()));
}

/** Says what a word of the program means; throws a UserError for what is none, and no command either. */
async function explainWords(context: Context, named: readonly string[]): Promise<void> {
  const { showWords } = await import('./commands/words.ts');
  if (!showWords(context, named.join(' '))) checkWord(named[0]);
}

/** Opens the context of this call; its result goes to `collect` where that is given. */

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

type Run = (
  command: string,
  work: (context: Context) => Promise<void>,
  collect?: (text: string) => void,
) => Promise<void>;

function addCommand(parent: Command, definition: CommandDefinition, run: Run, path = definition.name): void {
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
function explainFaults(command: Command, called: Called): Command {
  return command.exitOverride((fault) => {
    throw fault.exitCode === 0 ? fault : describeParserFault(fault, called);
  });
}

/** The command that these words name; throws a UserError for the first of them that names none. */
function findCommand(parser: Command, words: readonly string[]): Command {
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

/** A call of a command: its words, its options, and the name of the command in full. */
interface CommandCall {
  readonly words: readonly string[];
  readonly options: OutputFlags;
  readonly path: string;
}

/** Runs a command; with --output its result goes to that file, whole or not at all, also where a check fails. */
async function runCommand(
  definition: CommandDefinition,
  { words, options, path }: CommandCall,
  run: Run,
): Promise<void> {
  const { output = '-', force = false } = options;
  if (definition.prints !== true || output === '-') {
    await run(path, (context) => definition.run(context, words, options));
    return;
  }
  const texts: string[] = [];
  let failed: CheckFailed | undefined;
  const work = async (context: Context): Promise<void> => {
    context.checkOutput(output, force);
    try {
      await definition.run(context, words, options);
    } catch (error) {
      if (!(error instanceof CheckFailed)) throw error;
      failed = error;
    }
    await context.flush();
    context.writeOutput(output, texts.join(''), force);
    context.note(`Wrote ${output}`);
  };
  await run(path, work, (text) => texts.push(text));
  if (failed !== undefined) throw failed;
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

interface Described {
  readonly message: string;
  readonly exitCode: ExitCode;
}

function describeError(error: unknown, { version, debug }: Program): Described {
  if (error instanceof UserError)
    return { message: [error.message, error.hint ?? []].flat().join('\n'), exitCode: error.exitCode };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const report = debug
    ? `Please report it with the command you ran and these lines: npm bugs backend-coach\n${stack}`
    : 'Please report it with the command you ran and what COACH_DEBUG=1 adds to this: npm bugs backend-coach';
  return { message: `coach ${version} failed in a way it should not: ${message}\n${report}`, exitCode: EXIT.failed };
}
