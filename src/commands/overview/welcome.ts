import type { Column } from '../../terminal/column.ts';
import { nameCall } from '../../terminal/phrases.ts';
import { renderTable } from '../../terminal/table.ts';
import { wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';

/** What a person with nothing stored in a profile is greeted with. */
export function renderWelcome(profile: string | null, style: Style): string {
  const commands = FIRST_COMMANDS.map(({ words, gives }) => ({ command: nameCall(words, profile), gives }));
  return [
    wrapProse(style.paint.heading('Welcome to coach, a career coach for backend developers.'), style.columns),
    wrapProse(
      'It asks what you have done in twelve skills, shows the gaps to the role you aim at, and names the one step to take next. Everything stays on this machine.',
      style.columns,
    ),
    '',
    renderTable(commands, COMMAND_COLUMNS, style),
  ].join('\n');
}

interface FirstCommand {
  readonly command: string;
  readonly gives: string;
}

const FIRST_COMMANDS = [
  { words: 'assess --quick', gives: 'a first picture in about three minutes' },
  { words: 'assess', gives: 'the assessment, about ten minutes' },
  { words: 'checklist interview-prep', gives: 'an interview that is near' },
  { words: '--help', gives: 'all the rest' },
];

const COMMAND_COLUMNS: readonly Column<FirstCommand>[] = [
  { title: 'Run', value: ({ command }) => command, show: ({ command }, paint) => paint.command(command) },
  { title: 'For', value: ({ gives }) => gives, wraps: true },
];
