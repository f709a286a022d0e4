import { isQuickPicture, SELF } from '../coaching/assessment.ts';
import { localDay } from '../coaching/days.ts';
import { summariseChecklists } from '../coaching/checklists.ts';
import { listOpenOffers } from '../coaching/jobs.ts';
import { findNextTarget, nextSteps, ratedLevels, type Step } from '../coaching/path.ts';
import type { PersonRecord } from '../coaching/record.ts';
import {
  buildOverview,
  buildReport,
  findNewlyProven,
  measureProgress,
  type Overview,
  type SeenCards,
} from '../coaching/report.ts';
import { withBoxes } from '../coaching/work.ts';
import type { Context } from '../context.ts';
import type { Lead } from '../terminal/leads.ts';
import { formatHours } from '../terminal/phrases.ts';
import { isQuiet } from './overview/describe-news.ts';
import { isMostlyUnknown, listLeads } from './overview/list-leads.ts';
import { FIRST_CHOICES, type FirstChoice, renderOverview } from './overview.view.ts';

/** Begins what was chosen; of a list also for which job it is. */
type Begin = (choice: FirstChoice, asked: { readonly for?: string }) => Promise<void>;

/** Shows where the person stands; one who has told nothing yet is asked what to begin with, which `begin` then does. */
export async function runOverview(context: Context, begin: Begin): Promise<void> {
  const { knowledge } = context;
  const now = context.now();
  const record = await context.record();
  const skills = knowledge.skills(context.ownStack(record));
  const target = context.targetOf(record);
  const report = buildReport(skills, target, record, now);
  const overview = buildOverview(
    {
      report,
      record,
      skills,
      steps: nextSteps(skills, target, record, now),
      underWay: record.unfinished.map((one) => measureProgress(one, skills, record.assessments)).toReversed(),
      higher: findNextTarget(knowledge.targets(), target, ratedLevels(record)),
      cards: await countCards(context, record),
      offers: listOpenOffers(record.jobs).map(({ id }) => id),
      checklists: record.ticks.length === 0 ? [] : summariseChecklists(knowledge.checklists(), record.ticks),
    },
    now,
  );
  const isNew =
    report.assessedAt === null && overview.underWay.length === 0 && overview.news === null && record.jobs.length === 0;
  const sitting = findSitting(context, overview, record);
  const isQuick = overview.next?.kind === 'raise' && isQuickPicture(record.assessments, overview.next.skill);
  const subject = { target, skills, profile: context.profile, sitting, isQuick };
  if (isNew) {
    const { renderWelcome } = await import('./overview/welcome.ts');
    context.show(overview, (_value, style) => renderWelcome(context.profile, style));
  } else context.show(overview, (value, style) => renderOverview(value, subject, style));
  const isUnderWay = overview.underWay.some(({ by }) => by === SELF);
  const again = isUnderWay ? null : describeReassessment(overview, findNewlyProven(record, now));
  const isNamed = again !== null && listLeads(overview, subject).some(([, command]) => command === again[1]);
  if (again !== null && !isNamed) context.hint(again.join(': '));
  if (!isNew || !context.interactive || context.json) return;
  const prompts = await context.prompts('coach assess');
  const chosen = await prompts.choose('What shall we begin with?', FIRST_CHOICES);
  const choice = FIRST_CHOICES.find(({ value }) => value === chosen)?.value ?? 'leave';
  if (choice === 'leave') return;
  const isTalk = choice === 'interview';
  await begin(choice, isTalk ? await (await import('./overview/interview-soon.ts')).followInterview(context) : {});
}

/** What of the cards was seen and is due by the days left; null where no day to come is practised for. */
async function countCards(context: Context, record: PersonRecord): Promise<SeenCards | null> {
  const { until } = record.practice;
  if (until === null || until <= localDay(context.now())) return null;
  return (await import('./practice/count-seen.ts')).countSeen(context, record);
}

/**
 * After a while without anything new, where to take up the step: what is open of one that is ticked in part, else what
 * the next one is learnt from first.
 */
function findSitting(
  { knowledge }: Context,
  { news, underWay, next, inHand, taken }: Overview,
  record: PersonRecord,
): Lead | null {
  if (next === null || news === null || taken !== null || !isQuiet(news, underWay)) return null;
  const [open, ...more] = inHand === null || inHand.ticked === 0 ? [] : listOpen(inHand.step, record);
  if (open !== undefined) return [`Left: ${open}${more.length === 0 ? '' : `; and ${more.length} more`}`, 'coach step'];
  // All is ticked, or it is not what coach next shows: no lesson of it is named.
  if (inHand !== null && (inHand.ticked > 0 || inHand.step.id !== next.id)) return null;
  const place = next.path.findIndex(({ resource, known }) => resource !== null && known !== true);
  const slot = next.path[place];
  const resource = knowledge.resourceById(slot?.resource ?? null);
  if (slot === undefined || resource === undefined) return null;
  const begin = inHand === null ? 'Begin with' : 'Its first lesson';
  return [`${begin}: ${resource.title}, ${formatHours(slot.hours)}`, `coach open ${place + 1}`];
}

function listOpen(step: Step, record: PersonRecord): string[] {
  return withBoxes(step, record).boxes.flatMap(({ ticked, line }) => (ticked ? [] : [line]));
}

/** More skills than these are not named one by one: all are asked. */
const MOST_NAMED = 4;

/** Why some skills are worth asking about again, and how; null where none is. */
function describeReassessment({ aged, by, summary }: Overview, proven: readonly string[]): Lead | null {
  if (proven.length > 0)
    return ['There is new evidence. See whether your level moved', `coach assess ${proven.join(' ')}`];
  if (aged === null || by !== SELF || isMostlyUnknown(summary)) return null;
  const named = aged.skills.length > MOST_NAMED ? '' : ` ${aged.skills.join(' ')}`;
  return ['See what has moved since', `coach assess${named}`];
}
