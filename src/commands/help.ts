import type { Command } from 'commander';

export const GROUPS = { assess: 'Assess:', learn: 'Learn:', apply: 'Apply:', yours: 'Yours:' } as const;

/** Adds examples to a command's help; each is a whole command line that runs as printed. */
export function addExamples(command: Command, examples: readonly string[]): void {
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}
