import type { Column } from '../terminal/column.ts';
import { renderList } from '../terminal/table.ts';
import { cleanText, formatDay } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** Something that the coach knows of the person, or could know. */
export interface Setting {
  readonly name: string;
  readonly value: string | null;
  /** The command that was told it; null where nothing is known. */
  readonly by: 'config' | 'assess' | 'you' | 'default' | null;
  /** When, as an ISO 8601 instant; null where that was not kept. */
  readonly at: string | null;
}

/** What is known, one a line, and where each is from. */
export function renderSettings(settings: readonly Setting[], style: Style): string {
  return renderList(settings, COLUMNS, style);
}

const COLUMNS: readonly Column<Setting>[] = [
  { title: 'Name', value: ({ name }) => name },
  { title: 'Value', value: ({ value }) => (value === null ? 'not said' : cleanText(value)), wraps: true },
  { title: 'From', value: nameSource, drops: 1 },
];

function nameSource({ name, by, at }: Setting): string {
  if (by === null) return '-';
  if (by === 'default') return 'nobody: it is the usual one';
  const day = at === null ? '' : ` on ${formatDay(at)}`;
  // A name that an assessment was told is one that a rater typed.
  if (by === 'assess' && name === 'name') return `a rater${day}`;
  return by === 'assess' ? `you, at the first assessment${day}` : `you${day}`;
}
