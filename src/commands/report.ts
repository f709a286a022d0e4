import { buildHistory, findTrends } from '../coaching/assessment.ts';
import { believeDates, type PersonRecord } from '../coaching/record.ts';
import { buildReport, type Report, type SkillReport } from '../coaching/report.ts';
import type { Context } from '../context.ts';
import { CheckFailed } from '../errors.ts';
import type { View } from '../terminal/output.ts';
import { nameAssess, nameCall } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { type About, describeDoubts, renderReport } from './report.view.ts';

export interface ReportOptions {
  readonly target?: string;
  readonly check?: true;
  readonly markdown?: true;
  readonly chart?: true;
}

export const reportCommand: CommandDefinition<ReportOptions> = {
  name: 'report',
  group: GROUPS.assess,
  summary: 'show your levels and gaps',
  description: 'Shows your level in each skill, what your target needs, and what is missing.',
  options: [
    { flags: '-t, --target <id>', description: 'compare with another target this once', takes: 'target' },
    { flags: '--check', description: 'exit with 3 when a must-have is short' },
    { flags: '--chart', description: 'as a bar chart, with how each skill went', conflicts: ['markdown'] },
    { flags: '--markdown', description: 'as Markdown' },
  ],
  prints: true,
  examples: [
    'coach report',
    'coach report --target mid',
    'coach report --json',
    'coach report --chart',
    'coach report --markdown',
  ],
  run: (context, _words, options) => runReport(context, options),
};

async function runReport(context: Context, options: ReportOptions): Promise<void> {
  const { knowledge } = context;
  const record = await context.progress().read();
  const target = options.target === undefined ? context.targetOf(record) : knowledge.findTarget(options.target);
  const report = buildReport(knowledge.skills(), target, record, context.now());
  const about = { target, skills: knowledge.skills(), now: context.now() };
  context.show(report, await chooseView(options, about, record));
  if (report.doubtfulDates.length > 0) context.note(describeDoubts(report.doubtfulDates));
  const { notAssessed, skills } = report.summary;
  const assess = (which: readonly SkillReport[]): string =>
    nameAssess({ skills: which.map(({ id }) => id), by: report.by }, context.profile);
  if (notAssessed === skills) context.hint(`Find out where you stand: ${nameCall('assess', context.profile)}`);
  else if (notAssessed > 0)
    context.hint(`Assess the rest: ${assess(report.skills.filter(({ level }) => level === null))}`);
  else context.hint(`Next: ${nameCall('next', context.profile)}`);
  const outdated = report.skills.filter((row) => row.outdated);
  if (outdated.length > 0)
    context.hint(`Some of what was answered is asked otherwise now; worth asking again: ${assess(outdated)}`);
  if (options.check === true && report.summary.mustShort > 0) throw new CheckFailed();
}

/** How the report is shown: as a page of Markdown, a chart, or the usual screen. */
async function chooseView(
  { markdown, chart }: ReportOptions,
  about: About,
  stored: PersonRecord,
): Promise<View<Report>> {
  if (markdown === true) {
    const { renderReportMarkdown } = await import('./report/markdown.ts');
    return (report) => renderReportMarkdown(report, about);
  }
  if (chart !== true) return (report, style) => renderReport(report, about, style);
  const { renderReportChart } = await import('./report/chart.ts');
  const history = buildHistory(believeDates(stored, about.now));
  return (report, style) => renderReportChart(report, { ...about, trends: findTrends(history, report.by) }, style);
}
