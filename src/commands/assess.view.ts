import type { Assessment } from '../coaching/assessment.ts';
import type { Target } from '../coaching/path.ts';
import type { Level, Skill } from '../coaching/skills.ts';
import { formatRater, nameLevel, renderLevel } from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { proseWidth, spread } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

interface Row {
  readonly name: string;
  readonly level: Level;
  readonly required: Level;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Skill', value: ({ name }) => name },
  {
    title: 'Level',
    value: ({ level }) => nameLevel(level),
    show: ({ level, required }, paint) => renderLevel(level, required, paint),
  },
];

/** The levels an assessment gave, beside what the target needs. */
export function renderLevels(
  { by, levels }: Assessment,
  { skills, target }: { readonly skills: readonly Skill[]; readonly target: Target },
  style: Style,
): string {
  const rows = skills.flatMap(({ id, name }) => {
    const level = levels[id];
    return level === undefined ? [] : [{ name, level, required: target.skills[id].level }];
  });
  const heading = style.paint.heading(`Levels, rated by ${formatRater(by)}`);
  const legend = style.paint.quiet(`■ reached  □ needed for ${target.id}`);
  return `${spread(heading, legend, proseWidth(style.columns))}\n\n${renderTable(rows, COLUMNS, style)}`;
}
