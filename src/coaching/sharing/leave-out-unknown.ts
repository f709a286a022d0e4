import type { Answers } from '../assessment.ts';
import type { Tick } from '../checklists.ts';
import { QUESTIONS_LIST } from '../jobs.ts';
import type { PersonRecord } from '../record.ts';

/** What the knowledge base of this program has, asked by ids. */
export interface Known {
  hasTarget(id: string): boolean;
  hasSkill(id: string): boolean;
  hasStep(id: string): boolean;
  /** The items of a checklist; undefined where there is no such list. */
  itemsOf(checklist: string): ReadonlySet<string> | undefined;
}

/**
 * A record without what names something that is not known here, and a line on each that was left out. Answers to
 * statements that a known skill no longer asks stay: they are of an earlier version.
 */
export function leaveOutUnknown(record: PersonRecord, known: Known): { record: PersonRecord; leftOut: string[] } {
  const leftOut: string[] = [];
  const keep = (isKnown: boolean, line: string): boolean => {
    if (!isKnown) leftOut.push(line);
    return isKnown;
  };
  const isItem = ({ checklist, item }: Omit<Tick, 'at'>, what: string): boolean => {
    const items = known.itemsOf(checklist);
    const why = items === undefined ? 'there is no such checklist' : `${checklist} has no such item`;
    return keep(items?.has(item) === true, `${what} at ${checklist}/${item}: ${why}`);
  };
  const { target, unfinished, plan } = record;
  const keptAnswers = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).filter(([id]) =>
        keep(known.hasSkill(id.slice(0, id.lastIndexOf('.'))), `the answer to ${id}: there is no such skill`),
      ),
    );
  return {
    record: {
      ...record,
      target: target === null || keep(known.hasTarget(target), `the target ${target}: there is none`) ? target : null,
      assessments: record.assessments.map((one) => ({ ...one, answers: keptAnswers(one.answers) })),
      unfinished: unfinished.map((one) => ({ ...one, answers: keptAnswers(one.answers) })),
      done: record.done.filter(({ step }) => keep(known.hasStep(step), `the finished step ${step}: there is none`)),
      ticks: record.ticks.filter((tick) => isItem(tick, 'the tick')),
      jobs: record.jobs.map((job) => ({
        ...job,
        ticks: job.ticks.filter((tick) => isItem(tick, `the tick for ${job.id}`)),
        notes: job.notes.filter((note) => isItem(note, `the note for ${job.id}`)),
        answers: job.answers.filter(({ item }) =>
          isItem({ checklist: QUESTIONS_LIST, item }, `the answer for ${job.id}`),
        ),
      })),
      steps: record.steps.filter(({ step }) =>
        keep(known.hasStep(step), `the work on the step ${step}: there is none`),
      ),
      plan:
        plan === null || keep(known.hasTarget(plan.target), `the plan to ${plan.target}: there is none`) ? plan : null,
    },
    leftOut,
  };
}
