import { summariseChecklists } from '../coaching/checklists.ts';
import { nextSteps } from '../coaching/path.ts';
import {
  buildOverview,
  buildReport,
  measureProgress,
  type Reassessment,
  suggestReassessment,
} from '../coaching/report.ts';
import type { Context } from '../context.ts';
import { renderOverview, renderWelcome } from './overview.view.ts';

/** Shows where the person stands; `beginAssessment` is offered to one who has told nothing yet. */
export async function runOverview(context: Context, beginAssessment: () => Promise<void>): Promise<void> {
  const { knowledge } = context;
  const record = await context.record();
  const skills = knowledge.skills(context.ownStack(record));
  const target = knowledge.findTarget(record.target);
  const report = buildReport(skills, target, record, context.now());
  const [next] = nextSteps(skills, target, record, context.now());
  const underWay = record.unfinished.map((one) => measureProgress(one, skills, record.assessments)).toReversed();
  const overview = buildOverview(
    report,
    next,
    underWay,
    record.ticks.length === 0 ? [] : summariseChecklists(knowledge.checklists(), record.ticks),
  );
  const isNew = report.assessedAt === null && underWay.length === 0;
  context.show(
    overview,
    isNew ? renderWelcome : (value, style) => renderOverview(value, { target, skills, now: context.now() }, style),
  );
  const again = isNew ? null : suggestReassessment(record, context.now());
  if (again !== null) context.hint(describeReassessment(again));
  if (!isNew || !context.interactive) return;
  const prompts = await context.prompts('coach assess');
  if (await prompts.confirm('Begin the assessment now?', true)) await beginAssessment();
}

function describeReassessment(again: Reassessment): string {
  if ('days' in again) return `The last assessment is ${again.days} days old. See what moved: coach assess`;
  return `There is new evidence. See whether your level moved: coach assess ${again.skills.join(' ')}`;
}
