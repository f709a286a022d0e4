import { nextSteps, teachStep } from '../coaching/path.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderSteps } from './next.view.ts';
import { parseCount } from './parse.ts';

export interface NextOptions {
  readonly count?: number;
}

export const nextCommand: CommandDefinition<NextOptions> = {
  name: 'next',
  group: GROUPS.learn,
  summary: 'show the one step to take next',
  description: 'Shows the step to take next: why this one, what to build, when it is done, what to learn from.',
  options: [{ flags: '-n, --count <number>', description: 'show so many steps (default: 1)', parse: parseCount }],
  examples: ['coach next', 'coach next -n 5'],
  run: (context, _words, options) => runNext(context, options),
};

async function runNext(context: Context, options: NextOptions): Promise<void> {
  const { knowledge } = context;
  const store = context.progress();
  const record = await store.read();
  const target = knowledge.findTarget(record.target);
  const steps = nextSteps(knowledge.skills(), target, record, context.now());
  const shown = steps
    .slice(0, options.count ?? 1)
    .map((step) => teachStep(step, knowledge.skills(), knowledge.resourcesOf(step.skill)));
  context.show(shown, (value, style) => renderSteps(value, knowledge, style));
  const first = shown[0];
  if (first === undefined) context.hint(`Every skill is at target for ${target.id}. Aim higher: coach target`);
  else if (record.assessments.length === 0)
    context.hint('Nothing is assessed yet, so this starts from zero: coach assess');
  else if (first.kind === 'prove')
    context.hint(`When you have it: coach evidence add ${first.skill} ${first.to} <link, path or note>`);
  else context.hint(`When it is done: coach done ${first.id}`);
}
