import { findRater } from '../assessment.ts';
import type { Step } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import { parseStepId } from '../skills.ts';

/**
 * When a step was reached last: the instant at which it was told as done, or at which the level rose to it,
 * whichever is later; null where neither ever was.
 */
export function reachedAt({ assessments, done }: PersonRecord, step: string): string | null {
  const { skill, level } = parseStepId(step);
  const told = new Map(assessments.map(({ id, at }) => [id, at]));
  const instants = done
    .filter((one) => one.step === step)
    .map(({ assessment, at }) => told.get(assessment ?? '') ?? at);
  const rater = findRater(assessments);
  let before = 0;
  for (const { by, at, levels } of assessments) {
    const now = levels[skill];
    if (by !== rater || now === undefined) continue;
    if (before < level && now >= level) instants.push(at);
    before = now;
  }
  return instants.reduce<string | null>((last, at) => (last === null || isLater(at, last) ? at : last), null);
}

/**
 * Since when a person has been at a step; null where they have not begun it, and where they have reached it since then,
 * so that proving a level or coming back to it is begun anew.
 */
export function begunSince(record: PersonRecord, step: string): string | null {
  const since = record.steps.find((one) => one.step === step)?.since ?? null;
  if (since === null) return null;
  const reached = reachedAt(record, step);
  return reached === null || isLater(since, reached) ? since : null;
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

/** The step that the person is at: the first of those to take that was begun; undefined where none was. */
export function findStepInHand(next: readonly Step[], record: PersonRecord): Step | undefined {
  return next.find(({ id }) => begunSince(record, id) !== null);
}

/** The steps that a person was at and that a change of the record has reached, by their ids. */
export function findReachedNow(before: PersonRecord, after: PersonRecord): string[] {
  return before.steps
    .map(({ step }) => step)
    .filter((step) => begunSince(before, step) !== null && begunSince(after, step) === null);
}
