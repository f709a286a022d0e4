import { SELF } from '../../coaching/assessment.ts';
import type { Due } from '../../coaching/jobs.ts';
import type { Step, Target } from '../../coaching/path.ts';
import type { PracticeAhead } from '../../coaching/practice.ts';
import type { Overview, StepInHand } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Lead } from '../../terminal/leads.ts';
import { formatHours, formatRater, nameAssess, nameStep, sayReached } from '../../terminal/phrases.ts';
import { cleanText, countOf, formatDate, formatDay } from '../../terminal/text.ts';
import { nameDue } from '../name-due.ts';

/** What the overview shows beside its value. */
export interface Subject {
  readonly profile: string | null;
  readonly target: Target;
  readonly skills: readonly Skill[];
}

/** What to do next, each with the command that opens it: a talk that is near and practice for it before all else. */
export function listLeads(overview: Overview, { target, skills }: Subject): Lead[] {
  const { assessedAt, underWay, next, inHand, higher, checklists, practice, day, jobs, talks, cards, offers } =
    overview;
  const leads: Lead[] = listTalkLeads(overview);
  const begun = underWay.map(({ by, asked, skillsDone, screensLeft }): Lead => {
    const who = by === SELF ? '' : ` by ${formatRater(by)}`;
    const left = `about ${countOf(screensLeft, 'screen')} left`;
    const text = `Assessment${who} begun: ${skillsDone} of ${countOf(asked.length, 'skill')} done, ${left}`;
    return [text, nameAssess({ skills: asked, by })];
  });
  leads.push(...begun);
  if (assessedAt !== null && next !== null) leads.push(describeNext(next, inHand, skills));
  else if (assessedAt !== null)
    leads.push([`All that ${target.id} asks for: well done. Now the job search`, 'coach guide job-search']);
  if (higher !== null) leads.push([next === null ? 'Or aim higher' : sayReached(target.id), `coach target ${higher}`]);
  leads.push(
    ...listJobLeads(
      jobs.filter(({ id }) => !talks.some((talk) => talk.id === id)),
      day,
    ),
  );
  if (offers.length > 0) leads.push(describeOffers(offers));
  for (const { id, items, done } of checklists) {
    leads.push([`${items - done} of ${countOf(items, 'item')} open in ${id}`, `coach checklist ${id}`]);
  }
  if (practice !== null && cards === null) leads.push(...describePractice(practice));
  return leads;
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

/** More jobs than these are counted, not named. */
const MOST_JOBS = 4;

/** What is due on jobs, the nearest few. */
function listJobLeads(jobs: Overview['jobs'], today: string): Lead[] {
  const leads = jobs.slice(0, MOST_JOBS).map(({ id, name, due }): Lead => {
    const command = due.kind === 'quiet' ? `coach job move ${id} silent` : `coach job show ${id}`;
    return [`${cleanText(name)}: ${nameDue(due, today)}`, isTalk(due) ? prepareFor(id) : command];
  });
  const more = jobs.length - leads.length;
  return more === 0
    ? leads
    : [...leads, [`Something is due on ${countOf(more, 'more job', 'more jobs')}`, 'coach job']];
}

function isTalk(due: Due): boolean {
  return due.kind === 'date' && (due.what === 'interview' || due.what === 'screening');
}

function prepareFor(job: string): string {
  return `coach checklist interview-prep --for ${job}`;
}

/** The talks that are near, and practice for the nearest that is still to come. */
function listTalkLeads({ talks, practice, cards, day }: Overview): Lead[] {
  const leads = talks.slice(0, MOST_JOBS).map((talk): Lead => {
    const due = { kind: 'date', day: talk.day, what: talk.what } as const;
    return [`${cleanText(talk.name)}: ${nameDue(due, day)}`, prepareFor(talk.id)];
  });
  const ahead = talks.find(({ days }) => days > 0);
  if (ahead === undefined) return leads;
  if (practice === null || cards === null) return [...leads, ['Practise for it', `coach practice --for ${ahead.id}`]];
  const due = practice.due === 0 ? '' : `, ${practice.due} due`;
  return [...leads, [`Practice: ${cards.seen} of ${countOf(cards.of, 'card')} seen${due}`, 'coach practice']];
}

/** Two offers are laid side by side; of more, any two. */
function describeOffers(offers: readonly string[]): Lead {
  const [one = '', other = '', ...more] = offers;
  const command = more.length === 0 ? `coach offer compare ${one} ${other}` : 'coach offer';
  return [`${offers.length} offers to choose between`, command];
}

/** The step in hand with how far it is, else the next one. */
function describeNext(next: Step, inHand: StepInHand | null, skills: readonly Skill[]): Lead {
  if (inHand === null) return [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`, 'coach next'];
  const { step, since, ticked, lines } = inHand;
  const isTicked = step.kind !== 'prove' && lines > 0 && ticked === lines;
  const far = isTicked ? 'all ticked' : `${ticked} of ${lines} ticked`;
  return [
    `In hand since ${formatDay(since)}: ${nameStep(step, skills)}, ${far}`,
    isTicked ? 'coach done' : 'coach step',
  ];
}
