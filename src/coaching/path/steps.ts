import { currentLevels, findRater, type Levels } from '../assessment.ts';
import { findStanding } from '../evidence.ts';
import type { PersonRecord } from '../record.ts';
import {
  addHours,
  hoursOf,
  type HoursRange,
  type Level,
  LEVEL_NAMES,
  type Project,
  type Rung,
  rungAt,
  type RungLevel,
  type Skill,
  type SkillId,
  stepId,
  type StudyStep,
} from '../skills.ts';
import { findGap, type Priority, PRIORITY_WEIGHTS, type Requirement, type Target } from './target.ts';

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

/** What the ads that a person keeps ask for, most asked first among steps that weigh the same. */
export type Demand = ReadonlyMap<SkillId, { readonly ads: number; readonly why: string }>;

const NO_DEMAND: Demand = new Map();

/** The levels that stand for the person: their own, else those of who rated them last. */
export function ratedLevels({ assessments }: PersonRecord): Levels {
  return currentLevels(assessments, findRater(assessments));
}

/**
 * Every step to a target, those put aside too: those that raise a level in their rank, and after the last must-have the
 * levels to prove.
 */
export function stepsToTarget(
  skills: readonly Skill[],
  target: Target,
  record: PersonRecord,
  now: Date,
  demand = NO_DEMAND,
): Step[] {
  const raising = rankSteps(skills, target, ratedLevels(record), demand);
  const lastMust = raising.findLastIndex(({ priority }) => priority === 'must');
  const unproven = findUnproven(skills, target, record, now).sort((a, b) => compareDemand(demand, a.skill, b.skill));
  return raising.toSpliced(lastMust + 1, 0, ...unproven.map((step) => withDemand(step, demand)));
}

function compareDemand(demand: Demand, a: SkillId, b: SkillId): number {
  return (demand.get(b)?.ads ?? 0) - (demand.get(a)?.ads ?? 0);
}

/** A step with what is asked of its skill among its reasons. */
function withDemand(step: Step, demand: Demand): Step {
  const asked = demand.get(step.skill);
  return asked === undefined ? step : { ...step, why: [...step.why, asked.why] };
}

/**
 * The steps that raise a level, in the order to take them: each after its prerequisites, then by larger priority
 * weight x gap, then by more ads that ask for it, then by more steps that wait for it, then by fewer hours, then in the
 * order of skills; a skill not assessed counts as level 0.
 */
export function rankSteps(skills: readonly Skill[], target: Target, levels: Levels, demand = NO_DEMAND): Step[] {
  const candidates = findCandidates(skills, target, levels);
  const opens = countOpened(candidates);
  const left = [...candidates].sort(
    (a, b) =>
      b.weight - a.weight ||
      compareDemand(demand, a.skill.id, b.skill.id) ||
      (opens.get(b.id) ?? 0) - (opens.get(a.id) ?? 0) ||
      middle(a) - middle(b),
  );
  const isLeft = (id: string): boolean => left.some((one) => one.id === id);
  const steps: Step[] = [];
  for (;;) {
    const ready = left.filter((one) => !one.waitsFor.some(isLeft));
    const next = ready[0] ?? left[0];
    if (next === undefined) return steps;
    left.splice(left.indexOf(next), 1);
    const weighsAlike = (one: Candidate): boolean =>
      one.weight === next.weight &&
      compareDemand(demand, one.skill.id, next.skill.id) === 0 &&
      opens.get(one.id) === opens.get(next.id);
    const alike = ready.filter(weighsAlike);
    const unlocked = candidates.filter(
      (one) => one.skill !== next.skill && one.waitsFor.includes(next.id) && isLeft(one.id) && !isLeft(one.below),
    );
    const step = describeStep(next, target, levels, { unlocked, alike });
    // What is reached holds nothing up, proved or not.
    const after = step.after.filter((id) => candidates.some((one) => one.id === id));
    steps.push(withDemand({ ...step, after }, demand));
  }
}

/** A rung on the way to the target, and what it must wait for. */
interface Candidate {
  readonly id: string;
  readonly skill: Skill;
  readonly rung: Rung;
  readonly gap: number;
  readonly weight: number;
  /** The id of the step to the rung below. */
  readonly below: string;
  /** The ids of the steps to that rung and to the prerequisites. */
  readonly waitsFor: readonly string[];
}

