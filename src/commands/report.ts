import { buildHistory, findTrends } from '../coaching/assessment.ts';
import { findStepsAhead } from '../coaching/path.ts';
import { believeDates, type PersonRecord } from '../coaching/record.ts';
import { buildReport, type Report, shortInOrder, type SkillReport } from '../coaching/report.ts';
import { withoutNames } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { CheckFailed } from '../errors.ts';
import type { View } from '../terminal/output.ts';
import { nameAssess } from '../terminal/phrases.ts';
import { nameSelf } from './say/name-self.ts';
import { sayHowToAimHigher } from './say/aim-higher.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { type About, describeDoubts, renderReport } from './report.view.ts';
import type { PageAbout } from './report/page.ts';
import { describeMade, findPageFile, type PageFlags, pageOptions, writePageTo } from './write/write-page.ts';

export interface ReportOptions extends PageFlags {
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
    ...pageOptions(),
  ],
  prints: true,
  examples: [
    'coach report',
    'coach report --target mid',
    'coach report --json',
    'coach report --chart',
    'coach report --markdown',
    'coach report --html report.html',
  ],
  run: (context, _words, options) => runReport(context, options),
};

async function runReport(context: Context, options: ReportOptions): Promise<void> {
  const { knowledge } = context;
  const page = findPageFile(context, options);
  const stored = await context.progress().read();
  const record = options.redact === true ? withoutNames(stored) : stored;
  const target = options.target === undefined ? context.targetOf(record) : knowledge.findTarget(options.target);
  const skills = knowledge.skills(context.ownStack(record));
  const now = context.now();
  const report = buildReport(skills, target, record, now);
  const about = {
    ...{ target, skills, self: nameSelf(context, record) },
    short: () => shortInOrder(report, findStepsAhead(skills, target, believeDates(record, now), now)),
  };
  if (page === null) context.show(report, await chooseView(options, { ...about, now }, record));
  const isAlone = page !== null && (await writeReport(context, report, { ...about, record, page, options }));
  if (!isAlone) giveHints(context, report, sayHowToAimHigher(context, target, record));
  const { mustShort, mustNotAssessed } = report.summary;
  if (options.check === true && mustShort + mustNotAssessed > 0) throw new CheckFailed();
}

/** Writes the report as a page; says whether it is the result itself. */
async function writeReport(
  context: Context,
  report: Report,
  { page, options, ...about }: Omit<PageAbout, 'made'> & { readonly page: string; readonly options: ReportOptions },
): Promise<boolean> {
  const { renderReportPage } = await import('./report/page.ts');
  const text = renderReportPage(context, report, { ...about, made: describeMade(context, options) });
  return writePageTo(context, page, text, options);
}

function giveHints(context: Context, report: Report, higher: string | null): void {
  if (report.doubtfulDates.length > 0) context.note(describeDoubts(report.doubtfulDates));
  const { notAssessed, skills } = report.summary;
  const assess = (which: readonly SkillReport[]): string =>
    nameAssess({ skills: which.map(({ id }) => id), by: report.by });
  if (notAssessed === skills) context.hint('Find out where you stand: coach assess');
  else if (notAssessed > 0)
    context.hint(`Assess the rest: ${assess(report.skills.filter(({ level }) => level === null))}`);
  else context.hint('Next: coach next');
  if (higher !== null) context.hint(higher);
  const outdated = report.skills.filter((row) => row.outdated);
  if (outdated.length > 0)
    context.hint(`Some of what was answered is asked otherwise now; worth asking again: ${assess(outdated)}`);
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
