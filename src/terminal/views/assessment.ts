import type { Assessment } from '../../coaching/assessment.ts';
import type { Level, Skill } from '../../coaching/skills.ts';
import type { Target } from '../../coaching/target.ts';
import type { View } from '../style.ts';
import { renderTable } from '../table.ts';
import { formatRater, proseWidth, spread } from '../text.ts';
import { nameLevel, renderLevel } from './level-bar.ts';

/** The levels an assessment gave, beside what the target needs. */
export function assessmentView(skills: readonly Skill[], target: Target): View<Assessment> {
  return (assessment, style) => {
    const rows = skills.flatMap(({ id, name }) => {
      const level = assessment.levels[id];
      return level === undefined ? [] : [{ name, level, required: target.skills[id].level }];
    });
    interface Row {
      name: string;
      level: Level;
      required: Level;
    }
    const heading = style.paint.heading(`Levels, rated by ${formatRater(assessment.by)}`);
    const legend = style.paint.quiet(`■ reached  □ needed for ${target.id}`);
    return [
      spread(heading, legend, proseWidth(style.columns)),
      renderTable<Row>(
        rows,
        [
          { title: 'Skill', value: ({ name }) => name },
          {
            title: 'Level',
            value: ({ level }) => nameLevel(level),
            show: ({ level, required }, paint) => renderLevel(level, required, paint),
          },
        ],
        style,
      ),
    ].join('\n\n');
  };
}
