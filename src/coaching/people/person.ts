import { findRater, newestFor } from '../assessment.ts';
import { nextSteps, type Target } from '../path.ts';
import { believeDates, type PersonRecord } from '../record.ts';
import { countRungs, findMoved, type Moved, type RungCount } from '../report.ts';
import { nameOf } from '../sharing.ts';
import type { Level, Skill, SkillId } from '../skills.ts';
import { findLastSeen } from './last-seen.ts';

/** How far a person is: what a mentor asks of each before they meet. */
export interface Person {
  readonly name: string | null;
  readonly target: string;
  /** Whose ratings count: their own, else of who rated them last; null where nobody rated. */
  readonly by: string | null;
  readonly rungs: RungCount;
  readonly moved: Moved | null;
  /** The first of their next steps that they have begun, and when; null without one. */
  readonly step: { readonly id: string; readonly since: string } | null;
  /** When they last did anything themselves; null where nothing shows it. */
  readonly lastSeen: string | null;
}

/** What is known of a person against the target they aim at. */
export function describePerson(stored: PersonRecord, skills: readonly Skill[], target: Target, now: Date): Person {
  const record = believeDates(stored, now);
  return {
    name: nameOf(record),
    target: target.id,
    by: record.assessments.length === 0 ? null : findRater(record.assessments),
    rungs: countRungs(skills, target, record),
    moved: findMoved(skills, target, record, now),
    step: findBegun(record, skills, target, now),
    lastSeen: findLastSeen(record, now),
  };
}

function findBegun(record: PersonRecord, skills: readonly Skill[], target: Target, now: Date): Person['step'] {
  const begun = new Map(
    record.steps.flatMap(({ step, since, skipped }) => (since === null || skipped !== null ? [] : [[step, since]])),
  );
  if (begun.size === 0) return null;
  const [first] = nextSteps(skills, target, record, now).filter(({ id }) => begun.has(id));
  return first === undefined ? null : { id: first.id, since: begun.get(first.id) ?? '' };
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
