import {
  ANSWER_WORDS,
  countScreens,
  estimateMinutes,
  screensLeft,
  SELF,
  type Unfinished,
  type Walk,
} from '../../coaching/assessment.ts';
import { cleanText, countOf, formatDay } from '../../terminal/text.ts';

/** What an assessment is said to be before its first screen. */
interface Introduced {
  readonly plan: Unfinished;
  /** Whose work is rated, where it is not the person's own. */
  readonly whom: string | null;
  /** The command that goes on with it. */
  readonly goOn: string;
  /** Whether answers from before stand ready. */
  readonly isAgain: boolean;
}

/** What is asked, how long it takes, where it stays and how to stop; a rater is told whom they rate. */
export function introduce(walk: Walk, path: string, { plan, whom, goOn, isAgain }: Introduced): string {
  const { min, max } = countScreens(walk, {});
  const screens = min === max ? countOf(min, 'short screen') : `${min} to ${max} short screens`;
  const length = `${countOf(walk.skills.length, 'skill')}, ${screens}, about ${countOf(estimateMinutes(walk), 'minute')}.`;
  const stop = `Stop any time with Ctrl-C; ${goOn} goes on there.`;
  const again = isAgain ? 'What you answered before stands ready: Enter keeps it.\n' : '';
  if (whom === null)
    return `Where do you stand? ${length}\nFor your own plan only: it stays in ${path}. ${stop}\n${again}`;
  return [
    `You rate ${cleanText(whom)}, as ${cleanText(plan.by)}: ${length}`,
    `Say what you know that they have done; what you cannot know is "${ANSWER_WORDS['no-chance']}".`,
    `It stays in ${path} until you hand it on. ${stop}`,
    again,
  ].join('\n');
}

/** That an assessment goes on, how much of it is left, and how to begin it anew. */
export function welcomeBack(walk: Walk, { plan, whom, goOn }: Introduced): string {
  const left = countOf(screensLeft(walk, plan.answers), 'screen');
  const day = formatDay(plan.startedAt);
  const what =
    plan.by === SELF
      ? `the assessment of ${day}`
      : `the rating of ${cleanText(whom ?? 'their work')} by ${cleanText(plan.by)}, begun on ${day}`;
  return `Going on with ${what}, about ${left} left. Begin anew: ${goOn} --restart\n`;
}
