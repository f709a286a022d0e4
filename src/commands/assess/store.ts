import { type Assessment, currentLevels, type Levels, SELF } from '../../coaching/assessment.ts';
import { addAssessment, dropUnfinished, type PersonRecord } from '../../coaching/record.ts';
import { nameOf, suggestProfile } from '../../coaching/sharing.ts';
import type { Context } from '../../context.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import { cleanText } from '../../terminal/text.ts';
import { renderLevels } from '../assess.view.ts';
import { tellReached } from '../say/tell-reached.ts';

/** An assessment that is yet to be dated and stored. */
export interface NewAssessment extends Pick<Assessment, 'by' | 'mode' | 'answers'> {
  /** Its levels, given what was rated before. */
  readonly rate: (before: readonly Assessment[]) => Levels;
  /** The id of the one under way that it finishes. */
  readonly finishes?: string;
}

/** Dates and stores an assessment, and shows the levels it gave. */
export async function storeAssessment(context: Context, finished: NewAssessment): Promise<void> {
  const { by, mode, rate, answers, finishes } = finished;
  const { knowledge } = context;
  const [id, at] = [context.newId(), context.now().toISOString()];
  const date = ({ assessments }: PersonRecord): Assessment => ({
    id,
    at,
    by,
    mode,
    levels: rate(assessments),
    answers,
  });
  const { before, after } = await context
    .progress()
    .update((record) =>
      addAssessment(finishes === undefined ? record : dropUnfinished(record, finishes), date(record)),
    );
  const assessment = date(before);
  const target = context.targetOf(after);
  const of = by === SELF ? null : nameOf(after);
  const own = by === SELF ? {} : currentLevels(after.assessments);
  context.show(assessment, (value, style) =>
    renderLevels(value, { skills: knowledge.skills(), target, of, own }, style),
  );
  tellReached(context, before, after);
  // Who works as a developer rarely means the target that is taken where nobody chose one.
  if (by === SELF && after.target === null && after.about.experience?.value === 'working')
    context.hint(`All for ${target.name}; to aim at something else: coach target`);
  if (by === SELF) context.hint('Your gaps: coach report');
  else context.hint(handOn(by, of));
}

/** Where a rater sees what they said of somebody, and how it reaches them. */
function handOn(by: string, of: string | null): string {
  const file = `${of === null ? 'opinion' : suggestProfile(of)}-by-${suggestProfile(by)}.json`;
  return [
    `What it means for the way to their target: coach report`,
    `To hand it on to ${of === null ? 'them' : cleanText(of)}: coach export ${file} --assessment ${quoteWord(cleanText(by))}`,
  ].join('\n');
}
