import { setTarget } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { sayThat } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderTargets } from './target.view.ts';

export const targetCommand: CommandDefinition = {
  name: 'target',
  group: GROUPS.assess,
  summary: 'show or choose the role you aim at',
  description: 'Lists the roles to aim at, or chooses one; reports and steps follow it.',
  arguments: [{ name: '[id]', description: 'the target to aim at', takes: 'target' }],
  examples: ['coach target', 'coach target mid'],
  run: (context, [id]) => runTarget(context, id),
};

async function runTarget(context: Context, id: string | undefined): Promise<void> {
  const { knowledge } = context;
  if (id === undefined) {
    const current = context.targetOf(await context.glance()).id;
    const targets = knowledge
      .targets()
      .map(({ id: own, name, summary, model }) => ({ id: own, name, summary, model, current: own === current }));
    context.show(targets, renderTargets);
    context.hint('Choose one: coach target <id>');
    return;
  }
  const target = knowledge.findTarget(id);
  const store = context.progress();
  await store.update((record) => setTarget(record, target.id));
  context.show(
    { id: target.id, name: target.name, summary: target.summary, model: target.model, current: true },
    sayThat(`You now aim at: ${target.name}. ${target.summary}`),
  );
  context.hint('See the gaps: coach report');
}
