import type { Command } from 'commander';
import { currentLevels } from '../coaching/assessment.ts';
import { describeSkill, listSkills } from '../coaching/skill-list.ts';
import { DEFAULT_TARGET } from '../coaching/target.ts';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';

export function registerSkills(program: Command, context: Context): void {
  const command = program
    .command('skills')
    .helpGroup(GROUPS.learn)
    .summary('list the twelve skills, or show one')
    .description('Lists the twelve skills, or shows one: its topics, and what each level asks.')
    .argument('[skill]', 'a skill, or another name for it')
    .action((skill: string | undefined) => runSkills(context, skill));
  addExamples(command, ['coach skills', 'coach skills database-management', 'coach skills sql']);
}

async function runSkills(context: Context, name: string | undefined): Promise<void> {
  const { renderSkill, renderSkills } = await import('../terminal/views/skills.ts');
  const knowledge = await context.knowledge();
  if (name !== undefined) {
    const { skill, notice } = knowledge.findSkill(name);
    if (notice !== undefined) await context.note(notice);
    await context.show(describeSkill(skill), renderSkill);
    await context.hint(`Learn it: coach resources ${skill.id}`);
    return;
  }
  const record = await context.glance();
  const target = knowledge.findTarget(record.target ?? DEFAULT_TARGET);
  await context.show(listSkills(knowledge.skills(), target, currentLevels(record.assessments)), renderSkills);
}
