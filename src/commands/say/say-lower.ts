import type { Level } from '../../coaching/skills.ts';
import { formatRater, nameLevel } from '../../terminal/phrases.ts';

/** A skill by its name, and who rates it lower than the person does. */
export interface LowerRating {
  readonly by: string;
  readonly skill: string;
  readonly level: Level;
}

const MOST_RATERS = 2;
/** So many skills are named of one rater, and of each of several. */
const MOST_SKILLS = { alone: 3, each: 2 };

/**
 * Who rates what lower, a clause each: "Ines rates lower: Programming (Guided), Version Control (None)"; of many raters
 * those who do so of most skills, of many skills the first, and as many as `most` where more are to be named. `whom` is
 * the object, such as "me ".
 */
export function sayLower(lower: readonly LowerRating[], { whom = '', most = 0 } = {}): string[] {
  const byRater = new Map<string, LowerRating[]>();
  for (const one of lower) byRater.set(one.by, [...(byRater.get(one.by) ?? []), one]);
  const raters = [...byRater].sort(([, a], [, b]) => b.length - a.length);
  const others = raters.length - MOST_RATERS;
  const named = Math.max(most, raters.length > 1 ? MOST_SKILLS.each : MOST_SKILLS.alone);
  return [
    ...raters
      .slice(0, MOST_RATERS)
      .map(([by, theirs]) => `${formatRater(by)} rates ${whom}lower: ${nameFew(theirs, named)}`),
    ...(others > 0 ? [`${others} more ${others === 1 ? 'rates' : 'rate'} ${whom}lower`] : []),
  ];
}

function nameFew(lower: readonly LowerRating[], most: number): string {
  const names = lower.slice(0, most).map(({ skill, level }) => `${skill} (${nameLevel(level)})`);
  const rest = lower.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
