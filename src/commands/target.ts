import { setTarget } from '../coaching/record.ts';
import { DEFAULT_TARGET } from '../coaching/target.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';

export const targetCommand: CommandDefinition = {
  name: 'target',
  group: GROUPS.assess,
  summary: 'show or choose the role you aim at',
  description: 'Lists the roles to aim at, or chooses one; reports and steps follow it.',
  arguments: [{ name: '[id]', description: 'the target to aim at' }],
  examples: ['coach target', 'coach target mid'],
  run: (context, [id]) => runTarget(context, id),
};

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
