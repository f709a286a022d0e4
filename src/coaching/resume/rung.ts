import type { Answer, Answers } from '../assessment.ts';
import { type Detectors, listShown } from '../evidence.ts';
import type { DoneStep, PersonRecord } from '../record.ts';
import { rungAt, type RungLevel, type Skill, stepId } from '../skills.ts';
import { describeProject, describeWork, type FinishedProject, isOwnWork, type Work } from './work.ts';

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

/** A work with the lines that are known to be of it, each under the newest work that it is known to be of. */
export interface ResumeWork extends Work {
  readonly lines: readonly ResumeLine[];
}

/** What the person did at one level of a skill, and the work that backs it; none where it is only claimed. */
export interface ResumeRung {
  readonly level: RungLevel;
  /** The person's own first, then newest first. */
  readonly works: readonly ResumeWork[];
  /** All that the person answered as done, whether or not it is known to be of a work. */
  readonly lines: readonly ResumeLine[];
  /** Those of the lines that are known to be of no work. */
  readonly own: readonly ResumeLine[];
}

/** What a rung is told from. */
export interface Told {
  readonly record: PersonRecord;
  readonly answers: Answers;
  readonly book: LineBook;
  readonly detectors: Pick<Detectors, 'detectors'>;
}

/** Whether anything but the person's word stands behind a rung. */
export function isBacked({ works }: Pick<ResumeRung, 'works'>): boolean {
  return works.some(({ backed }) => backed);
}

/** What a person's record says of one level of a skill. */
export function findRung(skill: Skill, level: RungLevel, { record, answers, book, detectors }: Told): ResumeRung {
  const { statements, project } = rungAt(skill, level);
  const lines = statements
    .filter(({ id }) => isDone(answers[id]))
    .flatMap(({ id, topic }) => (book[id] === undefined ? [] : { statement: id, topic, ...book[id] }));
  const step = stepId(skill.id, level);
  const done = record.done.filter((one) => one.step === step);
  const finish = (one: DoneStep): FinishedProject => ({
    ...{ title: project.title, done: one },
    state: record.steps.find((state) => state.step === step),
  });
  const pieces = record.evidence.filter((piece) => piece.skill === skill.id && piece.level === level);
  const backed = pieces.map((piece): Backing => {
    const given = done.find(({ evidence }) => evidence === piece.id);
    const shown = listShown(piece, record.evidence, detectors);
    return {
      work: describeWork(piece, given === undefined ? null : finish(given)),
      backs: new Set([...shown, ...(given === undefined ? [] : listFinished(given, record))]),
    };
  });
  const claimed = (pieces.length > 0 ? [] : done.slice(0, 1)).map((one) => ({
    work: describeProject(finish(one)),
    backs: new Set(listFinished(one, record)),
  }));
  return { level, lines, ...divide(oneEach([...backed, ...claimed]), lines) };
}

function isDone(answer: Answer | undefined): boolean {
  return answer === 'alone' || answer === 'often';
}

/** A work, and the statements that are known to be of it. */
interface Backing {
  readonly work: Work;
  readonly backs: ReadonlySet<string>;
}

/** The statements that the person answered as done when they finished a step. */
function listFinished({ assessment }: DoneStep, { assessments }: PersonRecord): string[] {
  const answers = assessments.find(({ id }) => id === assessment)?.answers ?? {};
  return Object.keys(answers).filter((id) => isDone(answers[id]));
}

/** Each line under the first work that it is known to be of, and those that are of none. */
function divide(backings: readonly Backing[], lines: readonly ResumeLine[]): Pick<ResumeRung, 'works' | 'own'> {
  const firstOf = ({ statement }: ResumeLine): Backing | undefined =>
    backings.find(({ backs }) => backs.has(statement));
  return {
    works: backings.map((one) => ({ ...one.work, lines: lines.filter((line) => firstOf(line) === one) })),
    own: lines.filter((line) => firstOf(line) === undefined),
  };
}

/**
 * Each work once, the person's own before what steps had them make and then newest first, with all that is of it; of
 * two of one key the finished one, else the newer.
 */
function oneEach(backings: readonly Backing[]): Backing[] {
  const sorted = backings.toSorted(
    ({ work: a }, { work: b }) => b.day.localeCompare(a.day) || Number(b.finished) - Number(a.finished),
  );
  const each = sorted.flatMap(({ work }, index): Backing[] => {
    const same = sorted.filter((one) => one.work.key === work.key);
    if (same[0] !== sorted[index]) return [];
    return [{ work, backs: new Set(same.flatMap(({ backs }) => [...backs])) }];
  });
  return each.toSorted(({ work: a }, { work: b }) => Number(isOwnWork(b)) - Number(isOwnWork(a)));
}
