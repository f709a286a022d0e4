import { type Answers, type Assessment, currentLevels, isAsked, isHeld, newestAnswers, SELF } from '../assessment.ts';
import type { Evidence } from '../evidence.ts';
import { addAssessment, addEvidence, type DoneStep, type PersonRecord } from '../record.ts';
import { type Level, rungAt, type RungLevel, type Skill, stepId } from '../skills.ts';

/**
 * A step that a person says they have finished: the rung it reaches, its statements answered again, and perhaps a line
 * of evidence.
 */
export interface Finish {
  readonly skill: Skill;
  readonly level: RungLevel;
  readonly answers: Answers;
  readonly evidence: string | null;
  /** Hours that it took; null where they did not say. */
  readonly hours: number | null;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly ids: { readonly done: string; readonly assessment: string; readonly evidence: string };
}

/**
 * The level of a skill once the statements of one rung were answered again: that rung where it is held and no rung
 * between was last asked and not held, at most the rung below where it is not held, else the level from before.
 */
export function levelAfter({ skill, level, answers }: Finish, assessments: readonly Assessment[]): Level {
  const before = currentLevels(assessments)[skill.id] ?? 0;
  if (!isHeld(rungAt(skill, level), answers, 'full')) return Math.min(before, level - 1) as Level;
  const known = newestAnswers(assessments);
  const between = skill.levels.filter((rung) => rung.level > before && rung.level < level);
  const isBlocked = between.some((rung) => isAsked(rung, known, 'full'));
  return isBlocked ? before : (Math.max(before, level) as Level);
}

/** The record with a step finished: an assessment of its answers, its evidence, and the step itself. */
export function finishStep(record: PersonRecord, finish: Finish): PersonRecord {
  const { skill, level, answers, evidence, at, ids } = finish;
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
  const step: DoneStep = {
    id: ids.done,
    step: stepId(skill.id, level),
    at,
    assessment: ids.assessment,
    evidence: piece?.id ?? null,
    hours: finish.hours,
  };
  const proven = piece === null ? assessed : addEvidence(assessed, piece);
  return { ...proven, done: [...proven.done, step] };
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
