import { summariseChecklists } from '../coaching/checklist.ts';
import { buildOverview, measureProgress } from '../coaching/overview.ts';
import { buildReport } from '../coaching/report.ts';
import { nextSteps } from '../coaching/prove.ts';
import { type Reassessment, suggestReassessment } from '../coaching/reassess.ts';
import { DEFAULT_TARGET } from '../coaching/target.ts';
import type { Context } from '../context.ts';

/** Shows where the person stands; `beginAssessment` is offered to one who has told nothing yet. */
export async function runOverview(context: Context, beginAssessment: () => Promise<void>): Promise<void> {
  const [knowledge, store] = await Promise.all([context.knowledge(), context.progress()]);
  const record = await store.read();
  const skills = knowledge.skills();
  const target = knowledge.findTarget(record.target ?? DEFAULT_TARGET);
  const report = buildReport(skills, target, record, context.now());
  const [next] = nextSteps(skills, target, record, context.now());
  const unfinished = record.unfinished === null ? null : measureProgress(record.unfinished, skills, record.assessments);
  const overview = buildOverview(
    report,
    next,
    unfinished,
    record.ticks.length === 0 ? [] : summariseChecklists(knowledge.checklists(), record.ticks),
  );
  const { overviewView, renderWelcome } = await import('../terminal/views/overview.ts');
  const isNew = report.assessedAt === null && unfinished === null;
  await context.show(overview, isNew ? renderWelcome : overviewView(target, skills, context.now()));
  const again = isNew ? null : suggestReassessment(record, context.now());
  if (again !== null) await context.hint(describeReassessment(again));
  if (!isNew || !context.interactive()) return;
  const prompts = await context.prompts('coach assess');
  if (await prompts.confirm('Begin the assessment now?', true)) await beginAssessment();
}

function describeReassessment(again: Reassessment): string {
  if ('days' in again) return `The last assessment is ${again.days} days old. See what moved: coach assess`;
  return `There is new evidence. See whether your level moved: coach assess ${again.skills.join(' ')}`;
}
