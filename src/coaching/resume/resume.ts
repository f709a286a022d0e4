import { newestAnswers } from '../assessment.ts';
import { findStanding, type Standing } from '../evidence.ts';
import { type Priority, PRIORITY_WEIGHTS } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { Report, SkillReport } from '../report.ts';
import { type Level, RUNG_LEVELS, type Skill, type SkillId } from '../skills.ts';
import { findRung, isBacked, type ResumeRung, type Told } from './rung.ts';
import { isOwnWork } from './work.ts';

/** A rung as it is shown. */
export interface ShownRung extends ResumeRung {
  /** Whether it is shown though only claimed, since the evidence of the skill is of a higher level without a line. */
  readonly fromAbove: boolean;
}

export interface ResumeSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly priority: Priority;
  readonly level: Level | null;
  /** As in a report, but `claimed` where only evidence of a level of which nothing is answered as done backs it. */
  readonly standing: Standing | null;
  /** Highest first; those alone that are to be shown. */
  readonly rungs: readonly ShownRung[];
  /** Lines that are left out, since nothing in the record backs them. */
  readonly claimed: number;
}

export interface ResumeOptions {
  /** What to put first, such as what an ad asks, in this order; the rest follows by its weight for the target. */
  readonly first: readonly SkillId[];
  /** Whether what is only claimed is shown too. */
  readonly claimed: boolean;
}

/**
 * What the record can back, by skill: of each level the lines that were answered as done, and the evidence kept for
 * just that level: the two best levels that have lines, and what has only evidence above these. Where no level with
 * evidence has a line, the best one below that has. What was done with help is no line. After what is to come first,
 * skills with works of the person's own come before those that steps alone stand for.
 */
export function buildResume(
  skills: readonly Skill[],
  { report, now, ...given }: Omit<Told, 'answers'> & { readonly report: Report; readonly now: Date },
  { first, claimed }: ResumeOptions,
): ResumeSkill[] {
  const told: Told = { ...given, answers: newestAnswers(given.record.assessments, report.by) };
  const place = ({ id }: SkillReport): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const rows = report.skills.toSorted(
    (a, b) => place(a) - place(b) || PRIORITY_WEIGHTS[b.priority] - PRIORITY_WEIGHTS[a.priority],
  );
  const resume = rows.flatMap(({ id, name, priority, level }): ResumeSkill | [] => {
    const skill = skills.find((one) => one.id === id);
    if (skill === undefined) return [];
    const all = listRungs(skill, told);
    const backed = chooseBacked(all);
    const rungs = claimed ? addClaimed(all, backed) : backed;
    const left = all.filter(
      (rung) => !isBacked(rung) && !rungs.includes(rung) && (rung.level > 1 || backed.length === 0),
    );
    return {
      ...{ id, name, priority, level, rungs },
      standing: findOwnStanding(id, level, { all, record: given.record, now }),
      claimed: claimed ? 0 : left.flatMap(({ lines }) => lines).length,
    };
  });
  const isAsked = ({ id }: ResumeSkill): boolean => first.includes(id);
  const hasOwn = ({ rungs }: ResumeSkill): boolean => rungs.some(({ works }) => works.some(isOwnWork));
  return resume.toSorted(
    (a, b) => Number(isAsked(b)) - Number(isAsked(a)) || (isAsked(a) ? 0 : Number(hasOwn(b)) - Number(hasOwn(a))),
  );
}

/** The standing of a skill without the evidence of higher levels of which nothing is answered as done. */
function findOwnStanding(
  skill: SkillId,
  level: Level | null,
  { all, record, now }: { readonly all: readonly ShownRung[]; readonly record: PersonRecord; readonly now: Date },
): Standing | null {
  const isOwn = (of: Level): boolean => of === level || all.some((rung) => rung.level === of && hasLines(rung));
  const evidence = record.evidence.filter((piece) => piece.skill === skill && isOwn(piece.level));
  return findStanding(skill, level, { assessments: record.assessments, evidence }, now);
}

/** All levels of a skill, highest first. */
function listRungs(skill: Skill, told: Told): ShownRung[] {
  const rungs = RUNG_LEVELS.toReversed().map((level) => findRung(skill, level, told));
  const own = rungs.filter(isBacked);
  const top = own.some(hasLines) ? 0 : (own[0]?.level ?? 0);
  const below = rungs.find((rung) => rung.level < top && hasLines(rung));
  return rungs.map((rung) => ({ ...rung, fromAbove: rung === below }));
}

function hasLines({ lines }: Pick<ResumeRung, 'lines'>): boolean {
  return lines.length > 0;
}

/** So many levels with lines are enough of one skill. */
const MOST_RUNGS = 2;

function chooseBacked(all: readonly ShownRung[]): ShownRung[] {
  const found = all.filter((rung) => isBacked(rung) || rung.fromAbove);
  const last = found.filter(hasLines).slice(0, MOST_RUNGS).at(-1)?.level ?? 1;
  return found.filter(({ level }) => level >= last);
}

/** Those that are backed, and all others of which something is said, of level 1 only where there is nothing higher. */
function addClaimed(all: readonly ShownRung[], backed: readonly ShownRung[]): ShownRung[] {
  const told = all.filter(({ works, lines }) => works.length + lines.length > 0);
  const isHigher = told.some(({ level }) => level > 1);
  return told.filter((rung) => backed.includes(rung) || rung.level > 1 || !isHigher);
}
