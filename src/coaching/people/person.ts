import { findRater, newestFor } from '../assessment.ts';
import { localDay } from '../days.ts';
import { nextSteps, ratedLevels, type Target } from '../path.ts';
import { believeDates, type PersonRecord } from '../record.ts';
import { countRungs, describeInHand, findMovedLately, type Moved, type RungCount } from '../report.ts';
import { findDueDay } from '../schedule.ts';
import { nameOf } from '../sharing.ts';
import type { Level, Skill, SkillId } from '../skills.ts';
import { findLastSeen } from './last-seen.ts';

/** The step that a person is at, since when, and how far they are with it. */
export interface PersonStep {
  readonly id: string;
  readonly since: string;
  /** How many of its done-when lines are ticked, of how many. */
  readonly ticked: number;
  readonly lines: number;
  /** The day on which it is due by the plan that they keep, such as 2026-10-25; null where it is not of one. */
  readonly due: string | null;
  /** Whether that day is over. */
  readonly overdue: boolean;
}

/** How far a person is: what a mentor asks of each before they meet. */
export interface Person {
  readonly name: string | null;
  readonly target: string;
  /** Whose ratings count: their own, else of who rated them last; null where nobody rated. */
  readonly by: string | null;
  readonly rungs: RungCount;
  readonly moved: Moved | null;
  /** Skills without a level: of these nobody knows, and their rungs count as not climbed. */
  readonly notAssessed: number;
  /** The first of their next steps that they have begun; null without one. */
  readonly step: PersonStep | null;
  /** When they last did anything themselves; null where nothing shows it. */
  readonly lastSeen: string | null;
}

/** What is known of a person against the target they aim at. */
export function describePerson(stored: PersonRecord, skills: readonly Skill[], target: Target, now: Date): Person {
  const record = believeDates(stored, now);
  const levels = ratedLevels(record);
  return {
    name: nameOf(record),
    target: target.id,
    by: record.assessments.length === 0 ? null : findRater(record.assessments),
    rungs: countRungs(skills, target, record),
    notAssessed: skills.filter(({ id }) => levels[id] === undefined).length,
    moved: findMovedLately(skills, target, record, now),
    step: findBegun(record, skills, target, now),
    lastSeen: findLastSeen(record, now),
  };
}

function findBegun(record: PersonRecord, skills: readonly Skill[], target: Target, now: Date): PersonStep | null {
  if (record.steps.length === 0) return null;
  const inHand = describeInHand(nextSteps(skills, target, record, now), record);
  if (inHand === null) return null;
  const { step, since, ticked, lines } = inHand;
  const due = findDueDay(record.plan, step);
  // What only proves a level can be done at any time.
  const overdue = step.kind === 'raise' && due !== null && due < localDay(now);
  return { id: step.id, since, ticked, lines, due, overdue };
}

/** A person's level of one skill against what their target asks, and when it was given; null where never. */
export interface SkillStand {
  readonly id: SkillId;
  readonly level: Level | null;
  readonly required: Level;
  readonly ratedAt: string | null;
}

/** Where a person stands in a skill, by their own rating, else by who rated them last. */
export function findSkillStand(stored: PersonRecord, skill: SkillId, target: Target, now: Date): SkillStand {
  const { assessments } = believeDates(stored, now);
  const newest = newestFor(assessments, skill, findRater(assessments));
  return {
    id: skill,
    level: newest?.levels[skill] ?? null,
    required: target.skills[skill].level,
    ratedAt: newest?.at ?? null,
  };
}

/** People in the order of their names; those without one by where their records are, and so are those of one name. */
export function sortByName<Entry extends { readonly name: string | null }>(
  people: readonly Entry[],
  placeOf: (entry: Entry) => string,
): Entry[] {
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return [...people].sort(
    (a, b) => compare(a.name ?? placeOf(a), b.name ?? placeOf(b)) || compare(placeOf(a), placeOf(b)),
  );
}
