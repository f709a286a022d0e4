import { type Answers, newestAnswers } from '../assessment.ts';
import { type Priority, PRIORITY_WEIGHTS } from '../path.ts';
import type { Standing } from '../evidence.ts';
import type { PersonRecord } from '../record.ts';
import type { Report, SkillReport } from '../report.ts';
import { type Level, RUNG_LEVELS, rungAt, type RungLevel, type Skill, type SkillId, stepId } from '../skills.ts';
import { describeProject, describeWork, type FinishedProject, type Work } from './work.ts';

/** A statement as a line of a résumé, and the question for the number that belongs in it. */
export interface LineWords {
  readonly line: string;
  readonly number: string;
}

/** The lines of all statements, by their ids. */
export type LineBook = Readonly<Record<string, LineWords>>;

/** A line that the person can say of themselves. */
export interface ResumeLine extends LineWords {
  readonly statement: string;
  readonly topic: string;
}

/** What the person did at one level of a skill, and the work that backs it; none where it is only claimed. */
export interface ResumeRung {
  readonly level: RungLevel;
  /** Newest first. */
  readonly works: readonly Work[];
  readonly lines: readonly ResumeLine[];
  /** Whether evidence of a higher level, which has no line, stands for it, as it does for a standing. */
  readonly fromAbove: boolean;
}

export interface ResumeSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly priority: Priority;
  readonly level: Level | null;
  readonly standing: Standing | null;
  /** Highest first; those alone that are to be shown. */
  readonly rungs: readonly ResumeRung[];
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
 * evidence has a line, the best one below that has. What was done with help is no line.
 */
export function buildResume(
  skills: readonly Skill[],
  { report, record, book }: { readonly report: Report; readonly record: PersonRecord; readonly book: LineBook },
  { first, claimed }: ResumeOptions,
): ResumeSkill[] {
  const answers = newestAnswers(record.assessments, report.by);
  const place = ({ id }: SkillReport): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const rows = report.skills.toSorted(
    (a, b) => place(a) - place(b) || PRIORITY_WEIGHTS[b.priority] - PRIORITY_WEIGHTS[a.priority],
  );
  return rows.flatMap(({ id, name, priority, level, standing }): ResumeSkill | [] => {
    const skill = skills.find((one) => one.id === id);
    if (skill === undefined) return [];
    const all = listRungs(skill, { record, answers, book });
    const backed = chooseBacked(all);
    const rungs = claimed ? addClaimed(all, backed) : backed;
    const left = all.filter(
      (rung) => !isBacked(rung) && !rungs.includes(rung) && (rung.level > 1 || backed.length === 0),
    );
    return {
      ...{ id, name, priority, level, standing, rungs },
      claimed: claimed ? 0 : left.flatMap(({ lines }) => lines).length,
    };
  });
}

/** All levels of a skill, highest first. */
function listRungs(skill: Skill, told: Told): ResumeRung[] {
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

function chooseBacked(all: readonly ResumeRung[]): ResumeRung[] {
  const found = all.filter((rung) => isBacked(rung) || rung.fromAbove);
  const last = found.filter(hasLines).slice(0, MOST_RUNGS).at(-1)?.level ?? 1;
  return found.filter(({ level }) => level >= last);
}

/** Those that are backed, and all others of which something is said, of level 1 only where there is nothing higher. */
function addClaimed(all: readonly ResumeRung[], backed: readonly ResumeRung[]): ResumeRung[] {
  const told = all.filter(({ works, lines }) => works.length + lines.length > 0);
  const isHigher = told.some(({ level }) => level > 1);
  return told.filter((rung) => backed.includes(rung) || rung.level > 1 || !isHigher);
}

/** Whether anything but the person's word stands behind a rung. */
export function isBacked({ works }: Pick<ResumeRung, 'works'>): boolean {
  return works.some(({ backed }) => backed);
}

interface Told {
  readonly record: PersonRecord;
  readonly answers: Answers;
  readonly book: LineBook;
}

function findRung(skill: Skill, level: RungLevel, { record, answers, book }: Told): Omit<ResumeRung, 'fromAbove'> {
  const { statements, project } = rungAt(skill, level);
  const step = stepId(skill.id, level);
  const done = record.done.filter((one) => one.step === step);
  const finish = (one: (typeof done)[number] | undefined): FinishedProject | null =>
    one === undefined
      ? null
      : { title: project.title, done: one, state: record.steps.find((state) => state.step === step) };
  const pieces = record.evidence.filter((piece) => piece.skill === skill.id && piece.level === level);
  const works = pieces.map((piece) => describeWork(piece, finish(done.find(({ evidence }) => evidence === piece.id))));
  const [unbacked = null] = pieces.length > 0 ? [] : done.map(finish);
  return {
    level,
    works: oneEach([...works, ...(unbacked === null ? [] : [describeProject(unbacked)])]),
    lines: statements
      .filter(({ id }) => answers[id] === 'alone' || answers[id] === 'often')
      .flatMap(({ id, topic }) => (book[id] === undefined ? [] : { statement: id, topic, ...book[id] })),
  };
}

/** Each work once, newest first; of two of one key the one whose end is known, else the newer. */
function oneEach(works: readonly Work[]): Work[] {
  const sorted = works.toSorted((a, b) => b.day.localeCompare(a.day) || Number(b.finished) - Number(a.finished));
  return [...new Map(sorted.toReversed().map((work) => [work.key, work])).values()].reverse();
}
