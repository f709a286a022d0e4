import type { Context } from '../context.ts';
import { type FrameworkId, isFramework, isLanguage, type StackId } from '../coaching/stacks.ts';
import { nameOpen, quoteWord } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findResources, isNarrowed, LIST_OPTIONS, type ListOptions } from './find/find-resources.ts';
import { renderResources, renderStackResources } from './resources.view.ts';

export interface ResourcesOptions extends ListOptions {
  readonly all?: true;
}

export const resourcesCommand: CommandDefinition<ResourcesOptions> = {
  name: 'resources',
  group: GROUPS.learn,
  summary: 'find what to learn from',
  description:
    'Lists what to learn a skill, a language or a tool from, or all there is: the study path of your next level first, then what fits best.',
  arguments: [
    { name: '[name]', description: 'a skill, a language, a framework, a cloud or a tool', takes: 'resource' },
  ],
  options: [...LIST_OPTIONS, { flags: '--all', description: 'show more than the best twelve' }],
  prints: true,
  examples: [
    'coach resources api-development',
    'coach resources java',
    'coach resources sql --level 2 --cost free',
    'coach resources --search angellist',
  ],
  run: (context, [name], options) => runResources(context, name, options),
};

async function runResources(context: Context, name: string | undefined, options: ResourcesOptions): Promise<void> {
  const { all = false, ...narrowed } = options;
  const { found, stack } = await findResources(context, name, narrowed);
  const skills = stack === undefined ? [] : context.knowledge.skills();
  context.show(found, (value, style) =>
    stack === undefined ? renderResources(value, { all }, style) : renderStackResources(value, { skills, all }, style),
  );
  if (found.length === 0) context.hint('Nothing fits. Take a filter away, or search: coach resources --search <words>');
  else context.hint(`Open one by its number: ${nameOpen(context, nameFirst(name, narrowed))}`);
  if (name === undefined && !isNarrowed(narrowed))
    context.hint('Of one skill, in reading order: coach resources <skill>');
  if (stack === undefined) return;
  const own = context.ownStack(await context.glance());
  if (!Object.values(own).includes(stack.id))
    context.hint(`Make it yours, and every list follows: coach config ${kindOf(stack.id)} ${stack.id}`);
}

/** The setting that a language, a framework or a cloud is of. */
function kindOf(id: StackId | FrameworkId): string {
  if (isFramework(id)) return 'framework';
  return isLanguage(id) ? 'language' : 'cloud';
}

/** The words that mean the first of a list. */
function nameFirst(name: string | undefined, options: ListOptions): string[] {
  const narrowed = NARROWING.flatMap((option) => {
    const value = options[option];
    return value === undefined ? [] : [`--${option} ${quoteWord(value)}`];
  });
  return [...(name === undefined ? [] : [quoteWord(name)]), '1', ...narrowed];
}

const NARROWING = ['topic', 'type', 'level', 'cost', 'search'] as const;
