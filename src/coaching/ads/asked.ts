import { SKILL_IDS, type SkillId } from '../skills.ts';
import { STRENGTHS, type Strength, type Term } from './lexicon.ts';

/** What has to be brought, and what is a plus. */
export const NEEDS = ['must', 'nice'] as const;
export type Need = (typeof NEEDS)[number];

/** A skill that an ad names, and the number of its line and the sentence where it is first named. */
export interface NamedSkill {
  readonly skill: SkillId;
  readonly line: number;
  readonly text: string;
}

/** How well a skill is asked for, and the line and the sentence that say so. */
export interface SaidStrength {
  readonly strength: Strength;
  readonly line: number;
  readonly text: string;
}

/** A skill that an ad names, and the topics of it that it names it by; none where it names it as a whole. */
export interface PlacedSkill extends NamedSkill {
  readonly topics: readonly string[];
}

export interface AskedSkill extends PlacedSkill {
  readonly need: Need;
  /** Whether it is a plus by the list of what is asked, and done in the job all the same: the duty is what it names. */
  readonly duty: boolean;
  /** The most that its words ask for; null where none says how well it is to be known. */
  readonly strength: SaidStrength | null;
  /** The most that the years beside it ask for; null where it is named with none. */
  readonly byYears: SaidStrength | null;
  /** Whether it is named without such a word too. */
  readonly unsaid: boolean;
  /** Whether the title alone names it. */
  readonly titled: boolean;
  /** Whether it only has to interest the person, which asks for no level. */
  readonly interest: boolean;
}

/** What a sentence is for the person: asked, a plus, asked before the list of what is, done in the job, or none. */
export type Weight = Need | 'intro' | 'duty' | null;

/** A term, and what the sentence it stands in is for the person. */
export interface Mention {
  readonly term: Term;
  readonly weight: Weight;
  readonly line: number;
  readonly text: string;
  readonly inTitle: boolean;
  /** How well it is to be known, as the words beside it say. */
  readonly strength: Strength | null;
  /** The least years that are asked of it; null where none are. */
  readonly years: number | null;
  /** Whether these say only that it is to interest the person. */
  readonly interest: boolean;
}

type Mentioned = PlacedSkill & Pick<AskedSkill, 'strength' | 'byYears' | 'unsaid' | 'titled' | 'interest'>;

/** The skills asked; what a list calls a plus is one, whatever is said above it, and done where the duties name it. */
export function listAsked(
  musts: readonly Mention[],
  nices: readonly Mention[],
  intro: readonly Mention[],
  duties: readonly PlacedSkill[] = [],
): AskedSkill[] {
  const named = listMentioned(musts);
  const has = (list: readonly NamedSkill[], { skill }: NamedSkill): boolean => list.some((one) => one.skill === skill);
  const said = listMentioned(intro);
  // The title names the trade where no line does.
  const must = named.filter((one) => !one.titled || !has(said, one));
  const nice = listMentioned(nices).filter((one) => !has(named, one));
  const early = said.filter((one) => !has(must, one) && !has(nice, one));
  const all = [...must, ...early].sort((a, b) => SKILL_IDS.indexOf(a.skill) - SKILL_IDS.indexOf(b.skill));
  const pluses = nice.map((one): AskedSkill => {
    const duty = one.interest ? undefined : duties.find(({ skill }) => skill === one.skill);
    return { ...one, ...duty, need: 'nice', duty: duty !== undefined };
  });
  return [
    ...all.map((one): AskedSkill => ({ ...one, need: 'must', duty: false })),
    ...pluses.filter(({ duty }) => duty),
    ...pluses.filter(({ duty }) => !duty),
  ];
}

/** The skills of some mentions in their fixed order, each with the first line that names a tool of it, else it. */
export function listSkills(mentions: readonly Mention[]): PlacedSkill[] {
  return listMentioned(mentions).map(({ skill, line, text, topics }) => ({ skill, line, text, topics }));
}

function listMentioned(mentions: readonly Mention[]): Mentioned[] {
  const below = mentions.filter(({ inTitle }) => !inTitle);
  return SKILL_IDS.flatMap((skill): Mentioned | [] => {
    const isOf = ({ term }: Mention): boolean => term.skills.includes(skill);
    // The title names the trade, and says nothing of how well a thing is to be known.
    const own = below.filter(isOf);
    const named = own.length > 0 ? own : mentions.filter(isOf);
    // What is named says more than the trade, of which years are asked.
    const first = named.find(({ term }) => term.tool !== null) ?? named[0];
    if (first === undefined) return [];
    const { line, text } = first;
    const known = own.filter(({ interest }) => !interest);
    const meant = IN_EVERY_AD.includes(skill) ? known.map(withoutPraise) : known;
    const strength = findMost(meant);
    const byYears = findMost(meant.map(weighYears));
    // "You enjoy solving problems" says nothing beside a line that says how well.
    const unsaid = meant.some(
      (one) => one.strength === null && one.years === null && (one.term.tool !== null || strength === null),
    );
    const topics = findTopics(skill, known.length > 0 ? known : named);
    const interest = own.length > 0 && known.length === 0;
    return { skill, line, text, topics, strength, byYears, unsaid, titled: own.length === 0, interest };
  });
}

/** The topics of a skill that some mentions of it name; none where one of them names it as a whole. */
function findTopics(skill: SkillId, mentions: readonly Mention[]): string[] {
  const all = mentions.map(({ term }) => term.topics.flatMap((one) => (one.skill === skill ? [one.id] : [])));
  return all.some((topics) => topics.length === 0) ? [] : [...new Set(all.flat())];
}

/** Asked for as strong in ads for trainees and for leads alike, by which nothing more is meant. */
const IN_EVERY_AD: readonly SkillId[] = ['communication', 'problem-solving'];

function withoutPraise(mention: Mention): Mention {
  return { ...mention, strength: mention.strength === 'basics' ? 'basics' : null, years: null };
}

/** A mention with what its years ask for in place of its words: one year says the basics, and five a strong level. */
function weighYears(mention: Mention): Mention {
  const { years } = mention;
  const strength = years === null ? null : years < 2 ? 'basics' : years < 5 ? 'working' : 'strong';
  return { ...mention, strength };
}

function findMost(mentions: readonly Mention[]): SaidStrength | null {
  const said = mentions.flatMap(({ strength, line, text }) => (strength === null ? [] : [{ strength, line, text }]));
  const rank = ({ strength }: SaidStrength): number => STRENGTHS.indexOf(strength);
  return said.reduce<SaidStrength | null>((most, one) => (most === null || rank(one) > rank(most) ? one : most), null);
}
