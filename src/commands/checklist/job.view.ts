import type { JobChecklist, JobItem, LeftOut, Verdict, WhyLeftOut } from '../../coaching/jobs.ts';
import { cleanText, countOf, formatNearDay, wrapProse } from '../../terminal/text.ts';
import type { View } from '../../terminal/output.ts';
import type { Paint, Style } from '../../terminal/theme.ts';
import { renderItems, renderMarkdownItems, type TitledItems } from '../checklist.view.ts';
import { describeAnswers } from '../say/describe-answers.ts';

/** A checklist for a job: numbered with its ticks, notes and answers on a terminal, a Markdown task list elsewhere. */
export const renderJobChecklist: View<JobChecklist> = (list, style) =>
  style.terminal ? renderNumbered(list, style) : renderJobMarkdown(list);

/** The same as a Markdown task list. */
export function renderJobMarkdown(list: JobChecklist): string {
  return renderMarkdownItems(titled(list));
}

function renderNumbered(list: JobChecklist, style: Style): string {
  return renderItems(titled(list), style, {
    markOf: ({ answer, done }, paint) =>
      answer === null ? (done ? paint.good('✓') : ' ') : markOf(answer.verdict, paint),
  });
}

const MARKS: Readonly<Record<Verdict, string>> = { good: '✓', doubtful: '?', red: '✗' };

function markOf(verdict: Verdict, paint: Paint): string {
  const colour = { good: paint.good, doubtful: paint.warn, red: paint.bad }[verdict];
  return colour(MARKS[verdict]);
}

function titled(list: JobChecklist): TitledItems<JobItem> {
  const { title, job, summary, items, whole, answers, cut } = list;
  return {
    title: `${title} · ${job}`,
    done: `${whole.done} of ${whole.items} done`,
    about: [
      summary,
      ...(answers === null ? [] : [`Answers: ${describeAnswers(answers)}.`]),
      ...(cut === null ? [] : [describeCut(cut, new Set(items.map(({ group = '' }) => group)))]),
    ],
    items,
    below: ({ answer, note }) => [
      ...(answer === null ? [] : [[answer.verdict, answer.text].filter((part) => part !== '').join(': ')]),
      ...(note === null ? [] : [`note: ${note}`]),
    ],
  };
}

/** "For Thu 3 Dec 2026, in 3 days. Left out: ..."; of a group that is shown, as it has ticks, the rest is. */
function describeCut({ day, days, leftOut }: NonNullable<JobChecklist['cut']>, shown: ReadonlySet<string>): string {
  const far = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  const when = days < 0 ? `It was on ${formatNearDay(day)}.` : `For ${formatNearDay(day)}, ${far}.`;
  const parts = WHY_ORDER.flatMap((why) => {
    const own = leftOut.filter((one) => one.why === why);
    return own.length === 0 ? [] : [REASONS[why](own, shown)];
  });
  return parts.length === 0 ? when : `${when} Left out: ${parts.join('; ')}.`;
}

const WHY_ORDER: readonly WhyLeftOut[] = ['not-the-eve', 'too-late', 'one-a-day', 'over'];

type SayWhy = (groups: readonly LeftOut[], shown: ReadonlySet<string>) => string;

const REASONS: Readonly<Record<WhyLeftOut, SayWhy>> = {
  'not-the-eve': (groups, shown) => `${nameGroups(groups, shown)}, since it is not`,
  'too-late': (groups, shown) => `${nameGroups(groups, shown)}, for which it is too late`,
  'one-a-day': (groups) => {
    const [{ group, items, of } = { group: '', items: 0, of: 0 }] = groups;
    return `${items} of ${countOf(of, 'open item')} of "${group}", since about one a day can be done`;
  },
  over: (groups, shown) => `${nameGroups(groups, shown)}, since it is over`,
};

function nameGroups(groups: readonly LeftOut[], shown: ReadonlySet<string>): string {
  return groups.map(({ group }) => `${shown.has(group) ? 'the rest of ' : ''}"${group}"`).join(', ');
}

/** What was kept with an item, in one to three lines. */
export function describeKept({ job, items, answers }: JobChecklist, number: number, { columns }: Style): string {
  const item = items[number - 1];
  if (item === undefined) return '';
  const { text, note, answer } = item;
  const kept = [
    `${job}, ${number}: ${text}`,
    ...(answers === null
      ? []
      : [answer === null ? 'not asked' : `${answer.verdict}: ${cleanText(answer.text)}`.replace(/: $/u, '')]),
    note === null ? null : `note: ${cleanText(note)}`,
    ...(answers === null ? [] : [`Answers: ${describeAnswers(answers)}.`]),
  ];
  const lines = kept.filter((line) => line !== null);
  return (lines.length === 1 ? [...lines, 'no note'] : lines).map((line) => wrapProse(line, columns)).join('\n');
}
