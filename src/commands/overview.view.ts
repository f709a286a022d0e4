import { SELF } from '../coaching/assessment.ts';
import type { Overview } from '../coaching/report.ts';
import { type Lead, renderLeads } from '../terminal/leads.ts';
import { describeAge, describeMoved, formatRater, nameCall, renderBar } from '../terminal/phrases.ts';
import { countOf, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';
import { describeNews } from './overview/describe-news.ts';
import { listLeads, type Subject } from './overview/list-leads.ts';

/** Where the person stands, what was done last, and what to do next, each with the command that opens it. */
export function renderOverview(overview: Overview, about: Subject, style: Style): string {
  const prose = (text: string): string => wrapProse(text, style.columns);
  const leads = listLeads(overview, about).map(([text, command]): Lead => [
    text,
    command.replace('coach ', nameCall('', about.profile)),
  ]);
  const news = overview.news === null ? null : describeNews(overview.news, overview);
  return [
    ...renderStand(overview, about, style),
    ...(news === null ? [] : [prose(news)]),
    ...(overview.aged === null ? [] : [prose(describeAge(overview.aged, overview.assessed))]),
    ...(leads.length === 0 ? [] : ['', renderLeads(leads, style)]),
  ].join('\n');
}

function renderStand({ assessedAt, by, summary }: Overview, { target }: Subject, style: Style): string[] {
  const { rungs, atTarget, skills, notAssessed } = summary;
  const who = by === SELF ? '' : `, rated by ${formatRater(by)}`;
  const heading = style.paint.heading(target.name);
  if (assessedAt === null) return [wrapProse(`${heading} · not assessed yet`, style.columns)];
  const rest = notAssessed === 0 ? '' : `, ${notAssessed} not assessed`;
  return [
    wrapProse(`${heading}${who} · ${atTarget} of ${countOf(skills, 'skill')} at target${rest}`, style.columns),
    wrapProse(
      `${renderBar(rungs.climbed, rungs.needed, style.paint)} ${rungs.climbed} of ${countOf(rungs.needed, 'rung')} climbed${describeMoved(summary)}`,
      style.columns,
    ),
  ];
}

/** What somebody who has told nothing yet may begin with. */
export const FIRST_CHOICES = [
  { value: 'quick', label: 'a first picture, in about 3 minutes (coach assess --quick)' },
  { value: 'assess', label: 'the assessment, in about 10 minutes (coach assess)' },
  { value: 'interview', label: 'I have an interview soon (coach checklist interview-prep)' },
  { value: 'look', label: 'look around in the twelve skills (coach skills)' },
  { value: 'leave', label: 'not now' },
] as const;

export type FirstChoice = Exclude<(typeof FIRST_CHOICES)[number]['value'], 'leave'>;
