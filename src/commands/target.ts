import type { Command } from 'commander';
import { setTarget } from '../coaching/record.ts';
import { DEFAULT_TARGET } from '../coaching/target.ts';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';

export function registerTarget(program: Command, context: Context): void {
  const command = program
    .command('target')
    .helpGroup(GROUPS.assess)
    .summary('show or choose the role you aim at')
    .description('Lists the roles to aim at, or chooses one; reports and steps follow it.')
    .argument('[id]', 'the target to aim at')
    .action((id: string | undefined) => runTarget(context, id));
  addExamples(command, ['coach target', 'coach target mid']);
}

async function runTarget(context: Context, id: string | undefined): Promise<void> {
  const knowledge = await context.knowledge();
  if (id === undefined) {
    const { renderTargets } = await import('../terminal/views/targets.ts');
    const current = (await context.glance()).target ?? DEFAULT_TARGET;
    const targets = knowledge
      .targets()
      .map(({ id: own, name, summary }) => ({ id: own, name, summary, current: own === current }));
    await context.show(targets, renderTargets);
    await context.hint('Choose one: coach target <id>');
    return;
  }
  const target = knowledge.findTarget(id);
  const store = await context.progress();
  await store.update((record) => setTarget(record, target.id));
  await context.show(
    { id: target.id, name: target.name, summary: target.summary, current: true },
    () => `You now aim at: ${target.name}. ${target.summary}`,
  );
  await context.hint('See the gaps: coach report');
}
