import type { Context } from '../context.ts';
import { sayThat } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';

export interface ResetOptions {
  readonly yes?: true;
}

export const resetCommand: CommandDefinition<ResetOptions> = {
  name: 'reset',
  group: GROUPS.yours,
  summary: 'begin anew; keeps a copy',
  description: 'Takes all you have told the coach away, after asking, and keeps a copy beside it.',
  options: [{ flags: '--yes', description: 'do not ask' }],
  examples: ['coach reset --yes'],
  run: (context, _words, options) => runReset(context, options),
};

async function runReset(context: Context, options: ResetOptions): Promise<void> {
  const store = context.progress();
  if ((await store.inspect()).kind === 'absent') {
    context.show({ copy: null }, sayThat('Nothing is stored.'));
    return;
  }
  if (options.yes !== true) {
    const prompts = await context.prompts('To begin anew without being asked, pass --yes.');
    if (!(await prompts.confirm('Take all your assessments, ticks and evidence away? A copy is kept.', false))) return;
  }
  const copy = await store.setAside('before-reset');
  context.show({ copy }, sayThat('Begun anew.'));
  if (copy !== null) context.hint(`What was here before is kept at ${copy}`);
}
