import { buildHistory, findTrends, SELF } from '../../coaching/assessment.ts';
import type { Target } from '../../coaching/path.ts';
import { believeDates, type PersonRecord } from '../../coaching/record.ts';
import { compareOpinions, type Report, type SkillReport } from '../../coaching/report.ts';
import { nameOf } from '../../coaching/sharing.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import type { Made } from '../../pages/page.ts';
import { type ReportText, writeReportPage } from '../../pages/report-page.ts';
import { describeMoved, formatRater, nameAssess, nameCall } from '../../terminal/phrases.ts';
import { countOf } from '../../terminal/text.ts';
import { describePlan, describeSubject, layOut } from '../plan/lay-out.ts';
import { tellPlan, tellPlanTitle, tellTimeline } from '../plan/page.ts';
import { SELF_RATING } from '../report.view.ts';
import { describeDisputes } from './disputes.ts';
import { describeGap } from './gaps.ts';
import { describeNothing, describeRating, describeStand } from './headline.ts';
import { tellDifference } from './opinions.ts';

/** What a report page is about beside the report. */
export interface PageAbout {
  readonly record: PersonRecord;
  readonly target: Target;
  readonly skills: readonly Skill[];
  readonly made: Made;
  /** The rated skills that are short, in the order of their steps. */
  readonly short: () => readonly SkillReport[];
}

/** The report as a page, with the plan that is kept. */
export function renderReportPage(context: Context, report: Report, about: PageAbout): string {
  const { target, skills, made } = about;
  const record = believeDates(about.record, made.at);
  const gaps = about.short();
  const unknown = report.skills.filter(({ level }) => level === null);
  const isOwn = report.by === SELF;
  return writeReportPage({
    report,
    name: nameOf(record),
    target: target.name,
    rated: describeRating(report, isOwn ? 'self-rated' : `rated by ${formatRater(report.by)}`).join(' · '),
    ...tellStand(report),
    trends: findTrends(buildHistory(record), report.by),
    gaps: gaps.map((row) => ({ row, ...describeGap(row, skills) })),
    notAssessed:
      unknown.length === 0
        ? null
        : {
            names: unknown.map(({ name }) => name),
            command: nameAssess({ skills: unknown.map(({ id }) => id), by: report.by }, context.profile),
          },
    opinions: tellOpinions(report, skills, gaps),
    evidence: record.evidence,
    ...tellKeptPlan(context, record),
    worth: isOwn && unknown.length < report.skills.length ? SELF_RATING : null,
    made,
  });
}

/** What the figures do not say, and what moved. */
function tellStand(report: Report): Pick<ReportText, 'sentences' | 'moved'> {
  const stand = describeStand(report, ({ name, gap }) => `${name} by ${countOf(gap, 'level')}`);
  if (stand === null) return { sentences: [describeNothing(report)], moved: '' };
  return {
    sentences: [stand.mustHaves, ...stand.notAssessed, ...describeDisputes(report)],
    moved: describeMoved(report.summary),
  };
}

function tellOpinions(report: Report, skills: readonly Skill[], gaps: readonly SkillReport[]): ReportText['opinions'] {
  const compared = compareOpinions(report);
  const isOwn = report.by === SELF;
  const own = { name: isOwn ? 'the own rating' : formatRater(report.by), count: 'counts', does: 'does' };
  const told = new Set(gaps.flatMap(({ lacking, noChance, notAsked }) => [lacking, noChance, notAsked].flat()));
  return {
    own: isOwn ? 'Own rating' : `Rated by ${formatRater(report.by)}`,
    compared,
    differences: compared
      .filter(({ difference }) => difference !== 0)
      .flatMap((one) => tellDifference(one, own, { skills, told }))
      .map(({ name, says, statements }) => ({ skill: name, said: says, statements })),
  };
}

/** The plan at the hours that are remembered; nothing is asked and nothing is kept for a page. */
function tellKeptPlan(context: Context, record: PersonRecord): Pick<ReportText, 'plan' | 'withoutPlan'> {
  const hoursPerWeek = record.hoursPerWeek ?? record.plan?.hoursPerWeek ?? null;
  const withoutPlan = `There is no plan yet. To make one: ${nameCall('plan --hours 6', context.profile)}`;
  if (hoursPerWeek === null || record.assessments.length === 0) return { plan: null, withoutPlan };
  const laidOut = layOut(context, record, { hoursPerWeek, start: null, until: null });
  const plan = describePlan(record, laidOut, null);
  const about = describeSubject(context, plan, laidOut);
  return {
    plan: {
      title: tellPlanTitle(plan, about),
      sentences: tellPlan(plan, about),
      timeline: tellTimeline(plan, about),
    },
    withoutPlan,
  };
}
