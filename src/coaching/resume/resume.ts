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
 * just that level. Level 1 gives way to what is above it; what was done with help is no line.
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
    const all = RUNG_LEVELS.toReversed().map((rung) => findRung(skill, rung, { record, answers, book }));
    const backed = all.filter(isBacked);
    const shown = (claimed ? all : backed).filter(({ works, lines }) => works.length + lines.length > 0);
    const rungs = shown.some((rung) => rung.level > 1) ? shown.filter((rung) => rung.level > 1) : shown;
    const left = claimed ? [] : all.filter((rung) => !isBacked(rung) && (rung.level > 1 || backed.length === 0));
    return { ...{ id, name, priority, level, standing, rungs }, claimed: left.flatMap(({ lines }) => lines).length };
  });
}

/** Whether anything but the person's word stands behind a rung. */
export function isBacked({ works }: ResumeRung): boolean {
  return works.some(({ backed }) => backed);
}

function findRung(
  skill: Skill,
  level: RungLevel,
  { record, answers, book }: { readonly record: PersonRecord; readonly answers: Answers; readonly book: LineBook },
): ResumeRung {
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
