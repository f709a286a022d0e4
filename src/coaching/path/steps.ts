import { currentLevels, findRater, type Levels, newestAnswers } from '../assessment.ts';
import { findStanding } from '../evidence.ts';
import type { PersonRecord } from '../record.ts';
import { type RungLevel, rungAt, type Skill, type SkillId } from '../skills.ts';
import { type Candidate, countOpened, findCandidates, makeCandidate, middle } from './candidates.ts';
import { markKnown } from './known.ts';
import { describeProof, describeStep, type Step } from './step.ts';
import { findGap, type Target } from './target.ts';

/** What the ads that a person keeps ask for, most asked first among steps that weigh the same. */
export type Demand = ReadonlyMap<SkillId, { readonly ads: number; readonly why: string }>;

const NO_DEMAND: Demand = new Map();

/** The skills as they are to the person, by the answers that their levels are of. */
function asKnown(skills: readonly Skill[], { assessments }: PersonRecord): Skill[] {
  return markKnown(skills, newestAnswers(assessments, findRater(assessments)));
}

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
  const raising = rankSteps(asKnown(skills, record), target, ratedLevels(record), demand);
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

/** A step that is not ahead, by its skill and level: behind the person, or beyond what the target asks. */
export function describeOtherStep(skill: Skill, level: RungLevel, target: Target, levels: Levels): Step {
  const candidate = makeCandidate(skill, rungAt(skill, level), target.skills[skill.id]);
  const isReached = level <= (levels[skill.id] ?? 0);
  const why = isReached ? 'this level is reached' : `beyond what ${target.id} asks`;
  return { ...describeStep(candidate, target, levels, { unlocked: [], alike: [] }), why: [why] };
}

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
