import type { Overview } from '../../coaching/report.ts';
import type { Column } from '../../terminal/column.ts';
import type { View } from '../../terminal/output.ts';
import { renderTable } from '../../terminal/table.ts';
import { wrapProse } from '../../terminal/text.ts';

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
  { command: 'coach checklist interview-prep', gives: 'an interview that is near' },
  { command: 'coach --help', gives: 'all the rest' },
];

const COMMAND_COLUMNS: readonly Column<FirstCommand>[] = [
  { title: 'Run', value: ({ command }) => command, show: ({ command }, paint) => paint.command(command) },
  { title: 'For', value: ({ gives }) => gives, wraps: true },
];
