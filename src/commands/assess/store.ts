import { type Assessment, type Levels, SELF } from '../../coaching/assessment.ts';
import { addAssessment, type PersonRecord, setUnfinished } from '../../coaching/record.ts';
import { DEFAULT_TARGET } from '../../coaching/target.ts';
import type { Context } from '../../context.ts';

/** An assessment that has its levels and is yet to be dated and stored. */
export interface Finished extends Pick<Assessment, 'by' | 'mode' | 'answers'> {
  readonly levels: Levels;
  /** Whether it was the one under way, which is then no longer unfinished. */
  readonly wasUnfinished?: true;
}

/** Dates and stores an assessment, and shows the levels it gave. */
export async function storeAssessment(context: Context, finished: Finished): Promise<void> {
  const { by, mode, levels, answers, wasUnfinished } = finished;
  const [knowledge, store] = await Promise.all([context.knowledge(), context.progress()]);
  const { assessmentView } = await import('../../terminal/views/assessment.ts');
  const assessment: Assessment = { id: context.newId(), at: context.now().toISOString(), by, mode, levels, answers };
  const append = (record: PersonRecord): PersonRecord =>
    addAssessment(wasUnfinished === true ? setUnfinished(record, null) : record, assessment);
  const record = await store.update(append);
  const target = knowledge.findTarget(record.target ?? DEFAULT_TARGET);
  await context.show(assessment, assessmentView(knowledge.skills(), target));
  await context.hint(
    by === SELF
      ? 'Your gaps: coach report'
      : 'Both opinions: coach report. To hand it on: coach export <file> --assessment',
  );
}
