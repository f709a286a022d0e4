import { addOwnCard, dropOwnCard, type OwnCard } from '../../coaching/practice.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { cleanText, countOf } from '../../terminal/text.ts';
import type { PracticeOptions } from './options.ts';

/** Keeps a question that the person was asked, or forgets one. */
export async function changeOwnCards(context: Context, { asked, drop }: PracticeOptions): Promise<void> {
  if (asked !== undefined) await keep(context, asked.trim());
  else await forget(context, drop ?? '');
}

async function keep(context: Context, question: string): Promise<void> {
  if (question === '')
    throw new UserError('A question has words; this is blank.', {
      hint: 'coach practice --asked "How would you shard this?"',
    });
  const fault = faultInLine('A question', question);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was kept.' });
  const card = { id: `own-${context.newId().slice(0, 8)}`, question, at: context.now().toISOString() };
  const { after } = await context.progress().update((before) => addOwnCard(before, card));
  const count = countOf(after.ownCards.length, 'question');
  context.show(
    after.ownCards.find(({ id }) => id === card.id) ?? card,
    sayThat(`Kept as ${card.id}, asked from tomorrow on; ${count} of your own.`),
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
