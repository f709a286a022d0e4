import { localDay } from '../../coaching/days.ts';
import {
  CARDS_A_DAY,
  type CardKind,
  type CardOutline,
  type CodeSample,
  type Deck,
  isFor,
  rankCards,
  rankForDay,
} from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { LEVEL_NAMES, type Skill, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { findReading, type Reading } from '../find/find-reading.ts';
import { type CallForCards, findNeeded, weighSkills } from './needed-skills.ts';
import { findOwnFrameworks } from './own-frameworks.ts';

/** A card as it is asked: of the knowledge base, or the person's own. */
export interface AskedCard {
  readonly id: string;
  /** Such as "System Design · Independent · what is wrong here". */
  readonly heading: string;
  readonly question: string;
  readonly shown: readonly string[];
  readonly code: CodeSample | null;
  readonly points: readonly string[];
  readonly lifts: readonly string[];
  readonly followUps: readonly string[];
  readonly redFlags: readonly string[];
  /** Where to read on, which is looked up when it is to be shown. */
  readonly findReading: () => Reading | null;
  /** Whether its points are the person's to fill in. */
  readonly isOwn: boolean;
}

const KIND_WORDS: Readonly<Record<CardKind, string>> = {
  'how-it-works': 'how it works',
  'what-is-wrong': 'what is wrong here',
  choose: 'choose and defend',
  'read-code': 'read this code',
  estimate: 'estimate',
  tell: 'tell of yours',
  'review-draft': 'review this draft',
};

/** The cards that a call is about, and all that decides which of them are asked today. */
export interface AskedCards {
  readonly deck: Deck;
  /** In the order in which they are first asked. */
  readonly cards: readonly CardOutline[];
  readonly skills: readonly Skill[];
  /** Those of which a card is only a plus. */
  readonly pluses: readonly SkillId[];
}

/**
 * The cards of the named skills, or of all that the target asks for where none is named; with an end, of what the ad of
 * the job needs whose talk that is, else of the must-haves of the target. Those of the person's own come first, from
 * the day after they were noted; skills that are named without an end have none.
 */
export async function findAskedCards(context: Context, record: PersonRecord, asked: CallForCards): Promise<AskedCards> {
  const { knowledge } = context;
  const own = context.ownStack(record);
  const today = localDay(context.now());
  const frameworks = await findOwnFrameworks(context, record, asked);
  const needed = await findNeeded(context, record, asked);
  const weighed = needed === null ? weighSkills(context, record, asked.skills) : [];
  const open = knowledge
    .cards((needed ?? weighed).map(({ skill }) => skill))
    .filter((card) => isFor(card, own.language, frameworks));
  const cards = needed === null ? rankCards(open, weighed, own.language) : rankForDay(open, needed, own.language);
  const isOfSkills = asked.skills.length > 0 && asked.until === null;
  const ownCards = isOfSkills ? [] : record.ownCards.filter(({ at }) => localDay(new Date(at)) < today);
  return {
    deck: {
      ranked: [...ownCards.map(({ id }) => id), ...cards.map(({ id }) => id)],
      states: record.cards,
      today,
      until: asked.until,
      perDay: record.practice.perDay ?? CARDS_A_DAY,
      fresh: asked.fresh,
    },
    cards,
    skills: knowledge.skills(own),
    pluses: (needed ?? []).flatMap(({ skill, need }) => (need === 'nice' ? [skill] : [])),
  };
}

/** The card of this id, the person's own or of the knowledge base, as it is asked; null where it is no more. */
export function findCard(context: Context, record: PersonRecord, id: string): AskedCard | null {
  const { knowledge } = context;
  const own = record.ownCards.find((card) => card.id === id);
  if (own !== undefined)
    return {
      ...{ id, heading: 'A question you were asked', question: own.question, shown: [], code: null },
      ...{ points: own.points, lifts: [], followUps: [], redFlags: [], findReading: () => null, isOwn: true },
    };
  const card = knowledge.card(id);
  if (card === undefined) return null;
  const { question, shown = [], code = null, points, lifts, followUps, redFlags } = card;
  const heading = describeCard(card, knowledge.skills());
  const reading = (): Reading | null => findReading(context, record, card);
  return { id, heading, question, shown, code, points, lifts, followUps, redFlags, findReading: reading, isOwn: false };
}

/** "System Design · Independent · what is wrong here". */
export function describeCard({ skill, level, kind }: CardOutline, skills: readonly Skill[]): string {
  const name = skills.find(({ id }) => id === skill)?.name ?? skill;
  return `${name} · ${LEVEL_NAMES[level]} · ${KIND_WORDS[kind]}`;
}
