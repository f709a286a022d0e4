import { SELF } from '../../coaching/assessment.ts';
import { compareOpinions, type Comparison, type Report, type SkillReport } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import { formatRater, nameLevel } from '../../terminal/phrases.ts';
import { renderTable } from '../../terminal/table.ts';
import { hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { letterOf, statementsOf } from './statements.ts';

/** Of more opinions than anybody reads, those that differ most. */
const OPINIONS_SHOWN = 24;

/** What the opinions leave out: the names of skills, and statements that are told with the gaps. */
interface Told {
  readonly skills: readonly Skill[];
  readonly told: ReadonlySet<string>;
}

/** Other raters' levels beside those of the report, and the statements in which they differ. */
export function renderOpinions(report: Report, about: Told, style: Style): string[] {
  const all = compareOpinions(report);
  const compared = all.slice(0, OPINIONS_SHOWN);
  if (compared.length === 0) return [];
  const own = report.by === SELF ? 'You' : formatRater(report.by);
  const table = renderTable(
    compared,
    [
      { title: 'Second opinion', value: ({ row }) => row.name },
      { title: own, value: ({ row }) => nameLevel(row.level) },
      { title: 'By', value: ({ opinion }) => formatRater(opinion.by), wraps: true, drops: 2 },
      { title: 'Level', value: ({ opinion }) => nameLevel(opinion.level) },
      { title: 'Differs', value: ({ difference }) => formatDifference(difference), align: 'right', drops: 1 },
    ],
    style,
  );
  const different = compared.filter(({ difference }) => difference !== 0);
  const left = all.length - compared.length;
  const more = left === 0 ? '' : `\n${style.paint.quiet(`and ${left} more, with less between you: add --json`)}`;
  return [table + more, ...different.flatMap((one) => renderDifference(one, report.by, about, style))];
}

function formatDifference(difference: number): string {
  return difference === 0 ? '' : difference > 0 ? `+${difference}` : String(difference);
}

/** Statements of a skill that one rater counts as met and the other does not. */
export interface DifferenceTold {
  readonly row: SkillReport;
  readonly says: string;
  readonly statements: readonly { readonly letter: string; readonly text: string }[];
}

/** What one rater saw and the other did not; `own` names the rater of the report. What the gaps tell stays there. */
export function tellDifference(
  { row, opinion }: Comparison,
  own: { readonly name: string; readonly count: 'count' | 'counts' },
  { skills, told }: Told,
): DifferenceTold[] {
  const by = formatRater(opinion.by);
  const does = own.count === 'count' ? 'do' : 'does';
  return [
    { says: `${by} counts as met, and ${own.name} ${does} not`, ids: opinion.seen },
    { says: `${own.name} ${own.count} as met, and ${by} does not`, ids: opinion.notSeen },
  ].flatMap(({ says, ids }) => {
    const left = ids.filter((id) => !told.has(id));
    if (left.length === 0) return [];
    const statements = statementsOf(skills, row.id)
      .filter(({ id }) => left.includes(id))
      .map(({ id, text }) => ({ letter: letterOf(id), text }));
    return [{ row, says, statements }];
  });
}

function renderDifference(compared: Comparison, rater: string, told: Told, style: Style): string[] {
  const own = { name: formatRater(rater), count: rater === SELF ? 'count' : 'counts' } as const;
  return tellDifference(compared, own, told).map(({ row, says, statements }) =>
    [
      wrapProse(`${style.paint.heading(row.name)}: ${says}`, style.columns),
      ...statements.map(({ letter, text }) => hang(`${letter}  ${text}`, style.columns, 4)),
    ].join('\n'),
  );
}
