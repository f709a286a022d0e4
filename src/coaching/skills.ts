/** The twelve skills in their fixed order, which also breaks ties. */
export const SKILL_IDS = [
  'programming',
  'database-management',
  'api-development',
  'problem-solving',
  'version-control',
  'security-best-practices',
  'system-design',
  'testing-and-debugging',
  'performance-optimization',
  'ci-cd',
  'communication',
  'cloud-services',
] as const;

export type SkillId = (typeof SKILL_IDS)[number];

/** How far a person is in a skill; the number is an index into LEVEL_NAMES. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** A level that has statements; level 0 has none. */
export type RungLevel = 1 | 2 | 3 | 4;

export const RUNG_LEVELS = [1, 2, 3, 4] as const satisfies readonly RungLevel[];
export const LEVEL_NAMES = ['None', 'Guided', 'Independent', 'Production', 'Lead'] as const;

/** One past act that a stranger could ask proof of; the text completes "I have ...". */
export interface Statement {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  /** The one statement of its rung that a quick assessment asks. */
  readonly key?: boolean | undefined;
}

export interface HoursRange {
  readonly min: number;
  readonly max: number;
}

/** What to build to get from the rung below to this one. */
export interface Project {
  readonly title: string;
  readonly brief: string;
  readonly doneWhen: readonly string[];
  readonly hours: HoursRange;
}

export interface Prerequisite {
  readonly skill: SkillId;
  readonly level: RungLevel;
}

/** One level of a skill: its three statements, and the step that leads to it. */
export interface Rung {
  readonly level: RungLevel;
  readonly statements: readonly Statement[];
  readonly project: Project;
  readonly prerequisites: readonly Prerequisite[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly why: string;
  readonly topics: readonly Topic[];
  readonly levels: readonly Rung[];
  readonly source: string;
  readonly reviewed: string;
}

/** The rung of a skill at a level; throws when the knowledge base lacks it, which its rules exclude. */
export function rungAt(skill: Skill, level: RungLevel): Rung {
  const rung = skill.levels.find((candidate) => candidate.level === level);
  if (rung === undefined) throw new Error(`${skill.id} has no level ${level}`);
  return rung;
}

/** The level one up, or null at level 4. */
export function levelAbove(level: Level): RungLevel | null {
  return level === 4 ? null : ((level + 1) as RungLevel);
}

/** The id of the step that reaches a level of a skill, such as `api-development/2`. */
export function stepId(skill: SkillId, level: Level): string {
  return `${skill}/${level}`;
}

/** The parts of the id of a statement, such as `programming.2b`; one of another form has no skill in it. */
export function parseStatementId(id: string): {
  readonly skill: SkillId;
  readonly level: RungLevel;
  readonly letter: string;
} {
  const [, skill = '', level = '', letter = ''] = /^(.*)\.(\d)(.)$/.exec(id) ?? [];
  return { skill: skill as SkillId, level: Number(level) as RungLevel, letter };
}
