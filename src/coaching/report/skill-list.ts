import type { Levels } from '../assessment.ts';
import { findGap, type Target } from '../path.ts';
import {
  hoursOf,
  type HoursRange,
  type Level,
  LEVEL_NAMES,
  type Prerequisite,
  type Project,
  type Rung,
  type Skill,
  type SkillId,
  type Statement,
  stepId,
  type StudyStep,
} from '../skills.ts';

export interface ListedSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly level: Level | null;
  readonly required: Level;
  readonly gap: number;
}

/** A line on each skill against a target; the level is null where it was never assessed. */
export function listSkills(skills: readonly Skill[], target: Target, levels: Levels): ListedSkill[] {
  return skills.map(({ id, name, summary, topics }) => ({
    id,
    name,
    summary,
    topics: topics.map((topic) => topic.id),
    level: levels[id] ?? null,
    required: target.skills[id].level,
    gap: findGap(target, id, levels),
  }));
}

export interface DescribedRung {
  readonly level: Level;
  readonly name: string;
  readonly statements: readonly (Omit<Statement, 'key'> & { readonly key: boolean })[];
  readonly step: DescribedStep;
}

/** The step to a level: its project, with the hours in all and those of learning and building apart. */
interface DescribedStep extends Project {
  readonly id: string;
  readonly learn: HoursRange;
  readonly build: HoursRange;
  readonly path: readonly StudyStep[];
  readonly prerequisites: readonly Prerequisite[];
}

export interface DescribedSkill extends Omit<Skill, 'levels' | 'retired' | 'source' | 'reviewed'> {
  readonly levels: readonly DescribedRung[];
}

/** All there is to a skill: its topics, and of each level the statements and the step that leads to it. */
export function describeSkill({ id, name, aliases, summary, why, topics, levels }: Skill): DescribedSkill {
  return {
    id,
    name,
    aliases,
    summary,
    why,
    topics,
    levels: levels.map((rung) => ({
      level: rung.level,
      name: LEVEL_NAMES[rung.level],
      statements: rung.statements.map((one) => ({
        id: one.id,
        topic: one.topic,
        text: one.text,
        key: one.key === true,
      })),
      step: describeStep(stepId(id, rung.level), rung),
    })),
  };
}

function describeStep(id: string, rung: Rung): DescribedStep {
  const { project, path, prerequisites } = rung;
  const { learn, build, total } = hoursOf(rung);
  return { id, ...project, hours: total, learn, build, path, prerequisites };
}
