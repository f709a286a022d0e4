import { type Assessment, type Levels, SELF } from '../../coaching/assessment.ts';
import { addAssessment, dropUnfinished, type PersonRecord } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { renderLevels } from '../assess.view.ts';

/** An assessment that has its levels and is yet to be dated and stored. */
export interface NewAssessment extends Pick<Assessment, 'by' | 'mode' | 'answers'> {
  readonly levels: Levels;
  /** The id of the one under way that it finishes. */
  readonly finishes?: string;
}

/** Dates and stores an assessment, and shows the levels it gave. */
export async function storeAssessment(context: Context, finished: NewAssessment): Promise<void> {
  const { by, mode, levels, answers, finishes } = finished;
  const { knowledge } = context;
  const assessment: Assessment = { id: context.newId(), at: context.now().toISOString(), by, mode, levels, answers };
  const append = (record: PersonRecord): PersonRecord =>
    addAssessment(finishes === undefined ? record : dropUnfinished(record, finishes), assessment);
  const { after } = await context.progress().update(append);
  const target = knowledge.findTarget(after.target);
  context.show(assessment, (value, style) => renderLevels(value, { skills: knowledge.skills(), target }, style));
  context.hint(
    by === SELF
      ? 'Your gaps: coach report'
      : 'Both opinions: coach report. To hand it on: coach export <file> --assessment',
  );
}
