import { buildReport } from '../coaching/report.ts';
import type { Context } from '../context.ts';
import { CheckFailed } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { describeDoubts, renderReport } from './report.view.ts';

export interface ReportOptions {
  readonly target?: string;
  readonly check?: true;
}

export const reportCommand: CommandDefinition<ReportOptions> = {
  name: 'report',
  group: GROUPS.assess,
  summary: 'show your levels and gaps',
  description: 'Shows your level in each skill, what your target needs, and what is missing.',
  options: [
    { flags: '-t, --target <id>', description: 'compare with another target this once' },
    { flags: '--check', description: 'exit with 3 when a must-have is short' },
  ],
  examples: ['coach report', 'coach report --target mid', 'coach report --json'],
  run: (context, _words, options) => runReport(context, options),
};

async function runReport(context: Context, options: ReportOptions): Promise<void> {
  const { knowledge } = context;
  const record = await context.progress().read();
  const target = knowledge.findTarget(options.target ?? record.target);
  const report = buildReport(knowledge.skills(), target, record, context.now());
  context.show(report, (value, style) =>
    renderReport(value, { target, skills: knowledge.skills(), now: context.now() }, style),
  );
  if (report.doubtfulDates.length > 0) context.note(describeDoubts(report.doubtfulDates));
  const { notAssessed, skills } = report.summary;
  if (notAssessed === skills) context.hint('Find out where you stand: coach assess');
  else if (notAssessed > 0) context.hint(`Assess the rest: coach assess ${listUnassessed(report)}`);
  else context.hint('Next: coach next');
  const outdated = report.skills.filter((row) => row.outdated).map(({ id }) => id);
  if (outdated.length > 0) {
    const which = outdated.length === skills ? '' : ` ${outdated.join(' ')}`;
    context.hint(`Some of what you answered is asked otherwise now; worth asking again: coach assess${which}`);
  }
  if (options.check === true && report.summary.mustShort > 0) throw new CheckFailed();
}

function listUnassessed({ skills }: ReturnType<typeof buildReport>): string {
  return skills
    .filter(({ level }) => level === null)
    .map(({ id }) => id)
    .join(' ');
}
