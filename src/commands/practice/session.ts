import { countDays, localDay } from '../../coaching/days.ts';
import {
  type CardState,
  fillOwnCard,
  type Grade,
  GRADE_WORDS,
  gradeCard,
  gradeFromTicks,
  GRADES,
  LONGEST_PART,
  MOST_OWN_POINTS,
  type Scheduler,
} from '../../coaching/practice.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';
import { countOf, wrapProse } from '../../terminal/text.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';
import { type AskedCard, findCard } from './asked-cards.ts';
import { renderAnswer, renderQuestion } from './card.view.ts';

/** A card that was graded: the grade, how many points were said of how many, and when it comes again. */
export interface GradedCard {
  readonly card: string;
  readonly grade: Grade;
  readonly said: number;
  readonly points: number;
  readonly due: string;
}

/** How a session is held. */
export interface SessionOptions {
  /** Whether an answer that is typed is kept. */
  readonly keep: boolean;
  /** What stands beside "card 3 of 10", such as "8 days to 3 Dec 2026"; blank where no day is practised for. */
  readonly beside: string;
}

/**
 * Asks cards one after another: the question, the points to tick, the rest of the answer, the grade, which is stored
 * at once. Gives those that were graded.
 */
export async function holdSession(
  context: Context,
  ids: readonly string[],
  { keep, beside }: SessionOptions,
): Promise<GradedCard[]> {
  const prompts = await context.prompts('To count what is due: coach practice --due');
  const graded: GradedCard[] = [];
  for (const [index, id] of ids.entries()) {
    const card = findCard(context, await context.record(), id);
    if (card === null) continue;
    const kept = graded.length === 0 ? 'Nothing graded yet.' : `Kept: ${countOf(graded.length, 'card')} graded.`;
    const place = [`card ${index + 1} of ${ids.length}`, beside].filter((part) => part !== '').join(' · ');
    graded.push(
      await tellWhatIsKept(context, kept, () =>
        askCard(context, prompts, card, { place, keep, saysWhen: beside === '' }),
      ),
    );
  }
  return graded;
}

/** Asks one card and stores its grade. */
async function askCard(
  context: Context,
  prompts: Prompts,
  card: AskedCard,
  { place, keep, saysWhen }: { readonly place: string; readonly keep: boolean; readonly saysWhen: boolean },
): Promise<GradedCard> {
  await prompts.tell((style) => renderQuestion(card, place, style));
  const answer = await prompts.ask(ANSWER_PROMPT, (text) => faultInLine('An answer', text, LONGEST_PART));
  // Not needed, and so not loaded, before the first question is on the screen.
  const { scheduler } = await import('./scheduler.ts');
  const points = card.points.length > 0 ? card.points : await askPoints(context, prompts, card);
  const said = await prompts.check(
    'Which of these did you say?',
    points.map((label, index) => ({ value: String(index), label, checked: false })),
    { leaving: 'stop, grades kept' },
  );
  await prompts.tell((style) => renderAnswer(card, points, new Set(said.map(Number)), style));
  const grade = await askGrade(context, prompts, card.id, {
    scheduler,
    ready: gradeFromTicks(said.length, points.length),
    saysWhen,
  });
  const day = localDay(context.now());
  const kept = keep && answer !== '' ? answer : null;
  const { after } = await context
    .progress()
    .update((before) => gradeCard(before, scheduler, { card: card.id, grade, day, answer: kept }));
  const due = findState(after.cards, card.id)?.due ?? day;
  return { card: card.id, grade, said: said.length, points: points.length, due };
}

const ANSWER_PROMPT = 'Answer aloud, or type; Enter shows what a good answer says:';

function findState(states: readonly CardState[], id: string): CardState | undefined {
  return states.find(({ card }) => card === id);
}

/** Asks what a good answer to a question of the person's own would say, and keeps that with the question. */
async function askPoints(context: Context, prompts: Prompts, { id }: AskedCard): Promise<readonly string[]> {
  await prompts.tell(({ columns }) =>
    wrapProse('What would a good answer say? One point a line; Enter alone when that is all.', columns),
  );
  const points: string[] = [];
  while (points.length < MOST_OWN_POINTS) {
    const line = await prompts.ask(`Point ${points.length + 1}:`, (text) =>
      text === '' && points.length === 0 ? 'Write one point at least.' : faultInLine('A point', text),
    );
    if (line === '') break;
    points.push(line);
  }
  await context.progress().update((before) => fillOwnCard(before, id, points));
  return points;
}

function nameWait(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The grade that stands ready, or another; each says when the card would come again, unless the days to one decide. */
async function askGrade(
  context: Context,
  prompts: Prompts,
  id: string,
  { scheduler, ready, saysWhen }: { readonly scheduler: Scheduler; readonly ready: Grade; readonly saysWhen: boolean },
): Promise<Grade> {
  const { cards } = await context.record();
  const day = localDay(context.now());
  const before = findState(cards, id) ?? null;
  const reply = await prompts.key({
    question: 'Graded',
    choices: GRADES.map((grade) => ({
      value: String(grade),
      label: saysWhen
        ? `${GRADE_WORDS[grade]}, ${nameWait(countDays(day, scheduler.grade(before, id, grade, day).due))}`
        : GRADE_WORDS[grade],
    })),
    preset: String(ready),
    leaving: 'stop, this card not graded',
  });
  return Number(reply) as Grade;
}
