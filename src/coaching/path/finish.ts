import {
  type Answers,
  type Assessment,
  currentLevels,
  isHeld,
  isMet,
  isMissed,
  newestAnswers,
  SELF,
} from '../assessment.ts';
import type { Evidence } from '../evidence.ts';
import { addAssessment, addEvidence, type DoneStep, type PersonRecord } from '../record.ts';
import { type Level, rungAt, type RungLevel, type Skill, stepId } from '../skills.ts';

/** A rung of a skill, and so the step that leads to it. */
interface NamedRung {
  readonly skill: Skill;
  readonly level: RungLevel;
}

/**
 * A step that a person says they have finished: the rung it reaches, its statements answered again, and perhaps a line
 * of evidence.
 */
export interface Finish extends NamedRung {
  readonly answers: Answers;
  readonly evidence: string | null;
  /** Hours that it took; null where they did not say. */
  readonly hours: number | null;
  /** When it is told and its statements are answered; ISO 8601 instant. */
  readonly at: string;
  /** When it was finished, which may be told afterwards. */
  readonly on: string;
  readonly ids: { readonly done: string; readonly assessment: string; readonly evidence: string };
}

/** Whether the answers reach the rung, so that the step is done. */
export function isReached({ skill, level, answers }: NamedRung & Pick<Finish, 'answers'>): boolean {
  return isHeld(rungAt(skill, level), answers, 'full');
}

/**
 * The earlier answers that stand ready where a step is told as finished: those that count for its rung. Of the others
 * that is just what is to be said anew, since it was worked on.
 */
export function readyAnswers({ skill, level }: NamedRung, known: Answers): Answers {
  const { statements } = rungAt(skill, level);
  return Object.fromEntries(statements.flatMap(({ id }) => (isMet(known[id], level) ? [[id, known[id]]] : [])));
}

/**
 * The level of a skill once the statements of one rung were answered again: that rung where it is held and no rung
 * between was last answered and not held, and those above it that steps finished before have held since the last whole
 * assessment; at most the rung below where it is not held; else the level from before.
 */
export function levelAfter(finish: Finish, assessments: readonly Assessment[]): Level {
  const { skill, level, answers } = finish;
  const before = currentLevels(assessments)[skill.id] ?? 0;
  if (!isReached(finish)) return Math.min(before, level - 1) as Level;
  if (findBlocking(finish, assessments).length > 0) return before;
  const given = { ...answersOfSteps(skill, assessments), ...answers };
  const reached = Math.max(before, level);
  const open = skill.levels.find((rung) => rung.level > reached && !isHeld(rung, given, 'full'));
  return (open === undefined ? 4 : open.level - 1) as Level;
}

/** The newest answers that finished steps have given since a skill was last assessed otherwise. */
function answersOfSteps({ id }: Skill, assessments: readonly Assessment[]): Answers {
  const own = assessments.filter(({ by, levels }) => by === SELF && levels[id] !== undefined);
  return newestAnswers(own.slice(own.findLastIndex(({ mode }) => mode !== 'step') + 1));
}

/** The steps to rungs between the level and a step that were last answered and not held, so that the level stays. */
export function findBlocking({ skill, level }: NamedRung, assessments: readonly Assessment[]): string[] {
  const before = currentLevels(assessments)[skill.id] ?? 0;
  const known = newestAnswers(assessments);
  return skill.levels
    .filter((rung) => rung.level > before && rung.level < level)
    .filter((rung) => isMissed(rung, known))
    .map((rung) => stepId(skill.id, rung.level));
}

/** The steps that one finished out of order jumps: to the rungs below it, and to what it needs of other skills. */
export function findJumped({ skill, level }: NamedRung, assessments: readonly Assessment[]): string[] {
  const levels = currentLevels(assessments);
  const between = skill.levels.filter((rung) => rung.level > (levels[skill.id] ?? 0) && rung.level < level);
  const needed = rungAt(skill, level).prerequisites.filter((one) => (levels[one.skill] ?? 0) < one.level);
  return [...between.map((rung) => stepId(skill.id, rung.level)), ...needed.map((one) => stepId(one.skill, one.level))];
}

/**
 * The record with a step finished: an assessment of its answers, its evidence, and the step itself, which is no longer
 * put aside. Where the answers do not reach its rung they are kept, and the evidence too, and the step stays open.
 */
export function finishStep(record: PersonRecord, finish: Finish): PersonRecord {
  const { skill, level, answers, evidence, at, on, ids } = finish;
  const assessed = addAssessment(record, {
    id: ids.assessment,
    at,
    by: SELF,
    mode: 'step',
    levels: { [skill.id]: levelAfter(finish, record.assessments) },
    answers,
  });
  const piece: Evidence | null =
    evidence === null ? null : { id: ids.evidence, skill: skill.id, level, at, text: evidence };
  const proven = piece === null ? assessed : addEvidence(assessed, piece);
  if (!isReached(finish)) return proven;
  const step = stepId(skill.id, level);
  const done: DoneStep = {
    id: ids.done,
    step,
    at: on,
    assessment: ids.assessment,
    evidence: piece?.id ?? null,
    hours: finish.hours,
  };
  return {
    ...proven,
    done: [...proven.done, done],
    steps: proven.steps.map((state) => (state.step === step ? { ...state, skipped: null } : state)),
  };
}

/** The step recorded last, or undefined. */
export function lastDone({ done }: PersonRecord): DoneStep | undefined {
  return done.at(-1);
}

/** The record without a finished step, and without the assessment and the evidence that were recorded with it. */
export function undoStep(record: PersonRecord, { id, assessment, evidence }: DoneStep): PersonRecord {
  return {
    ...record,
    done: record.done.filter((one) => one.id !== id),
    assessments: record.assessments.filter((one) => one.id !== assessment),
    evidence: record.evidence.filter((one) => one.id !== evidence),
  };
}
