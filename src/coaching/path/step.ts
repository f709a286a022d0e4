import {
  addHours,
  hoursOf,
  type HoursRange,
  type Level,
  LEVEL_NAMES,
  type Project,
  rungAt,
  type RungLevel,
  type Skill,
  type SkillId,
  stepId,
  type StudyStep,
} from '../skills.ts';
import type { Levels } from '../assessment.ts';
import { type Candidate, middle } from './candidates.ts';
import type { Priority, Target } from './target.ts';

/** Raising one skill by one level, or proving the level it has, and why it is recommended where it stands. */
export interface Step {
  readonly id: string;
  readonly kind: 'raise' | 'prove';
  readonly skill: SkillId;
  /** The level it comes from; null where the skill has none. */
  readonly from: Level | null;
  readonly to: RungLevel;
  readonly priority: Priority;
  /** Levels short of the target when the step begins. */
  readonly gap: number;
  /** Priority weight x gap. */
  readonly weight: number;
  /** Learning and building together, and each apart. */
  readonly hours: HoursRange;
  readonly learn: HoursRange;
  readonly build: HoursRange;
  readonly why: readonly string[];
  /** The ids of the steps that come first: to the rung below, and to its prerequisites. */
  readonly after: readonly string[];
  /** What to learn it from, in reading order. */
  readonly path: readonly StudyStep[];
  /** The ids of the resources in the path. */
  readonly resources: readonly string[];
  readonly project: Omit<Project, 'hours'>;
  readonly statements: readonly string[];
}

const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  must: 'must-have',
  should: 'should-have',
  nice: 'nice-to-have',
};

/** The step to a rung; `alike` are those that weigh the same, itself first. */
export function describeStep(
  { id, skill, rung, gap, weight, waitsFor }: Candidate,
  target: Target,
  levels: Levels,
  { unlocked, alike }: { readonly unlocked: readonly Candidate[]; readonly alike: readonly Candidate[] },
): Step {
  const { priority } = target.skills[skill.id];
  const { total: hours, learn, build } = hoursOf(rung);
  return {
    id,
    kind: 'raise',
    skill: skill.id,
    from: rung.level === 1 && levels[skill.id] === undefined ? null : ((rung.level - 1) as Level),
    to: rung.level,
    priority,
    gap,
    weight,
    hours,
    learn,
    build,
    why: [
      `${PRIORITY_WORDS[priority]} for ${target.id}`,
      levels[skill.id] === undefined ? 'not assessed yet' : `${gap} ${gap === 1 ? 'level' : 'levels'} short`,
      ...(unlocked.length === 0 ? [] : [`unlocks ${nameUnlocked(unlocked)}`]),
      ...nameAlike(alike),
      `${hours.min}-${hours.max} h`,
    ],
    after: waitsFor,
    path: rung.path,
    resources: rung.path.flatMap(({ resource }) => resource ?? []),
    project: withoutHours(rung.project),
    statements: rung.statements.map((one) => one.id),
  };
}

/** A project without the hours of the whole of it, beside which the step has those that are left. */
function withoutHours({ title, brief, doneWhen, weeks, alone, atWork }: Project): Step['project'] {
  return { title, brief, doneWhen, weeks, alone, atWork };
}

/** Among how many that weigh the same a step was chosen, the first of them, and whether by its hours; none for one. */
function nameAlike([chosen, ...others]: readonly Candidate[]): string[] {
  if (chosen === undefined || others.length === 0) return [];
  const isShortest = others.every((one) => middle(one) > middle(chosen));
  return [`${isShortest ? 'the shortest' : 'one'} of ${others.length + 1} steps that weigh the same`];
}

/** "system-design Guided and ci-cd Independent"; of more than three the first two and how many more. */
function nameUnlocked(unlocked: readonly Candidate[]): string {
  const names = unlocked.map(({ skill, rung }) => `${skill.id} ${LEVEL_NAMES[rung.level]}`);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** What it takes to prove a level. */
export const PROVING_HOURS: HoursRange = { min: 1, max: 2 };

/** The step that proves a level which is only claimed. */
export function describeProof(skill: Skill, level: RungLevel, target: Target): Step {
  return {
    id: stepId(skill.id, level),
    kind: 'prove',
    skill: skill.id,
    from: level,
    to: level,
    priority: 'must',
    gap: 0,
    weight: 0,
    hours: PROVING_HOURS,
    learn: addHours([]),
    build: PROVING_HOURS,
    why: [
      `must-have for ${target.id}`,
      `${level > target.skills[skill.id].level ? 'above' : 'at'} target, but only claimed`,
      '1-2 h',
    ],
    after: [],
    path: [],
    resources: [],
    project: {
      title: `Proof of ${skill.name}, ${LEVEL_NAMES[level]}`,
      brief: 'Of the acts of this level, take the one you are proudest of, and find what a stranger could look at.',
      doneWhen: [
        'a link, a file or a dated note shows one act of this level',
        'somebody who was not there would believe it',
        'it is recorded as evidence',
      ],
    },
    statements: rungAt(skill, level).statements.map(({ id }) => id),
  };
}
