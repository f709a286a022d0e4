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
  /** A second topic that the act needs. */
  readonly also?: readonly string[] | undefined;
  readonly text: string;
  /** The one statement of its rung that a quick assessment asks. */
  readonly key?: boolean | undefined;
}

export interface HoursRange {
  readonly min: number;
  readonly max: number;
}

/** Ranges of hours added up. */
export function addHours(ranges: readonly HoursRange[]): HoursRange {
  const sum = (bound: keyof HoursRange): number => ranges.reduce((total, range) => total + range[bound], 0);
  return { min: sum('min'), max: sum('max') };
}

/** The part of a resource to do, as an instruction, and how long it takes. */
export interface PathPart {
  readonly resource: string;
  readonly part: string;
  readonly hours: HoursRange;
}

/** One thing to learn on the way to a rung. */
export interface StudyStep {
  readonly topic: string;
  /** Other topics of the rung that its part serves too. */
  readonly also?: readonly string[] | undefined;
  /** What a lesson of the person's language or cloud is about; null for a resource that serves everybody. */
  readonly name: string | null;
  /** Null where it depends on a choice not made, or where there is none. */
  readonly resource: string | null;
  readonly part: string | null;
  readonly hours: HoursRange;
  /** What the person must choose first. */
  readonly choose: 'language' | 'cloud' | null;
  /** Why there is none for their choice. */
  readonly none: string | null;
  /** Marked where the person has done alone what it teaches, so that its hours do not count. */
  readonly known?: true;
}

/** What to build to get from the rung below to this one. */
export interface Project {
  readonly title: string;
  readonly brief: string;
  readonly doneWhen: readonly string[];
  /** Building alone; what is learnt first has its own hours. */
  readonly hours: HoursRange;
  /** The least weeks that must pass, where it waits for time or for people. */
  readonly weeks?: number | undefined;
  /** How to do it without other people, and how at work. */
  readonly alone?: string | undefined;
  readonly atWork?: string | undefined;
}

export interface Prerequisite {
  readonly skill: SkillId;
  readonly level: RungLevel;
}

/** Why a step is worth taking before its place in the order, from a level on that it serves. */
export interface Early {
  readonly after: Prerequisite;
  readonly why: string;
}

/** One level of a skill: its three statements, and the step that leads to it. */
export interface Rung {
  readonly level: RungLevel;
  readonly statements: readonly Statement[];
  /** What to learn it from, in reading order. */
  readonly path: readonly StudyStep[];
  readonly project: Project;
  readonly prerequisites: readonly Prerequisite[];
  readonly early?: Early | undefined;
  /** What a person who meets some of its statements has left of it; missing for one who meets none. */
  readonly left?: StatementsLeft;
}

/** How many more statements of a rung hold it, and those of which any will do. */
export interface StatementsLeft {
  readonly needed: number;
  readonly of: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Words that people type for it. */
  readonly terms: readonly string[];
  /** Work that not everybody meets, so that one level may ask about it. */
  readonly track?: boolean | undefined;
}

export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly why: string;
  readonly topics: readonly Topic[];
  readonly levels: readonly Rung[];
  /** The ids of statements that were replaced; answers to them are kept and no longer count. */
  readonly retired: readonly string[];
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

/** The parts of the id of a step, such as `api-development/2`; one of another form names no skill. */
export function parseStepId(id: string): { readonly skill: SkillId; readonly level: RungLevel } {
  const [, skill = '', level = ''] = /^(.*)\/(\d)$/.exec(id) ?? [];
  return { skill: skill as SkillId, level: Number(level) as RungLevel };
}

/**
 * The hours from the rung below to this one: what is learnt, what is built, and both together; without what is known
 * of the path. Where some statements are met, at least those for as many more as are enough, and at most those for all
 * that are open, each taken as an equal share of the project.
 */
export function hoursOf({
  path,
  project,
  statements,
  left,
}: Rung): Readonly<Record<'learn' | 'build' | 'total', HoursRange>> {
  const open = path.filter(({ known }) => known !== true);
  const all = addHours(open.map(({ hours }) => hours));
  if (left === undefined) return { learn: all, build: project.hours, total: addHours([all, project.hours]) };
  const share = (hours: number, acts: number): number => Math.max(1, Math.ceil((hours * acts) / statements.length));
  const { min, max } = project.hours;
  const build = { min: share(min, left.needed), max: share(max, left.of.length) };
  const learn = { min: left.needed === 0 ? 0 : leastToLearn(open, statements, left), max: all.max };
  return { learn, build, total: addHours([learn, build]) };
}

/** The fewest hours of what teaches any one of the statements that are left, where one more is enough. */
function leastToLearn(open: readonly StudyStep[], statements: readonly Statement[], { of }: StatementsLeft): number {
  const each = statements
    .filter(({ id }) => of.includes(id))
    .map((statement) => addHours(open.filter((slot) => serves(slot, statement)).map(({ hours }) => hours)).min);
  return Math.min(...each);
}

/** Whether what is learnt at a place in a path serves a statement of its rung: some topic of both is the same. */
export function serves(slot: Pick<StudyStep, 'topic' | 'also'>, statement: Statement): boolean {
  return topicsOf(slot).some((topic) => topicsOf(statement).includes(topic));
}

/** The topic of a place or of a statement, and those that it has beside it. */
export function topicsOf({ topic, also = [] }: Pick<StudyStep, 'topic' | 'also'>): readonly string[] {
  return [topic, ...also];
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
