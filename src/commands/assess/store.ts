import { type Assessment, type Levels, SELF } from '../../coaching/assessment.ts';
import { addAssessment, type PersonRecord, setUnfinished } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { renderLevels } from '../assess.view.ts';

/** An assessment that has its levels and is yet to be dated and stored. */
export interface NewAssessment extends Pick<Assessment, 'by' | 'mode' | 'answers'> {
  readonly levels: Levels;
  /** Whether it was the one under way, which is then no longer unfinished. */
  readonly wasUnfinished?: true;
}

/** Dates and stores an assessment, and shows the levels it gave. */
export async function storeAssessment(context: Context, finished: NewAssessment): Promise<void> {
  const { by, mode, levels, answers, wasUnfinished } = finished;
  const { knowledge } = context;
  const assessment: Assessment = { id: context.newId(), at: context.now().toISOString(), by, mode, levels, answers };
  const append = (record: PersonRecord): PersonRecord =>
    addAssessment(wasUnfinished === true ? setUnfinished(record, null) : record, assessment);
  const { after } = await context.progress().update(append);
  const target = knowledge.findTarget(after.target);
  context.show(assessment, (value, style) => renderLevels(value, { skills: knowledge.skills(), target }, style));
  context.hint(
    by === SELF
      ? 'Your gaps: coach report'
      : 'Both opinions: coach report. To hand it on: coach export <file> --assessment',
  );
}
