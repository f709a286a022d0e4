import { localDay } from '../../coaching/days.ts';
import type { News, Overview } from '../../coaching/report.ts';
import { LEVEL_NAMES } from '../../coaching/skills.ts';
import { formatRater } from '../../terminal/phrases.ts';
import { countOf, formatDate } from '../../terminal/text.ts';

/** A week without anything new is said to be one. */
const QUIET_DAYS = 7;

/** What was done on the last day on which anything was, in a sentence; null where nothing of it has a name. */
export function describeNews(news: News, { underWay, disputed }: Overview): string | null {
  const { day, daysAgo } = news;
  const parts = [
    ...listLearnt(news),
    ...listPractised(news, new Set(disputed.map(({ by }) => by))),
    ...listApplied(news),
  ];
  if (parts.length === 0) return null;
  const when = daysAgo === 0 ? 'Today' : `Last, on ${formatDate(day)}`;
  const since = isQuiet(news, underWay) ? ` Nothing told here in the ${countOf(daysAgo, 'day')} since.` : '';
  return `${when}: ${parts.join('; ')}.${since}`;
}

/** Whether a week or more passed without anything new. */
export function isQuiet({ day, daysAgo }: News, underWay: Overview['underWay']): boolean {
  return daysAgo >= QUIET_DAYS && !underWay.some(({ startedAt }) => localDay(new Date(startedAt)) > day);
}

/** "done: git/1": what it is, and which; nothing where there is none. */
function nameThem(what: string, which: readonly string[]): string[] {
  return which.length === 0 ? [] : [`${what} ${nameFew(which)}`.trim()];
}

function listLearnt({
  moved,
  first,
  again,
  confirmed,
  done,
  notReached,
  begun,
  putAside,
  noted,
  evidence,
  ticks,
}: News): string[] {
  return [
    ...moved.map(({ skill, from, to }) => `${skill} ${LEVEL_NAMES[from]} → ${LEVEL_NAMES[to]}`),
    ...nameThem('done:', done),
    ...(first === 0 ? [] : [`${countOf(first, 'skill')} assessed for the first time`]),
    ...nameThem('told as done, not reached yet:', notReached),
    ...(confirmed === 0 ? [] : [`${countOf(confirmed, 'level')} confirmed`]),
    ...(again === confirmed ? [] : [`${countOf(again - confirmed, 'skill')} asked again`]),
    ...nameThem('begun:', begun),
    ...nameThem('put aside:', putAside),
    ...nameThem('a note on', noted),
    ...(evidence === 0 ? [] : [`${countOf(evidence, 'piece')} of evidence`]),
    ...(ticks === 0 ? [] : [countOf(ticks, 'tick')]),
  ];
}

/** What was practised and said; of who rated lower more is told elsewhere. */
function listPractised({ cards, questions, stories, opinions }: News, lower: ReadonlySet<string>): string[] {
  return [
    ...(cards === 0 ? [] : [`${countOf(cards, 'card')} practised`]),
    ...(questions === 0 ? [] : [`${countOf(questions, 'question')} of your own`]),
    ...(stories === 0 ? [] : [`${countOf(stories, 'story', 'stories')} told`]),
    ...nameThem(
      'rated by',
      opinions.filter((by) => !lower.has(by)).map((by) => formatRater(by)),
    ),
  ];
}

function listApplied({ jobs, offers, dropped }: News): string[] {
  const followed = jobs.filter(({ id }) => !dropped.includes(id));
  const noted = followed.filter(({ id, stage }) => stage === null && !offers.includes(id));
  return [
    ...nameThem('offer of', offers),
    ...nameThem('dropped:', dropped),
    ...nameThem(
      '',
      followed.flatMap(({ id, stage }) => (stage === null ? [] : [`${id} → ${stage}`])),
    ),
    ...nameThem(
      'a note on',
      noted.map(({ id }) => id),
    ),
  ];
}

/** Of more than these the rest is counted. */
const MOST_NAMED = 4;

function nameFew(names: readonly string[]): string {
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${rest}`;
}
