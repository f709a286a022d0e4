import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';

export interface ResetOptions {
  readonly yes?: true;
}

export function registerReset(program: Command, context: Context): void {
  const command = program
    .command('reset')
    .helpGroup(GROUPS.yours)
    .summary('begin anew; keeps a copy')
    .description('Takes all you have told the coach away, after asking, and keeps a copy beside it.')
    .option('--yes', 'do not ask')
    .action((options: ResetOptions) => runReset(context, options));
  addExamples(command, ['coach reset --yes']);
}

async function runReset(context: Context, options: ResetOptions): Promise<void> {
  const store = await context.progress();
  if ((await store.inspect()).kind === 'absent') {
    await context.show({ copy: null }, () => 'Nothing is stored.');
    return;
  }
  if (options.yes !== true) {
    const prompts = await context.prompts('To begin anew without being asked, pass --yes.');
    if (!(await prompts.confirm('Take all your assessments, ticks and evidence away? A copy is kept.', false))) return;
  }
  const copy = await store.setAside('before-reset');
  await context.show({ copy }, () => 'Begun anew.');
  if (copy !== null) await context.hint(`What was here before is kept at ${copy}`);
}
