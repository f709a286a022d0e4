import { isQuickPicture } from '../coaching/assessment.ts';
import { type Demand, findStepsAhead, findUnratedLanguage, ratedLevels } from '../coaching/path.ts';
import { isMissedAgain } from '../coaching/practice.ts';
import type { PersonRecord } from '../coaching/record.ts';
import type { Skill } from '../coaching/skills.ts';
import { findStepInHand, withBoxes } from '../coaching/work.ts';
import type { Context } from '../context.ts';
import { describePutAside, nameOpen, nameStep } from '../terminal/phrases.ts';
import { countOf } from '../terminal/text.ts';
import { sayHowToAimHigher } from './say/aim-higher.ts';
import { sayUnratedLanguage } from './say/say-unrated-language.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderSteps, sayHowItEnds } from './next.view.ts';
import { findExamples } from './find/find-examples.ts';
import { findNamedSkill } from './find/find-step.ts';
import { sayOfSkill } from './next/of-skill.ts';
import { parseCount } from './read/parse.ts';

export interface NextOptions {
  readonly count?: number;
  readonly market?: true;
  readonly markdown?: true;
}

export const nextCommand: CommandDefinition<NextOptions> = {
  name: 'next',
  group: GROUPS.learn,
  summary: 'show the one step to take next',
  description:
    'Shows the step to take next, of all or of one skill: why this one, what to learn in which order, what to build, when it is done.',
  arguments: [{ name: '[skill]', description: 'a skill; all of them unless you say', takes: 'skill' }],
  options: [
    { flags: '-n, --count <number>', description: 'show so many steps (default: 1)', parse: parseCount },
    { flags: '--market', description: 'among equals first what the ads you keep ask for' },
    { flags: '--markdown', description: 'as Markdown' },
  ],
  prints: true,
  examples: [
    'coach next',
    'coach next security',
    'coach next -n 5',
    'coach next --stack java',
    'coach next --market',
    'coach next --markdown',
  ],
  run: (context, [skill], options) => runNext(context, skill, options),
};

/** The skill whose cards were missed again and again in practice, and where to read on it; null where there is none. */
async function nameMissed(context: Context, record: PersonRecord, skills: readonly Skill[]): Promise<string | null> {
  const { knowledge } = context;
  const again = new Set(record.cards.filter(isMissedAgain).map(({ card }) => card));
  if (again.size < MISSED_CARDS) return null;
  const missed = knowledge.cards().flatMap(({ id }) => (again.has(id) ? (knowledge.card(id) ?? []) : []));
  const bySkill = skills.map((skill) => ({ skill, own: missed.filter((card) => card.skill === skill.id) }));
  const [worst] = bySkill.sort((a, b) => b.own.length - a.own.length);
  if (worst === undefined || worst.own.length < MISSED_CARDS) return null;
  const { findReading, nameReading } = await import('./find/find-reading.ts');
  const read = worst.own.map((card) => findReading(context, record, card));
  const titles = [...new Set(read.flatMap((one) => (one === null ? [] : [nameReading(one)])))].slice(0, 2);
  const reading = titles.length === 0 ? '' : ` To read: ${titles.join('; ')}`;
  return `Missed twice in practice, ${worst.skill.name}: ${countOf(worst.own.length, 'card')}.${reading}`;
}

/** So many cards of a skill, each missed twice running, say something of it. */
const MISSED_CARDS = 2;

async function runNext(context: Context, name: string | undefined, options: NextOptions): Promise<void> {
  const { knowledge } = context;
  const wanted = name === undefined ? null : findNamedSkill(context, name);
  const record = await context.record();
  const stack = context.ownStack(record);
  const skills = knowledge.skills(stack);
  const target = context.targetOf(record);
  const { next, skipped, waiting } = findStepsAhead(
    skills,
    target,
    record,
    context.now(),
    options.market === true ? await readDemand(context, record) : undefined,
  );
  const own = wanted === null ? next : next.filter(({ skill }) => skill === wanted.id);
  const steps = own.slice(0, options.count ?? 1).map((step) => withBoxes(step, record));
  const inHand = findStepInHand(next, record);
  const opens = options.market === true || wanted !== null ? null : nameOpen(context, ['<number>']);
  const examples = findExamples(context, stack, steps);
  const paths = [...steps.flatMap(({ path }) => path), ...examples.values()];
  const hasHours = record.done.some(({ hours }) => hours !== null);
  const about = {
    skills,
    ownPace: hasHours ? (await import('./next/own-pace.ts')).createOwnPace(skills, record) : () => null,
    examples,
    resources: paths.flatMap(({ resource }) => knowledge.resourceById(resource) ?? []),
    stacks: knowledge.stacks(),
    own: stack,
    isBlank: record.assessments.length === 0,
    inHand: inHand?.id,
    opens,
  };
  if (wanted === null && inHand !== undefined && !steps.some(({ id }) => id === inHand.id))
    context.note(`In hand: ${nameStep(inHand, skills)}: coach step. After it:`);
  const asPage = options.markdown === true ? (await import('./next/markdown.ts')).renderStepsMarkdown : null;
  context.show(steps, (value, style) => asPage?.(value, about) ?? renderSteps(value, about, style));
  if (wanted !== null) {
    sayOfSkill(context, wanted, { step: steps[0], inHand, ahead: { next, skipped, waiting }, target });
    return;
  }
  const missed = await nameMissed(context, record, skills);
  if (missed !== null) context.hint(missed);
  const putAside = describePutAside(skipped, waiting);
  if (putAside !== null) context.hint(putAside);
  const [first] = steps;
  const told = record.jobs.length + record.evidence.length === 0 ? null : await import('./next/told.ts');
  const language = first?.kind === 'raise' ? findUnratedLanguage(record, context.now()) : null;
  if (language !== null) context.hint(sayUnratedLanguage(context, language));
  const proofs = told?.sayBesideSearch(record, { next, steps, skills }) ?? null;
  if (proofs !== null) context.hint(proofs);
  if (first === undefined && skipped.length > 0) return;
  const higher = sayHowToAimHigher(context, target, record);
  if (first === undefined) context.hint(higher ?? `Every skill is at target for ${target.id}.`);
  else if (record.assessments.length === 0) return;
  else if (first.kind === 'raise' && told?.isNewlyProven(record, first.skill, context.now()) === true)
    context.hint(`There is new evidence for it. See whether your level moved: coach assess ${first.skill}`);
  else if (ratedLevels(record)[first.skill] === undefined)
    context.hint(`Nobody has asked you about it yet. First see where you stand: coach assess ${first.skill}`);
  else if (first.kind === 'raise' && first.id !== inHand?.id && isQuickPicture(record.assessments, first.skill))
    context.hint(
      `It rests on a quick picture, one statement a level. Two minutes to be sure: coach assess ${first.skill}`,
    );
  else if (steps.length === 1) context.hint(sayHowItEnds(first));
  if (first !== undefined && higher !== null) context.hint(higher);
}

/** What the kept ads ask for; with a note where they say nothing. */
async function readDemand(context: Context, { jobs }: PersonRecord): Promise<Demand | undefined> {
  const { countKeptAds, findDemand } = await import('./read/read-kept-ads.ts');
  const market = countKeptAds(context, jobs);
  if (market !== null && market.ads > 0) return findDemand(market);
  const why = market === null ? 'No ad is kept yet' : 'Your ads ask for nothing that is known here';
  context.note(`${why}, so the order is as ever. Keep one: coach job add acme --ad posting.txt`);
  return undefined;
}
