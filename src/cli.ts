import { Command, CommanderError } from 'commander';
import { registerAssess, runAssess } from './commands/assess.ts';
import { registerChecklist } from './commands/checklist.ts';
import { registerDone } from './commands/done.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEvidence } from './commands/evidence.ts';
import { registerExport } from './commands/export.ts';
import { registerGuide } from './commands/guide.ts';
import { registerHistory } from './commands/history.ts';
import { registerImport } from './commands/import.ts';
import { registerNext } from './commands/next.ts';
import { registerOverview } from './commands/overview.ts';
import { registerPlan } from './commands/plan.ts';
import { registerReport } from './commands/report.ts';
import { registerReset } from './commands/reset.ts';
import { registerResources } from './commands/resources.ts';
import { registerRoutes } from './commands/routes.ts';
import { registerScan } from './commands/scan.ts';
import { registerSearch } from './commands/search.ts';
import { registerSkills } from './commands/skills.ts';
import { registerTarget } from './commands/target.ts';
import { addExamples } from './commands/help.ts';
import type { Context, GlobalFlags } from './context.ts';
import { CheckFailed, EXIT, type ExitCode, Interrupted, UserError } from './errors.ts';
import { didYouMean } from './suggest.ts';

/** Where the command line itself writes: help and versions to out, errors to err. */
export interface Outputs {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type OpenContext = (flags: () => GlobalFlags) => Context;

const REGISTRATIONS = [
  registerAssess,
  registerReport,
  registerHistory,
  registerTarget,
  registerEvidence,
  registerScan,
  registerNext,
  registerPlan,
  registerDone,
  registerSearch,
  registerSkills,
  registerResources,
  registerGuide,
  registerRoutes,
  registerChecklist,
  registerExport,
  registerImport,
  registerReset,
  registerDoctor,
];

/** The whole command line; nothing in it is shared between two calls. */
function buildProgram(version: string, openContext: OpenContext, outputs: Outputs): Command {
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
  for (const register of REGISTRATIONS) register(program, context);
  registerOverview(program, context, () => runAssess(context, [], {}));
  // Only now, so that the commands do not inherit it: the preAction below says what is wrong with the first word.
  program.allowExcessArguments();
  program.hook('preAction', (_program, action) => {
    if (action === program && program.args[0] !== undefined) throw unknownCommand(program.args[0], program);
  });
  registerHelp(program);
  addExamples(program, ['coach', 'coach assess --quick', 'coach resources sql', 'coach checklist interview-prep']);
  return program;
}

const HELP_WIDTH = 80;

function registerHelp(program: Command): void {
  program
    .command('help', { hidden: true })
    .argument('[command]', 'the command to explain')
    .action((name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command === undefined) throw unknownCommand(name ?? '', program);
      command.outputHelp();
    });
}

function unknownCommand(name: string, program: Command): UserError {
  const known = program.commands.map((command) => command.name());
  return new UserError(`There is no command "${name}".`, {
    mend: didYouMean(name, known, 'See them all: coach --help'),
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
    await buildProgram(version, openContext, outputs).parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    if (error instanceof CheckFailed || error instanceof Interrupted) return error.exitCode;
    const { cleanLines } = await import('./terminal/text.ts');
    outputs.err(`${cleanLines(describeError(error, version))}\n`);
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
