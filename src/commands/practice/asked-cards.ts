import { localDay } from '../../coaching/days.ts';
import { PRIORITY_WEIGHTS, ratedLevels } from '../../coaching/path.ts';
import {
  type AskedSkill,
  CARDS_A_DAY,
  type CardKind,
  type CardOutline,
  type CodeSample,
  type Deck,
  isFor,
  rankCards,
} from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { LEVEL_NAMES, type Skill, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { findReading, type Reading } from '../find/find-reading.ts';
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
}

/**
 * The cards of the named skills, or of all that the target asks for where none is named; with an end, of its
 * must-haves. Those of the person's own come first, from the day after they were noted; skills that are named without
 * an end have none.
 */
export function findAskedCards(
  context: Context,
  record: PersonRecord,
  asked: {
    readonly skills: readonly SkillId[];
    readonly until: string | null;
    readonly job?: string | undefined;
    readonly fresh?: number | undefined;
  },
): AskedCards {
  const { knowledge } = context;
  const own = context.ownStack(record);
  const today = localDay(context.now());
  const skills = weighSkills(context, record, asked);
  const frameworks = findOwnFrameworks(context, record, asked);
  const open = knowledge
    .cards(skills.map(({ skill }) => skill))
    .filter((card) => isFor(card, own.language, frameworks));
  const cards = rankCards(open, skills, own.language);
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
  };
}

function weighSkills(
  context: Context,
  record: PersonRecord,
  { skills, until }: { readonly skills: readonly SkillId[]; readonly until: string | null },
): AskedSkill[] {
  const target = context.targetOf(record);
  const levels = ratedLevels(record);
  const all = context.knowledge.skills().map(({ id }): AskedSkill & { readonly isMust: boolean } => {
    const { priority } = target.skills[id];
    return { skill: id, level: levels[id] ?? 0, weight: PRIORITY_WEIGHTS[priority], isMust: priority === 'must' };
  });
  // What is named counts alike, whatever the target makes of it.
  if (skills.length > 0) return all.filter(({ skill }) => skills.includes(skill)).map((one) => ({ ...one, weight: 1 }));
  return until === null ? all : all.filter(({ isMust }) => isMust);
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
