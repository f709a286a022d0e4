import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { SHELL_NAMES, SHELL_SCRIPTS, type ShellName, type ShellScript } from './completion/scripts.ts';

const HOW_TO_LOAD = Object.values(SHELL_SCRIPTS).map(({ where, load }) => `${where}:\n  ${load}`);

export const completionCommand: CommandDefinition = {
  name: 'completion',
  group: GROUPS.yours,
  summary: 'complete by Tab what you type in a shell',
  description: `Prints a script for your shell: Tab then completes commands, options, skills, steps, jobs and the like. Nothing that you type is run by it. New shells have it by:\n\n${HOW_TO_LOAD.join('\n')}`,
  arguments: [{ name: '<shell>', description: SHELL_NAMES.join(', '), takes: SHELL_NAMES }],
  examples: SHELL_NAMES.map((name) => `coach completion ${name}`),
  run: (context, [name = '']) => {
    const shell = findShell(name);
    context.show({ shell, ...SHELL_SCRIPTS[shell] }, renderScript);
    return Promise.resolve();
  },
};

function findShell(name: string): ShellName {
  const found = SHELL_NAMES.find((one) => one === name.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`There is no script for "${name}".`, { hint: `There is one for ${SHELL_NAMES.join(', ')}.` });
}

/** The script, which ends with how to load it: told so, and not on stderr, it disturbs no shell that loads it. */
function renderScript({ script, where, load }: ShellScript): string {
  return `${script}# For ${where}: ${load}`;
}
