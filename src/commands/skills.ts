import { currentLevels } from '../coaching/assessment.ts';
import { describeSkill, listSkills } from '../coaching/report.ts';
import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderSkill, renderSkills } from './skills.view.ts';

export interface SkillsOptions {
  readonly markdown?: true;
}

export const skillsCommand: CommandDefinition<SkillsOptions> = {
  name: 'skills',
  group: GROUPS.learn,
  summary: 'list the twelve skills, or show one',
  description: 'Lists the twelve skills, or shows one: its topics, and what each level asks.',
  arguments: [{ name: '[skill]', description: 'a skill, or another name for it', takes: 'skill' }],
  options: [{ flags: '--markdown', description: 'as Markdown' }],
  prints: true,
  examples: ['coach skills', 'coach skills database-management', 'coach skills sql', 'coach skills git --markdown'],
  run: (context, [skill], options) => runSkills(context, skill, options),
};

async function runSkills(context: Context, name: string | undefined, { markdown }: SkillsOptions): Promise<void> {
  const { knowledge } = context;
  const asPage = markdown === true ? await import('./skills/markdown.ts') : null;
  if (name !== undefined) {
    const { skill: named, notice } = knowledge.findSkill(name);
    if (notice !== undefined) context.note(notice);
    const own = context.ownStack(await context.glance());
    const skill = knowledge.skills(own).find(({ id }) => id === named.id) ?? named;
    const resources = knowledge.resourcesOf(skill.id);
    context.show(
      describeSkill(skill),
      (value, style) => asPage?.renderSkillMarkdown(value, resources) ?? renderSkill(value, resources, style),
    );
    context.hint(`Learn it: coach resources ${skill.id}`);
    return;
  }
  const record = await context.glance();
  const target = context.targetOf(record);
  context.show(
    listSkills(knowledge.skills(), target, currentLevels(record.assessments)),
    asPage?.renderSkillsMarkdown ?? renderSkills,
  );
  context.hint('Show one: coach skills <skill>');
}
