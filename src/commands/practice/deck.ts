import { shownOutput } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { cleanText, countOf } from '../../terminal/text.ts';
import { addressOf, nameReading } from '../find/find-reading.ts';
import { type AskedCard, findAskedCards, findCard } from './asked-cards.ts';

/** Writes the cards as the Markdown that plain-text flash-card programs read: `Q:` and `A:`, a card a block. */
export async function writeDeck(
  context: Context,
  record: PersonRecord,
  {
    skills,
    job,
    file,
    force,
  }: {
    readonly skills: readonly SkillId[];
    readonly job: string | undefined;
    readonly file: string;
    readonly force: boolean;
  },
): Promise<void> {
  const { cards } = await findAskedCards(context, record, { skills, until: null, job });
  const ids = [...(skills.length > 0 ? [] : record.ownCards.map(({ id }) => id)), ...cards.map(({ id }) => id)];
  const asked = ids.flatMap((id) => findCard(context, record, id) ?? []).filter(({ points }) => points.length > 0);
  const text = `${asked.map(renderDeckCard).join('\n\n')}\n`;
  if (file === '-') {
    context.print(text);
    return;
  }
  context.writeOutput(file, text, force);
  context.show({ file, cards: asked.length }, sayThat(`Wrote ${cleanText(file)}: ${countOf(asked.length, 'card')}.`));
}

function renderDeckCard({ question, shown, code, points, findReading }: AskedCard): string {
  const reading = findReading();
  const block = (lines: readonly string[], language: string): string[] =>
    lines.length === 0 ? [] : ['', `\`\`\`${language}`, ...lines, '```'];
  return [
    `Q: ${question}`,
    ...block(shown, ''),
    ...block(code?.lines ?? [], code?.language ?? ''),
    ...block(shownOutput(code), ''),
    `A: ${points.map((point) => `- ${point}`).join('\n')}`,
    ...(reading === null ? [] : [`- [${nameReading(reading)}](${addressOf(reading)})`]),
  ].join('\n');
}
