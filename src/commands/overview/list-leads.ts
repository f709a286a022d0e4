import { SELF } from '../../coaching/assessment.ts';
import { countDays, localDay } from '../../coaching/days.ts';
import type { Step, Target } from '../../coaching/path.ts';
import type { PracticeAhead } from '../../coaching/practice.ts';
import type { Overview } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import { joinLeads, type Lead } from '../../terminal/leads.ts';
import { formatHours, formatRater, nameAssess, nameStep, sayReached } from '../../terminal/phrases.ts';
import { countOf, formatDate, formatDay } from '../../terminal/text.ts';
import { RATE_FIRST } from '../say/rate-first.ts';
import { sayLower } from '../say/say-lower.ts';
import { listJobLeads } from './job-leads.ts';
import { listPlanLeads } from './plan-leads.ts';
import { listTakenLeads } from './taken-leads.ts';

/** What the overview shows beside its value. */
export interface Subject {
  readonly profile: string | null;
  readonly target: Target;
  readonly skills: readonly Skill[];
  /** What to begin with after a while without anything new; null where the next step has nothing to learn from. */
  readonly sitting: Lead | null;
  /** Whether the next step follows from a quick picture of its skill. */
  readonly isQuick: boolean;
}

/** What to do next, each command once with what it opens: what jobs ask for today or soon before all else. */
export function listLeads(overview: Overview, { target, skills, sitting, isQuick }: Subject): Lead[] {
  const { assessedAt, underWay, higher, checklists, practice, cards, targetChosen, taken } = overview;
  const jobs = listJobLeads(overview);
  const forTalk = listPracticeLeads(overview);
  const leads: Lead[] = [...jobs.first, ...forTalk, ...listTakenLeads(overview)];
  const begun = underWay.map(({ by, asked, skillsDone, screensLeft }): Lead => {
    const who = by === SELF ? '' : ` by ${formatRater(by)}`;
    const left = `about ${countOf(screensLeft, 'screen')} left`;
    const text = `Assessment${who} begun: ${skillsDone} of ${countOf(asked.length, 'skill')} done, ${left}`;
    return [text, nameAssess({ skills: asked, by })];
  });
  leads.push(...begun, ...listDisputeLeads(overview, skills));
  const asks = underWay.length === 0 && forTalk.length === 0 ? listAssessLeads(overview) : [];
  const shown = findShown(overview);
  const step =
    shown === null
      ? []
      : [
          describeNext(shown, overview, skills),
          ...(isQuick && overview.inHand === null && overview.talks.length === 0 ? [makeSure(shown)] : []),
          ...(sitting === null || assessedAt === null ? [] : [sitting]),
        ];
  // What they have begun they know; what comes next nobody does before they were asked.
  leads.push(...(overview.inHand === null ? [...asks, ...step] : [...step, ...asks]));
  if (overview.next === null && assessedAt !== null) leads.push(...listReached(overview, target));
  leads.push(...listPlanLeads(overview, shown?.id, skills));
  if (higher !== null)
    leads.push([
      overview.next === null && taken === null ? 'Or aim higher' : sayReached(target.id),
      `coach target ${higher}`,
    ]);
  else if (!targetChosen && taken === null && isFresh(overview))
    leads.push([`All for ${target.name}; to aim at something else`, 'coach target']);
  leads.push(...jobs.rest);
  for (const { id, items, done } of checklists) {
    leads.push([`${items - done} of ${countOf(items, 'item')} open in ${id}`, `coach checklist ${id}`]);
  }
  if (practice !== null && cards === null) leads.push(...describePractice(practice));
  return joinLeads(leads);
}

/**
 * The step in hand, else the next one; of the next nothing is said where nobody was asked about its skill, nor about
 * most of the others, since then nobody knows what comes first.
 */
function findShown({ next, inHand, assessedAt, assessed, summary }: Overview): Step | null {
  if (inHand !== null) return inHand.step;
  if (next === null || assessedAt === null) return null;
  return isMostlyUnknown(summary) && !assessed.includes(next.skill) ? null : next;
}

/** Whether more than half of the skills have no level, so that all are to be asked. */
export function isMostlyUnknown({ notAssessed, skills }: Overview['summary']): boolean {
  return notAssessed > skills / 2;
}

