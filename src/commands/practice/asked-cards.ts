import { localDay } from '../../coaching/days.ts';
import { PRIORITY_WEIGHTS, ratedLevels } from '../../coaching/path.ts';
import {
  type AskedSkill,
  CARDS_A_DAY,
  type CardKind,
  type CodeSample,
  type Deck,
  isReadable,
  rankCards,
  type SkillCard,
} from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { LEVEL_NAMES, type Skill, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';

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
  readonly resource: CardResource | null;
  /** Whether its points are the person's to fill in. */
  readonly isOwn: boolean;
}

/** Where to read on. */
export interface CardResource {
  /** With what it is about, where that is not the language or cloud of the person: "Learn Java (for Java)". */
  readonly title: string;
  readonly url: string;
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
  readonly cards: readonly SkillCard[];
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
  asked: { readonly skills: readonly SkillId[]; readonly until: string | null; readonly fresh?: number | undefined },
): AskedCards {
  const { knowledge } = context;
  const own = context.ownStack(record);
  const today = localDay(context.now());
  const skills = weighSkills(context, record, asked);
  const readable = knowledge.cards(skills.map(({ skill }) => skill)).filter((card) => isReadable(card, own.language));
  const cards = rankCards(readable, skills, own.language);
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

/** The card of this id among those asked and the person's own, as it is asked; null where there is none any more. */
export function findCard(
  context: Context,
  record: PersonRecord,
  cards: readonly SkillCard[],
  id: string,
): AskedCard | null {
  const { knowledge } = context;
  const own = record.ownCards.find((card) => card.id === id);
  if (own !== undefined)
    return {
      ...{ id, heading: 'A question you were asked', question: own.question, shown: [], code: null },
      ...{ points: own.points, lifts: [], followUps: [], redFlags: [], resource: null, isOwn: true },
    };
  const card = cards.find((one) => one.id === id);
  if (card === undefined) return null;
  const { question, shown = [], code = null, points, lifts, followUps, redFlags } = card;
  const resource = findResource(context, record, card.resource);
  const heading = describeCard(card, knowledge.skills());
  return { id, heading, question, shown, code, points, lifts, followUps, redFlags, resource, isOwn: false };
}

/** The resource of a card; null where there is none. */
export function findResource(context: Context, record: PersonRecord, id: string | null): CardResource | null {
  const { knowledge } = context;
  const resource = knowledge.resourceById(id);
  if (resource === undefined) return null;
  const { title, url, stack = [] } = resource;
  const own = context.ownStack(record);
  const isOwn = stack.length === 0 || stack.some((one) => one === own.language || one === own.cloud);
  const names = knowledge.stacks().flatMap((one) => (stack.includes(one.id) ? one.name : []));
  return { title: isOwn ? title : `${title} (for ${names.join(', ')})`, url };
}

/** "System Design · Independent · what is wrong here". */
export function describeCard({ skill, level, kind }: SkillCard, skills: readonly Skill[]): string {
  const name = skills.find(({ id }) => id === skill)?.name ?? skill;
  return `${name} · ${LEVEL_NAMES[level]} · ${KIND_WORDS[kind]}`;
}
