import { type Level, LEVEL_NAMES, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { readLevelName } from '../parse.ts';
import { storeAssessment } from './store.ts';

/** Stores levels given as `skill=level`, without answers. */
export async function setLevels(context: Context, settings: readonly string[], by: string): Promise<void> {
  const knowledge = await context.knowledge();
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const setting of settings) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/su.exec(setting) ?? [];
    if (name.trim() === '')
      throw new UserError(`"${setting}" is not <skill>=<level>.`, { mend: 'Such as: --set programming=2' });
    const { skill, notice } = knowledge.findSkill(name);
    if (notice !== undefined) await context.note(notice);
    const level = readLevelName(value);
    if (level === undefined)
      throw new UserError(`"${value}" is not a level of ${skill.id}.`, { mend: `Levels: ${listLevels()}.` });
    if (levels[skill.id] !== undefined)
      throw new UserError(`${skill.id} is set twice.`, { mend: 'Keep one of the two.' });
    levels[skill.id] = level;
  }
  await storeAssessment(context, { by, mode: 'set', levels, answers: [] });
}

function listLevels(): string {
  return LEVEL_NAMES.map((name, level) => `${level} ${name}`).join(', ');
}