/** What to ask first where nothing was ever assessed, or too little to say what comes first. */
function listAssessLeads({ assessedAt, summary }: Overview): Lead[] {
  if (assessedAt === null) return [FIRST_PICTURE];
  if (!isMostlyUnknown(summary)) return [];
  const unknown = `${summary.notAssessed} of ${countOf(summary.skills, 'skill')}`;
  const why = `Nobody asked about ${unknown}, so what comes first is a guess`;
  return [[`${why} (3 minutes with --quick)`, 'coach assess']];
}

/** What follows once all is reached: to look for a job, for who has none. */
function listReached({ taken, higher }: Overview, target: Target): Lead[] {
  if (taken === null)
    return [[`All that ${target.id} asks for: well done. Now the job search`, 'coach guide job-search']];
  return higher === null ? [[`All that ${target.id} asks for: well done`, 'coach report']] : [];
}

/** So many days after an assessment a target that nobody chose is named; from then on they know it. */
const TARGET_DAYS = 7;

function isFresh({ assessedAt, day }: Overview): boolean {
  return assessedAt !== null && countDays(localDay(new Date(assessedAt)), day) <= TARGET_DAYS;
}

/** What comes first where nothing was ever assessed. */
const FIRST_PICTURE: Lead = ['Next: where you stand, about 10 minutes (coach assess --quick: 3)', 'coach assess'];

/** Who rates lower than the person does, and what shows the statements that differ. */
function listDisputeLeads({ disputed }: Overview, skills: readonly Skill[]): Lead[] {
  const nameOf = (id: string): string => skills.find((skill) => skill.id === id)?.name ?? id;
  const clauses = sayLower(disputed.map(({ by, level, skill }) => ({ by, level, skill: nameOf(skill) })));
  return clauses.length === 0 ? [] : [[clauses.join('; '), 'coach report']];
}

/** "6 cards due, 8 days to 3 Dec 2026"; nothing where neither is there. */
function describePractice({ due, until, days }: PracticeAhead): Lead[] {
  const parts = [
    ...(due === 0 ? [] : [`${countOf(due, 'card')} due`]),
    ...(until === null ? [] : [`${countOf(days ?? 0, 'day')} to ${formatDate(until)}`]),
  ];
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [[due === 0 ? `Practice: ${first}` : [first, ...rest].join(', '), 'coach practice']];
}

/** Practice for the nearest talk that is still to come, and before it what the cards are chosen by. */
function listPracticeLeads({ talks, practice, cards, assessedAt, underWay }: Overview): Lead[] {
  const ahead = talks.find(({ days }) => days > 0);
  if (ahead === undefined) return [];
  const isUnknown = assessedAt === null && underWay.length === 0;
  const leads: Lead[] = isUnknown ? [RATE_FIRST] : [];
  if (practice === null || cards === null) return [...leads, ['Practise for it', `coach practice --for ${ahead.id}`]];
  const due = cards.due === 0 ? '' : `, ${cards.due} due`;
  // What the days do not suffice for was never to be seen, so that nobody is behind with it.
  const isPart = cards.planned > 0 && cards.planned < cards.of;
  const all = isPart ? countOf(cards.planned, 'planned card') : countOf(cards.of, 'card');
  return [...leads, [`Practice: ${cards.seen} of ${all} seen${due}`, 'coach practice']];
}

/** Before a step is begun that follows from one answer a level: all three are asked. */
function makeSure({ skill }: Step): Lead {
  return ['It rests on a quick picture; two minutes to be sure', `coach assess ${skill}`];
}

/** The step in hand with how far it is, else the next one. */
function describeNext(next: Step, { inHand, day }: Overview, skills: readonly Skill[]): Lead {
  if (inHand === null) return [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`, 'coach next'];
  const { step, since, ticked, lines } = inHand;
  const isTicked = step.kind !== 'prove' && lines > 0 && ticked === lines;
  const far = (isTicked ? 'all ticked' : `${ticked} of ${lines} ticked`).replaceAll(' ', '\u00a0');
  // The year of today goes without saying, and its five characters break many a line.
  const begun = formatDay(since).replace(` ${day.slice(0, 4)}`, '');
  return [`In hand since ${begun}: ${nameStep(step, skills)}, ${far}`, isTicked ? 'coach done' : 'coach step'];
}
