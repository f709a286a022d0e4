import type { Levels } from '../assessment.ts';
import { findGap, type Target } from '../path.ts';
import {
  type Level,
  LEVEL_NAMES,
  type Prerequisite,
  type Project,
  type Skill,
  type SkillId,
  type Statement,
  stepId,
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
  readonly step: Project & { readonly id: string; readonly prerequisites: readonly Prerequisite[] };
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
    levels: levels.map(({ level, statements, project, prerequisites }) => ({
      level,
      name: LEVEL_NAMES[level],
      statements: statements.map((one) => ({ id: one.id, topic: one.topic, text: one.text, key: one.key === true })),
      step: { id: stepId(id, level), ...project, prerequisites },
    })),
  };
}
