import { Command } from 'commander';
import { unknownCommand } from '../call-faults.ts';
import type { Context, GlobalFlags } from '../context.ts';
import { addCommand, addExamples, addOption, explainFaults, findCommand } from './add-command.ts';
import { COMMAND_NAMES, isCommand, loadNeeded } from './commands.ts';
import type { Program } from './program.ts';
import { DESCRIPTION, FIRST_EXAMPLES, GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION } from './program-words.ts';
import type { Run } from './run-command.ts';
import { runBare } from './run-bare.ts';

/** The parser of a call; nothing in it is shared between two calls. */
export async function buildParser(argv: readonly string[], program: Program): Promise<Command> {
  const { version, open, out, helpWidth } = program;
  const parser = takeGlobalOptions(new Command('coach'))
    .configureOutput({ writeOut: out, outputError: () => undefined })
    .configureHelp({ helpWidth, minWidthToWrap: 20, showGlobalOptions: true, subcommandTerm: nameInList })
    .description(DESCRIPTION)
    .usage('[command] [options]')
    .version(version, VERSION_OPTION.flags, VERSION_OPTION.description)
    .helpOption(HELP_OPTION.flags, HELP_OPTION.description)
    .helpCommand(false);
  explainFaults(parser, { path: '', definition: { examples: FIRST_EXAMPLES } });
  const words = findWords(argv);
  const [first, second] = words;
  const isHelp = first === 'help';
  if (!isHelp) checkWord(first);
  const run: Run = async (command, work, collect) => {
    const opened = await open(command, parser.opts<GlobalFlags>(), collect);
    const { profile } = opened;
    const calls = profile === null ? null : await import('../terminal/calls.ts');
    const context = calls === null ? opened : calls.forProfile(opened, COMMAND_NAMES);
    try {
      await work(context);
    } catch (error) {
      throw calls === null ? error : calls.errorForProfile(error, profile, COMMAND_NAMES);
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
  addExamples(parser, FIRST_EXAMPLES);
  if (!isHelp && first !== undefined && findCommand(parser, [first]).commands.length > 0)
    findCommand(parser, words.slice(0, 2));
  return parser;
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

/** A command as the help of its parent lists it: its name and arguments, and not that it has options, as all have. */
function nameInList(command: Command): string {
  return `${command.name()} ${command.usage().replace(/\[(?:options|command)\] ?/g, '')}`.trim();
}

/** Throws a UserError for a first word that names no command, whatever comes after it. */
function checkWord(word: string | undefined): void {
  if (word !== undefined && !isCommand(word)) throw unknownCommand(word, COMMAND_NAMES);
}

function takeGlobalOptions(command: Command): Command {
  for (const option of GLOBAL_OPTIONS) addOption(command, option);
  return command;
}

/** The words of a call that are no options, up to the first option that only a command may know. */
function findWords(argv: readonly string[]): readonly string[] {
  const scout = explainFaults(takeGlobalOptions(new Command('coach')), { path: '', definition: { examples: [] } });
  return scout.helpOption(false).parseOptions([...argv]).operands;
}

/** Says what a word of the program means; throws a UserError for what is none, and no command either. */
async function explainWords(context: Context, named: readonly string[]): Promise<void> {
  const { showWords } = await import('../commands/words.ts');
  if (!showWords(context, named.join(' '))) checkWord(named[0]);
}
