import { join } from 'node:path';
import type { Card, CardOutline, SkillCard } from '../coaching/practice.ts';
import { type Skill, SKILL_IDS, type SkillId } from '../coaching/skills.ts';
import { isFramework } from '../coaching/stacks.ts';
import { type Derivation, packDerived, readDerived } from './derived.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { once } from './once.ts';
import { readJson } from './read-json.ts';

/** The file beside the built program that holds what cards are chosen by. */
export const PACKED_CARDS = 'cards.jsonl';

/** The files of cards that are not in that of their skill: about one language, one framework, and drafts to review. */
const [LANGUAGES, FRAMEWORKS, DRAFTS] = ['languages', 'frameworks', 'drafts'];

/** What the cards of a data folder are read with. */
export interface CardSource {
  readonly folder: string;
  /** The folder where their outlines stand packed; without it all are read to choose one. */
  readonly built: string | undefined;
  readonly skills: () => readonly Skill[];
}

/** Cards of which no more files are read than hold those that are asked for. */
export function openCards({ folder, built, skills }: CardSource): Pick<KnowledgeBase, 'cards' | 'card' | 'wholeCards'> {
  const files = new Map<string, () => readonly Card[]>(
    [LANGUAGES, FRAMEWORKS, ...SKILL_IDS, DRAFTS].map((name) => [
      name,
      once(() => (readJson(join(folder, `cards/${name}.json`)) as { cards: Card[] }).cards),
    ]),
  );
  const read = (name: string): readonly Card[] => files.get(name)?.() ?? [];
  const skillOf = once(
    () => new Map(skills().flatMap(({ id, topics }) => topics.map((topic) => [topic.id, id] as const))),
  );
  const withSkill = (card: Card): SkillCard[] => {
    const skill = skillOf().get(card.topic);
    return skill === undefined ? [] : [{ ...card, skill }];
  };
  const packed = (): CardOutline[] | undefined =>
    built === undefined ? undefined : readPacked(join(built, PACKED_CARDS), folder);
  const wholeCards = once(() => [...files.keys()].flatMap(read).flatMap(withSkill));
  const outlines = once((): readonly CardOutline[] => packed() ?? wholeCards());
  return {
    wholeCards,
    cards: (asked: readonly SkillId[] = SKILL_IDS) => outlines().filter(({ skill }) => asked.includes(skill)),
    card: (id) => {
      const known = outlines().find((one) => one.id === id);
      if (known === undefined) return undefined;
      const isIt = (one: Card): boolean => one.id === id;
      const card = read(fileOf(known)).find(isIt);
      return card === undefined ? undefined : withSkill(card)[0];
    },
  };
}

/** The name of the file that a card stands in. */
function fileOf({ about, kind, skill }: CardOutline): string {
  if (about !== undefined) return isFramework(about) ? FRAMEWORKS : LANGUAGES;
  return kind === 'review-draft' ? DRAFTS : skill;
}

const derivedFrom = (folder: string): Derivation => ({ folder, from: ['cards', 'skills'] });

/** What the cards of a data folder are chosen by, as text. */
export function packCards(folder: string, cards: readonly CardOutline[]): string {
  const outlines = cards.map(({ id, skill, level, kind, language, about, code }): CardOutline => ({
    ...{ id, skill, level, kind, language, about },
    code: code === undefined ? undefined : { language: code.language },
  }));
  return packDerived(derivedFrom(folder), [JSON.stringify(outlines)]);
}

/** The same from such a file; undefined without one, or where the data has changed since. */
function readPacked(path: string, folder: string): CardOutline[] | undefined {
  const text = readDerived(path, derivedFrom(folder));
  return text === undefined ? undefined : (JSON.parse(text) as CardOutline[]);
}
