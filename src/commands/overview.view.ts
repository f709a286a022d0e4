import { SELF } from '../coaching/assessment.ts';
import { daysBetween } from '../coaching/days.ts';
import type { Target } from '../coaching/path.ts';
import type { Overview } from '../coaching/report.ts';
import type { Skill } from '../coaching/skills.ts';
import type { View } from '../terminal/output.ts';
import { formatHours, formatRater, nameAssess, nameStep } from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { countOf, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** Where the person stands and the one next step, each with the command that opens it. */
export function renderOverview(
  { assessedAt, summary, underWay, next, checklists }: Overview,
  { target, skills, now }: { readonly target: Target; readonly skills: readonly Skill[]; readonly now: Date },
  style: Style,
): string {
  const rows: Row[] = [];
  for (const { by, asked, skillsDone, screensLeft } of underWay) {
    const who = by === SELF ? '' : ` by ${formatRater(by)}`;
    const left = `about ${countOf(screensLeft, 'screen')} left`;
    const text = `Assessment${who} begun: ${skillsDone} of ${countOf(asked.length, 'skill')} done, ${left}`;
    rows.push([text, nameAssess({ skills: asked, by })]);
  }
  if (assessedAt !== null) {
    if (next === null) rows.push(['Every skill is at target. Aim higher', 'coach target']);
    else rows.push([`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`, 'coach next']);
  }
  for (const { id, items, done } of checklists) {
    rows.push([`${items - done} of ${countOf(items, 'item')} open in ${id}`, `coach checklist ${id}`]);
  }
  const stand =
    assessedAt === null
      ? 'not assessed yet'
      : `${summary.atTarget} of ${summary.skills} at target · last assessed ${formatAge(assessedAt, now)}`;
  const heading = wrapProse(`${style.paint.heading(target.name)} · ${stand}`, style.columns);
  const table = renderTable(rows, ROW_COLUMNS, style).replace(/^\n/, '');
  return [heading, table].filter((part) => part !== '').join('\n');
}

/** Something to know, and the command that opens it. */
type Row = readonly [text: string, command: string];

const ROW_COLUMNS: readonly Column<Row>[] = [
  { title: '', value: ([text]) => text, wraps: true },
  { title: '', value: ([, command]) => command, show: ([, command], paint) => paint.command(command) },
];

function formatAge(at: string, now: Date): string {
  const days = daysBetween(new Date(at), now);
  return days <= 0 ? 'today' : `${countOf(days, 'day')} ago`;
}

/** What a person with nothing stored is greeted with. */
export const renderWelcome: View<Overview> = (_overview, style) =>
  [
    wrapProse(style.paint.heading('Welcome to coach, a career coach for backend developers.'), style.columns),
    wrapProse(
      'It asks what you have done in twelve skills, shows the gaps to the role you aim at, and names the one step to take next. Everything stays on this machine.',
      style.columns,
    ),
    '',
    renderTable(FIRST_COMMANDS, COMMAND_COLUMNS, style),
  ].join('\n');

interface FirstCommand {
  readonly command: string;
  readonly gives: string;
}

const FIRST_COMMANDS: readonly FirstCommand[] = [
  { command: 'coach assess --quick', gives: 'a first picture in about three minutes' },
  { command: 'coach assess', gives: 'the assessment, about ten minutes' },
  { command: 'coach checklist interview-prep', gives: 'your interview is on Thursday' },
  { command: 'coach --help', gives: 'all the rest' },
];

const COMMAND_COLUMNS: readonly Column<FirstCommand>[] = [
  { title: 'Run', value: ({ command }) => command, show: ({ command }, paint) => paint.command(command) },
  { title: 'For', value: ({ gives }) => gives, wraps: true },
];
