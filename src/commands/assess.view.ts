import type { Assessment, Levels } from '../coaching/assessment.ts';
import type { Target } from '../coaching/path.ts';
import type { Level, Skill } from '../coaching/skills.ts';
import { formatRater, nameLevel, renderLevel } from '../terminal/phrases.ts';
import type { Column } from '../terminal/column.ts';
import { renderTable } from '../terminal/table.ts';
import { cleanText, proseWidth, spread } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

interface Row {
  readonly name: string;
  readonly level: Level;
  readonly required: Level;
  /** What the person rated said of themselves. */
  readonly own: Level | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Skill', value: ({ name }) => name },
  {
    title: 'Level',
    value: ({ level }) => nameLevel(level),
    show: ({ level, required }, paint) => renderLevel(level, required, paint),
  },
];

const OWN: Column<Row> = {
  title: 'By themselves',
  value: ({ own }) => nameLevel(own ?? null),
  show: ({ own }) => (own === undefined ? '-' : nameLevel(own)),
};

/** What levels are shown beside. */
interface Rated {
  readonly skills: readonly Skill[];
  readonly target: Target;
  /** The name of the person rated, where another rates them and it is known. */
  readonly of: string | null;
  /** What that person said of themselves; nothing where they rated themselves. */
  readonly own: Levels;
}

/** The levels an assessment gave, beside what the target needs and what the person rated said themselves. */
export function renderLevels({ by, levels }: Assessment, { skills, target, of, own }: Rated, style: Style): string {
  const rows = skills.flatMap(({ id, name }) => {
    const level = levels[id];
    return level === undefined ? [] : [{ name, level, required: target.skills[id].level, own: own[id] }];
  });
  const whose = of === null ? '' : ` of ${cleanText(of)}`;
  const heading = style.paint.heading(`Levels${whose}, rated by ${formatRater(by)}`);
  const legend = style.paint.quiet(`■ reached  □ needed for ${target.id}`);
  const columns = rows.some((row) => row.own !== undefined) ? [...COLUMNS, OWN] : COLUMNS;
  return `${spread(heading, legend, proseWidth(style.columns))}\n\n${renderTable(rows, columns, style)}`;
}
