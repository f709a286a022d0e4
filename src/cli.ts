import { Command, CommanderError } from 'commander';
import { addExamples } from './commands/help.ts';
import type { Context, GlobalFlags } from './context.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted, UserError } from './errors.ts';

/** Where the command line itself writes: help and versions to out, errors to err. */
export interface Outputs {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type OpenContext = (flags: () => GlobalFlags) => Context;

type Register = (program: Command, context: Context) => void;

/** Every command by its name, in the order of the help, and what registers it; loaded when a call may mean it. */
const COMMANDS: ReadonlyMap<string, () => Promise<Register>> = new Map([
  ['assess', async () => (await import('./commands/assess.ts')).registerAssess],
  ['report', async () => (await import('./commands/report.ts')).registerReport],
  ['history', async () => (await import('./commands/history.ts')).registerHistory],
  ['target', async () => (await import('./commands/target.ts')).registerTarget],
  ['evidence', async () => (await import('./commands/evidence.ts')).registerEvidence],
  ['scan', async () => (await import('./commands/scan.ts')).registerScan],
  ['next', async () => (await import('./commands/next.ts')).registerNext],
  ['plan', async () => (await import('./commands/plan.ts')).registerPlan],
  ['done', async () => (await import('./commands/done.ts')).registerDone],
  ['search', async () => (await import('./commands/search.ts')).registerSearch],
  ['skills', async () => (await import('./commands/skills.ts')).registerSkills],
  ['resources', async () => (await import('./commands/resources.ts')).registerResources],
  ['guide', async () => (await import('./commands/guide.ts')).registerGuide],
  ['routes', async () => (await import('./commands/routes.ts')).registerRoutes],
  ['checklist', async () => (await import('./commands/checklist.ts')).registerChecklist],
  ['export', async () => (await import('./commands/export.ts')).registerExport],
  ['import', async () => (await import('./commands/import.ts')).registerImport],
  ['reset', async () => (await import('./commands/reset.ts')).registerReset],
  ['doctor', async () => (await import('./commands/doctor.ts')).registerDoctor],
]);

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

/** The command line that a call needs; nothing in it is shared between two calls. */
async function buildProgram(
  argv: readonly string[],
  version: string,
  openContext: OpenContext,
  outputs: Outputs,
): Promise<Command> {
  const program = new Command('coach');
  program
    .exitOverride()
    .configureOutput({ writeOut: outputs.out, writeErr: outputs.err, outputError: () => undefined })
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
  for (const register of await findNeeded(argv)) register(program, context);
  program.action(async () => {
    const { runOverview } = await import('./commands/overview.ts');
    await runOverview(context, async () => (await import('./commands/assess.ts')).runAssess(context, [], {}));
  });
  // Only now, so that the commands do not inherit it: the preAction below says what is wrong with the first word.
  program.allowExcessArguments();
  program.hook('preAction', async (_program, action) => {
    if (action === program && program.args[0] !== undefined) throw await unknownCommand(program.args[0]);
  });
  registerHelp(program);
  addExamples(program, ['coach', 'coach assess --quick', 'coach resources sql', 'coach checklist interview-prep']);
  return program;
}

/** The commands that a call may mean: none where it is bare, those it names where it begins with one, else all, which costs half an empty Node more. */
function findNeeded(argv: readonly string[]): Promise<Register[]> {
  const [first] = argv;
  const isAny = first !== undefined && !COMMANDS.has(first);
  const needed = [...COMMANDS].filter(([name]) => isAny || argv.includes(name));
  return Promise.all(needed.map(([, load]) => load()));
}

const HELP_WIDTH = 80;

function registerHelp(program: Command): void {
  program
    .command('help', { hidden: true })
    .argument('[command]', 'the command to explain')
    .action(async (name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command === undefined) throw await unknownCommand(name ?? '');
      command.outputHelp();
    });
}

async function unknownCommand(name: string): Promise<UserError> {
  const { didYouMean } = await import('./suggest.ts');
  return new UserError(`There is no command "${name}".`, {
    mend: didYouMean(name, COMMAND_NAMES, 'See them all: coach --help'),
  });
}

/** Runs a command line (without node and script) and gives its exit code; every error ends here, in words, on outputs.err. */
export async function runCli(
  argv: readonly string[],
  version: string,
  openContext: OpenContext,
  outputs: Outputs,
): Promise<ExitCode> {
  try {
    const program = await buildProgram(argv, version, openContext, outputs);
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    if (error instanceof CheckFailed || error instanceof Interrupted) return error.exitCode;
    const { cleanMessage } = await import('./terminal/text.ts');
    outputs.err(`${cleanMessage(describeError(error, version))}\n`);
    if (error instanceof CommanderError) return EXIT.usage;
    return error instanceof UserError ? error.exitCode : EXIT.failed;
  }
}

function describeError(error: unknown, version: string): string {
  if (error instanceof CommanderError)
    return error.message.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase());
  if (error instanceof UserError) return error.mend === undefined ? error.message : `${error.message}\n${error.mend}`;
  const message = error instanceof Error ? error.message : String(error);
  return `coach ${version} failed in a way it should not: ${message}\nPlease report it with the command you ran: npm bugs backend-coach`;
}
