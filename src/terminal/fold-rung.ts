import { type Answer, isMet } from '../coaching/assessment.ts';
import type { RungLevel } from '../coaching/skills.ts';
import { NUMBERS } from './phrases.ts';
import { formatDay } from './text.ts';

/** What was answered before to the statements of a level that a screen does not ask, where it counts beside it. */
export interface CountedBeside {
  readonly given: readonly { readonly answer: Answer; readonly at: string }[];
  /** How many statements were never asked. */
  readonly unasked: number;
}

/**
 * The line that a finished screen folds into, with what else counted, and why "helped" did not where that decides:
 * "1 of 3 met, two as on 3 Nov 2026".
 */
export function foldRung(
  heading: string,
  level: RungLevel,
  answers: readonly Answer[],
  beside: CountedBeside = { given: [], unasked: 0 },
): string {
  const counted = [...answers, ...beside.given.map(({ answer }) => answer)];
  const met = counted.filter((answer) => isMet(answer, level)).length;
  const all = counted.length + (beside.given.length === 0 ? 0 : beside.unasked);
  const why = level > 1 && met < Math.min(2, all) && counted.includes('helped');
  const line = `${heading}   ${met} of ${all} met${describeBeside(beside)}`;
  return why ? `${line}: helped counts for Guided; from Independent on it takes alone` : line;
}

/** ", two as on 3 Nov 2026, one not asked"; blank where nothing counts beside. */
function describeBeside({ given, unasked }: CountedBeside): string {
  const days = [...new Set(given.map(({ at }) => formatDay(at)))];
  if (days.length === 0) return '';
  const when = days.length === 1 ? `on ${days.join('')}` : 'answered before';
  return `, ${NUMBERS[given.length] ?? given.length} as ${when}${unasked === 0 ? '' : `, ${NUMBERS[unasked] ?? unasked} not asked`}`;
}
