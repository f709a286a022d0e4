import type { Command } from 'commander';
import { currentLevels } from '../coaching/assessment.ts';
import { summariseChecklists } from '../coaching/checklist.ts';
import { buildOverview, measureProgress } from '../coaching/overview.ts';
import { buildReport } from '../coaching/report.ts';
import { rankSteps } from '../coaching/steps.ts';
import { DEFAULT_TARGET } from '../coaching/target.ts';
import type { Context } from '../context.ts';

/** Makes the bare call show where the person stands; `beginAssessment` is offered to one who has told nothing yet. */
export function registerOverview(program: Command, context: Context, beginAssessment: () => Promise<void>): void {
  program.action(() => runOverview(context, beginAssessment));
}

async function runOverview(context: Context, beginAssessment: () => Promise<void>): Promise<void> {
  const [knowledge, store] = await Promise.all([context.knowledge(), context.progress()]);
  const record = store.read();
  const skills = knowledge.skills();
  const target = knowledge.findTarget(record.target ?? DEFAULT_TARGET);
  const report = buildReport(skills, target, record, context.now());
  const [next] = rankSteps(skills, target, currentLevels(record.assessments), knowledge.resources());
  const unfinished = record.unfinished === null ? null : measureProgress(record.unfinished, skills, record.assessments);
  const overview = buildOverview(report, next, unfinished, summariseChecklists(knowledge.checklists(), record.ticks));
  const { overviewView, renderWelcome } = await import('../terminal/views/overview.ts');
  const isNew = report.assessedAt === null && unfinished === null;
  await context.show(overview, isNew ? renderWelcome : overviewView(target, skills, context.now()));
  if (!isNew || !context.interactive()) return;
  const prompts = await context.prompts('coach assess');
  if (await prompts.confirm('Begin the assessment now?', true)) await beginAssessment();
}
