import { localDay } from '../days.ts';
import type { Level, SkillId } from '../skills.ts';
import { type Assessment, SELF } from './assessments.ts';

/** Somebody else's newest opinion of a skill: lower than the person's own level, and not answered by them since. */
export interface Dispute {
  readonly by: string;
  readonly level: Level;
  /** When it was given, and the id of the assessment that gives it. */
  readonly at: string;
  readonly assessment: string;
}

/** Who rates a skill lower than the person does, and was not answered since, in the order in which they first rated. */
export function findDisputes(skill: SkillId, assessments: readonly Assessment[]): Dispute[] {
  const rated = assessments.filter(({ levels }) => levels[skill] !== undefined);
  const own = rated.filter(({ by }) => by === SELF);
  const mine = own.at(-1)?.levels[skill];
  if (mine === undefined) return [];
  const newest = new Map(rated.map((one) => [one.by, one]));
  return [...newest.values()].flatMap(({ id, at, by, levels }) => {
    const level = levels[skill];
    return level === undefined || level >= mine || isAnswered(at, own) ? [] : [{ by, level, at, assessment: id }];
  });
}

/**
 * Whether the person has answered a skill since an instant: on a later day, or later that day and not for the first
 * time, as two who rate on one day know nothing of each other.
 */
function isAnswered(at: string, own: readonly Assessment[]): boolean {
  const last = own.at(-1);
  if (last === undefined || Date.parse(last.at) <= Date.parse(at)) return false;
  return own.length > 1 || localDay(new Date(last.at)) > localDay(new Date(at));
}
