import { type CommandDefinition, takesWords } from './commands/command.ts';
import type { Context, GlobalFlags } from './context.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted, UserError } from './errors.ts';

/** Where the command line itself writes: help and versions to out, errors to err. */
export interface Outputs {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type OpenContext = (flags: () => GlobalFlags) => Context;

/** Every command by its name, in the order of the help; loaded when a call may mean it. */
const COMMANDS: ReadonlyMap<string, () => Promise<CommandDefinition>> = new Map<
  string,
  () => Promise<CommandDefinition>
>([
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
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['reset', async () => (await import('./commands/reset.ts')).resetCommand],
  ['doctor', async () => (await import('./commands/doctor.ts')).doctorCommand],
]);

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

/** Runs a command line (without node and script) and gives its exit code; every error ends here, in words, on outputs.err. */
export async function runCli(
  argv: readonly string[],
  version: string,
  openContext: OpenContext,
  outputs: Outputs,
): Promise<ExitCode> {
  try {
    if (await runPlainCall(argv, openContext)) return EXIT.done;
    const [{ runCommandLine }, commands] = await Promise.all([import('./command-line.ts'), findNeeded(argv)]);
    const print = outputs.out;
    await runCommandLine(argv, { version, commands, bare: runBare, openContext, unknown: unknownCommand, print });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CheckFailed || error instanceof Interrupted) return error.exitCode;
    const { cleanMessage } = await import('./terminal/text.ts');
    outputs.err(`${cleanMessage(describeError(error, version))}\n`);
    return error instanceof UserError ? error.exitCode : EXIT.failed;
  }
}

const NO_FLAGS: GlobalFlags = { color: true, input: true };

/** Runs a call that is a command and its words, or nothing, and says whether it was one. Such a call leaves nothing to parse, and is spared the fifth of an empty Node that a parser takes. */
async function runPlainCall(argv: readonly string[], openContext: OpenContext): Promise<boolean> {
  const [name, ...words] = argv;
  const open = (): Context => openContext(() => NO_FLAGS);
  if (name === undefined) {
    await runBare(open());
    return true;
  }
  if (argv.some((word) => word.startsWith('-'))) return false;
  const definition = await COMMANDS.get(name)?.();
  if (definition === undefined || !takesWords(definition, words.length)) return false;
  await definition.run(open(), words, {});
  return true;
}

async function runBare(context: Context): Promise<void> {
  const { runOverview } = await import('./commands/overview.ts');
  await runOverview(context, async () => (await import('./commands/assess.ts')).assessCommand.run(context, [], {}));
}

/** The commands that a call may mean: those it names where it begins with one, else all, which costs half an empty Node more. */
function findNeeded(argv: readonly string[]): Promise<CommandDefinition[]> {
  const isAny = !COMMANDS.has(argv[0] ?? '');
  const needed = [...COMMANDS].filter(([name]) => isAny || argv.includes(name));
  return Promise.all(needed.map(([, load]) => load()));
}

async function unknownCommand(name: string, parent?: CommandDefinition): Promise<UserError> {
  const { didYouMean } = await import('./suggest.ts');
  const [names, help] =
    parent === undefined
      ? [COMMAND_NAMES, 'coach --help']
      : [(parent.subcommands ?? []).map((one) => `${parent.name} ${one.name}`), `coach ${parent.name} --help`];
  return new UserError(`There is no command "${name}".`, { mend: didYouMean(name, names, `See them all: ${help}`) });
}

function describeError(error: unknown, version: string): string {
  if (error instanceof UserError) return error.mend === undefined ? error.message : `${error.message}\n${error.mend}`;
  const message = error instanceof Error ? error.message : String(error);
  return `coach ${version} failed in a way it should not: ${message}\nPlease report it with the command you ran: npm bugs backend-coach`;
}
