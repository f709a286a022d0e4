import { localDay } from '../../coaching/days.ts';
import { ASKED_MARK, changeJob, type Job, LONGEST_NOTE, noteJob } from '../../coaching/jobs.ts';
import { addOwnCard, dropOwnCard, type OwnCard } from '../../coaching/practice.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { cleanText, countOf } from '../../terminal/text.ts';
import { findFollowedJob } from '../find/find-job.ts';
import type { PracticeOptions } from './options.ts';

/** Keeps a question that the person was asked, or forgets one. */
export async function changeOwnCards(context: Context, { asked, drop, for: job }: PracticeOptions): Promise<void> {
  if (asked !== undefined) await keep(context, asked.trim(), job);
  else await forget(context, drop ?? '');
}

/** Keeps the question, and notes it with the job where it was asked, if one is named. */
async function keep(context: Context, question: string, word: string | undefined): Promise<void> {
  if (question === '')
    throw new UserError('A question has words; this is blank.', {
      hint: 'coach practice --asked "How would you shard this?"',
    });
  const fault = faultInLine('A question', question, word === undefined ? undefined : LONGEST_NOTE - ASKED_MARK.length);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was kept.' });
  const job = word === undefined ? null : findFollowedJob((await context.record()).jobs, word).id;
  const at = context.now().toISOString();
  const card = { id: `own-${context.newId().slice(0, 8)}`, question, at };
  const note = (one: Job): Job => noteJob(one, ASKED_MARK + question, { at, today: localDay(context.now()) });
  const { after } = await context.progress().update((before) => {
    const kept = addOwnCard(before, card);
    return job === null ? kept : { ...kept, jobs: changeJob(kept.jobs, job, note) };
  });
  const count = countOf(after.ownCards.length, 'question');
  const noted = job === null ? '' : ` Noted with ${job} too.`;
  context.show(
    after.ownCards.find(({ id }) => id === card.id) ?? card,
    sayThat(`Kept as ${card.id}, asked from tomorrow on; ${count} of your own.${noted}`),
  );
  context.hint('When it comes, you write what a good answer says.');
}

async function forget(context: Context, id: string): Promise<void> {
  const { ownCards } = await context.record();
  const card = findOwnCard(ownCards, id);
  await context.progress().update((before) => dropOwnCard(before, card.id));
  context.show(card, sayThat(`Forgotten: ${cleanText(card.question)}`));
  context.hint('Back: coach undo');
}

/** The one question whose id is the one given or begins with it. */
function findOwnCard(cards: readonly OwnCard[], id: string): OwnCard {
  const [card, ...others] = cards.filter((one) => one.id === id || (id !== '' && one.id.startsWith(id)));
  if (card !== undefined && others.length === 0) return card;
  const known = cards.map((one) => one.id).join(', ');
  throw new UserError(`No one question of yours has the id "${id}".`, {
    hint: known === '' ? 'Keep one: coach practice --asked "How would you shard this?"' : `Yours: ${known}.`,
  });
}
