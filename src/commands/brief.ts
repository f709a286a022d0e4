import { findStepsAhead } from '../coaching/path.ts';
import { buildBrief, buildReport } from '../coaching/report.ts';
import { withoutNames } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { renderBrief } from './brief.view.ts';
import { type CommandDefinition, GROUPS } from './command.ts';

export interface BriefOptions {
  readonly redact?: true;
}

export const briefCommand: CommandDefinition<BriefOptions> = {
  name: 'brief',
  group: GROUPS.yours,
  summary: 'tell an assistant where you stand',
  description:
    'Prints where you stand as short Markdown, to paste into an assistant before you ask it for help: target, levels and what stands behind them, gaps, the step in hand, and what it must not assume. Nothing is sent.',
  options: [{ flags: '--redact', description: 'without your name and notes' }],
  prints: true,
  examples: ['coach brief', 'coach brief --redact --output brief.md'],
  run: (context, _words, options) => runBrief(context, options),
};

async function runBrief(context: Context, { redact }: BriefOptions): Promise<void> {
  const told = await context.record();
  const record = redact === true ? withoutNames(told) : told;
  const stack = context.ownStack(record);
  const skills = context.knowledge.skills(stack);
  const target = context.targetOf(record);
  const now = context.now();
  const report = buildReport(skills, target, record, now);
  const { next, skipped } = findStepsAhead(skills, target, record, now);
  const brief = buildBrief(skills, { report, record, target, stack, next, skipped }, { redact: redact === true });
  const { version } = context;
  context.show(brief, (value) => renderBrief(value, { version, now, stacks: context.knowledge.stacks() }));
  if (report.summary.notAssessed === report.summary.skills) context.hint('Nothing is assessed yet: coach assess');
}
