import { type Answers, type Enough, findEnough, findRater, newestAnswers } from '../assessment.ts';
import { describeOtherStep, ratedLevels, type Step, type StepsAhead, type Target } from '../path.ts';
import type { PersonRecord, StepState } from '../record.ts';
import { rungAt, type RungLevel, type Skill, stepId } from '../skills.ts';
import { begunSince } from './in-hand.ts';

/** A line of a done-when list with its tick. */
export interface Box {
  /** Its place in the list, from 1: the number that --tick takes. */
  readonly number: number;
  readonly line: string;
  readonly ticked: boolean;
  /** When it was ticked; null where it is open. */
  readonly at: string | null;
}

/** A step with how far the person is with it. */
export interface StepAtWork extends Step {
  readonly boxes: readonly Box[];
  readonly since: string | null;
  readonly note: string | null;
  /** What of its statements the answers meet, and how many more would be enough; null for one that proves a level. */
  readonly enough: Enough | null;
}

/** The step with its boxes; a tick counts for a line of the very same words. */
export function withBoxes(step: Step, record: PersonRecord): StepAtWork {
  const state = stateOf(record, step.id);
  const ticks = new Map(state?.ticks.map(({ line, at }) => [line, at]));
  const boxes = step.project.doneWhen.map((line, index): Box => {
    const at = ticks.get(line) ?? null;
    return { number: index + 1, line, ticked: at !== null, at };
  });
  const enough = step.kind === 'prove' ? null : findEnough(step.statements, step.to, answersOf(record));
  return { ...step, boxes, since: begunSince(record, step.id), note: state?.note ?? null, enough };
}

/** The answers that stand for the person. */
function answersOf({ assessments }: PersonRecord): Answers {
  return newestAnswers(assessments, findRater(assessments));
}

function stateOf(record: PersonRecord, step: string): StepState | undefined {
  return record.steps.find((one) => one.step === step);
}

/**
 * Where a step stands: begun, the next one, further ahead, behind one put aside, put aside itself, reached, or beyond
 * what the target asks.
 */
export type StepStanding = 'in-hand' | 'next' | 'ahead' | 'waiting' | 'skipped' | 'reached' | 'beyond';

/** All there is to know of one step on the way. */
export interface StepSheet extends StepAtWork {
  readonly standing: StepStanding;
  /** Ticked lines that the list no longer has, because they were worded anew. */
  readonly gone: readonly string[];
  readonly skipped: StepState['skipped'];
  /** When it was finished, and the hours it took, oldest first. */
  readonly done: readonly { readonly at: string; readonly hours: number | null }[];
}

/** What there is to know of the step to a level of a skill, whether it is ahead or not. */
export function fillSheet(
  { skill, level }: { readonly skill: Skill; readonly level: RungLevel },
  { ahead, target, record }: { readonly ahead: StepsAhead; readonly target: Target; readonly record: PersonRecord },
): StepSheet {
  const id = stepId(skill.id, level);
  const levels = ratedLevels(record);
  const known = [...ahead.next, ...ahead.skipped, ...ahead.waiting].find((one) => one.id === id);
  const step = withBoxes(known ?? describeOtherStep(skill, level, target, levels), record);
  const state = stateOf(record, id);
  // The ticks of a level that is now to be proved are of its project, and no line of it is gone.
  const lines = [...step.project.doneWhen, ...rungAt(skill, level).project.doneWhen];
  return {
    ...step,
    standing: known === undefined ? standOutside(level <= (levels[skill.id] ?? 0)) : standAhead(step, ahead),
    gone: (state?.ticks ?? []).map(({ line }) => line).filter((line) => !lines.includes(line)),
    skipped: state?.skipped ?? null,
    done: record.done.filter((one) => one.step === id).map(({ at, hours }) => ({ at, hours })),
  };
}

function standOutside(isReached: boolean): StepStanding {
  return isReached ? 'reached' : 'beyond';
}

function standAhead({ id, since }: StepAtWork, { next, skipped, waiting }: StepsAhead): StepStanding {
  if (skipped.some((one) => one.id === id)) return 'skipped';
  if (waiting.some((one) => one.id === id)) return 'waiting';
  if (since !== null) return 'in-hand';
  return next[0]?.id === id ? 'next' : 'ahead';
}