/** Every rung that a target asks for and the levels do not reach, in the order of skills. */
function findCandidates(skills: readonly Skill[], target: Target, levels: Levels): Candidate[] {
  return skills.flatMap((skill) => {
    const { level: required, priority } = target.skills[skill.id];
    return skill.levels
      .filter(({ level }) => level > (levels[skill.id] ?? 0) && level <= required)
      .map((rung) => makeCandidate(skill, rung, { level: required, priority }));
  });
}

function makeCandidate(skill: Skill, rung: Rung, { level: required, priority }: Requirement): Candidate {
  const gap = Math.max(0, required - rung.level + 1);
  const below = stepId(skill.id, (rung.level - 1) as Level);
  const waitsFor = [
    ...(rung.level === 1 ? [] : [below]),
    ...rung.prerequisites.map((one) => stepId(one.skill, one.level)),
  ];
  return {
    id: stepId(skill.id, rung.level),
    skill,
    rung,
    gap,
    weight: PRIORITY_WEIGHTS[priority] * gap,
    below,
    waitsFor,
  };
}

/** A step that is not ahead, by its skill and level: behind the person, or beyond what the target asks. */
export function describeOtherStep(skill: Skill, level: RungLevel, target: Target, levels: Levels): Step {
  const candidate = makeCandidate(skill, rungAt(skill, level), target.skills[skill.id]);
  const isReached = level <= (levels[skill.id] ?? 0);
  const why = isReached ? 'this level is reached' : `beyond what ${target.id} asks`;
  return { ...describeStep(candidate, target, levels, { unlocked: [], alike: [] }), why: [why] };
}

/** How many of the candidates wait for each, directly or through others. */
function countOpened(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const waitingFor = (id: string): readonly string[] =>
    candidates.filter(({ waitsFor }) => waitsFor.includes(id)).map((one) => one.id);
  return new Map(
    candidates.map(({ id }) => {
      const opened = new Set<string>();
      const queue = [...waitingFor(id)];
      for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
        if (!opened.has(one)) queue.push(...waitingFor(one));
        opened.add(one);
      }
      return [id, opened.size];
    }),
  );
}

function middle({ rung }: Candidate): number {
  const { min, max } = hoursOf(rung).total;
  return (min + max) / 2;
}

const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  must: 'must-have',
  should: 'should-have',
  nice: 'nice-to-have',
};

function describeStep(
  { id, skill, rung, gap, weight, waitsFor }: Candidate,
  target: Target,
  levels: Levels,
  { unlocked, alike }: { readonly unlocked: readonly Candidate[]; readonly alike: readonly Candidate[] },
): Step {
  const { priority } = target.skills[skill.id];
  const { hours: build, ...project } = rung.project;
  const { total: hours, learn } = hoursOf(rung);
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
    project,
    statements: rung.statements.map((one) => one.id),
  };
}

/** Among how many that weigh the same a step was chosen, the first of them, and whether by its hours; none for one. */
function nameAlike([chosen, ...others]: readonly Candidate[]): string[] {
  if (chosen === undefined || others.length === 0) return [];
  const isShortest = others.every((one) => middle(one) > middle(chosen));
  return [`${isShortest ? 'the shortest' : 'one'} of ${others.length + 1} that weigh the same`];
}

/** "system-design Guided and ci-cd Independent"; of more than three the first two and how many more. */
function nameUnlocked(unlocked: readonly Candidate[]): string {
  const names = unlocked.map(({ skill, rung }) => `${skill.id} ${LEVEL_NAMES[rung.level]}`);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** What it takes to prove a level. */
export const PROVING_HOURS: HoursRange = { min: 1, max: 2 };

/** A step for each must-have that is at its target and only claimed, in the order of skills. */
function findUnproven(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Step[] {
  const levels = ratedLevels(record);
  return skills.flatMap((skill) => {
    const level = levels[skill.id] ?? 0;
    const { priority } = target.skills[skill.id];
    if (priority !== 'must' || level === 0 || findGap(target, skill.id, levels) > 0) return [];
    return findStanding(skill.id, level, record, now) === 'claimed' ? [describeProof(skill, level, target)] : [];
  });
}

function describeProof(skill: Skill, level: RungLevel, target: Target): Step {
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
    why: [`must-have for ${target.id}`, 'at target, but only claimed', '1-2 h'],
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
