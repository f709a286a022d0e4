import type { Step } from '../../coaching/path.ts';
import { RUNG_LEVELS, type RungLevel, type Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { readLevelName } from '../read/parse.ts';

/** A step by the skill it raises and the level it reaches. */
export interface NamedStep {
  readonly skill: Skill;
  readonly level: RungLevel;
}

/**
 * The step that a person named, such as `api-development/2` or `sql/guided`; throws a UserError where there is none.
 */
export function findStep(context: Context, name: string): NamedStep {
  const [, skill = '', level = ''] = /^(.+)\/([^/]*)$/su.exec(name.trim()) ?? [];
  if (skill === '') {
    const id = context.knowledge.matchSkill(name)?.skill.id;
    throw new UserError(`"${name}" is not a step.`, {
      hint:
        id === undefined
          ? 'A step is <skill>/<level>, such as api-development/2. The next one: coach next'
          : `Its steps are ${id}/1 to ${id}/4, by the level that each leads to: coach step ${id}/1`,
    });
  }
  return { skill: findNamedSkill(context, skill), level: readRungLevel(level) };
}

/** A step of the way by its skill and level. */
export function nameOwnStep(step: Step, skills: readonly Skill[]): NamedStep | null {
  const skill = skills.find(({ id }) => id === step.skill);
  return skill === undefined ? null : { skill, level: step.to };
}

/** The skill of a name, with a word on stderr where the name was an alias. */
export function findNamedSkill(context: Context, name: string): Skill {
  const { skill, notice } = context.knowledge.findSkill(name);
  if (notice !== undefined) context.note(notice);
  return skill;
}

/** A level that has statements, from its number or name; throws a UserError for any other text. */
export function readRungLevel(text: string): RungLevel {
  const level = readLevelName(text);
  const found = RUNG_LEVELS.find((one) => one === level);
  if (found !== undefined) return found;
  throw new UserError(`"${text}" is not a level to reach.`, {
    hint: 'Levels: 1 Guided, 2 Independent, 3 Production, 4 Lead.',
  });
}
