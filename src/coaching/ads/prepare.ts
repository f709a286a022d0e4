import { isUnproven, type Standing } from '../evidence.ts';
import { type Level, levelAbove, type RungLevel, type SkillId } from '../skills.ts';
import type { AskedSkill, NamedSkill, SaidStrength } from './asked.ts';
import { STRENGTHS, type Strength } from './lexicon.ts';

/** Where the person stands in a skill, as a report has it. */
export interface Standpoint {
  readonly id: SkillId;
  readonly name: string;
  /** Null when never assessed. */
  readonly level: Level | null;
  /** What the target asks for. */
  readonly required: Level;
  readonly gap: number;
  readonly standing: Standing | null;
}

/** A skill that an ad asks for beside where the person stands; what is required goes by the ad, else by the target. */
export interface AskedStandpoint
  extends Omit<AskedSkill, 'unsaid' | 'topics' | 'byYears' | 'titled'>, Omit<Standpoint, 'id'> {
  /** What says the level that is required: the ad, by its words or by naming the thing alone, or the target. */
  readonly measure: 'ad' | 'target';
}

/** What to do about an asked skill before applying. */
export interface Preparation {
  readonly kind: 'read' | 'prove' | 'assess';
  readonly skill: SkillId;
  /** The level to read for or to prove; null for a skill to assess. */
  readonly level: RungLevel | null;
  /** Rungs short of the target. */
  readonly gap: number;
}

/** The level that each strength of words is read as. */
export const LEVELS: Readonly<Record<Strength, Level>> = { basics: 1, working: 2, strong: 3, lead: 4 };

/** Whether an ad is for beginners, by what it asks or by what it says itself. */
interface Audience {
  readonly forBeginners: boolean;
  readonly saysSo: boolean;
}

/** What is said of everything in an ad, such as "experience with", and words beside it that say more. */
const EXPERIENCE = /\bexperienced?\b/iu;
const MORE =
  /\b(?:solid|good|sound|hands[- ]on|practical|proven|demonstrable|confident|proficien\w+|fluent|comfortable|skilled|well|years)\b/iu;

/** Words that mean work in production whoever an ad is for; of beginners "strong" is no more than praise. */
const NO_PRAISE =
  /\b(?:expert\w*|production|at scale|inside[- ]out|led|lead|leading|architected|deep|in[- ]depth|master\w*|high[- ]\w+|(?:m|b)illions?|[rqt]ps|per second)\b/iu;

/** What is said of how well in an ad for beginners, where a strong level is work on one's own. */
function ofBeginners(said: SaidStrength): SaidStrength {
  return said.strength === 'strong' && !NO_PRAISE.test(said.text) ? { ...said, strength: 'working' } : said;
}

/** The level that a plus is asked for at in an ad for beginners: the first one, unless its words say more. */
function ofPlus({ need, strength }: Pick<AskedSkill, 'need' | 'strength'>, required: Level): Level {
  if (need !== 'nice' || isStrong(strength)) return required;
  if (strength?.strength === 'working' && (MORE.test(strength.text) || !EXPERIENCE.test(strength.text)))
    return required;
  return Math.min(required, LEVELS.basics) as Level;
}

function isStrong(said: SaidStrength | null): boolean {
  return said?.strength === 'strong' || said?.strength === 'lead';
}

/** The more of two that are said of how well; the first of two alike. */
function more(one: SaidStrength | null, other: SaidStrength | null): SaidStrength | null {
  if (one === null || other === null) return one ?? other;
  return STRENGTHS.indexOf(other.strength) > STRENGTHS.indexOf(one.strength) ? other : one;
}

/** An ad that says no more than a name asks for work on one's own at most, whatever a target has in mind. */
const MOST_UNSAID: Level = LEVELS.working;

/** The level that a skill asks for which is named without a word on how well: the target's, and no more than that. */
function ofName({ required }: Standpoint): Level {
  return Math.min(required, MOST_UNSAID) as Level;
}

/**
 * The skills that an ad asks for, in its order, beside where the person stands in each: measured by the level that its
 * words or years say; where they say none, or the skill is named without them too, by what its name alone asks where
 * that is more. What is only to interest the person asks for no level. In an ad for beginners a plus asks for the first
 * one, and so does what its title alone names where it says that it is for them, which makes "strong" work on one's
 * own; a plus that is a duty is measured as one.
 */
export function compareAsked(
  asked: readonly AskedSkill[],
  rows: readonly Standpoint[],
  forBeginners = false,
  saysSo = false,
): AskedStandpoint[] {
  const listed = asked.flatMap((one) => {
    const row = one.duty ? undefined : rows.find(({ id }) => id === one.skill);
    return row === undefined ? [] : [compareOne(one, row, { forBeginners, saysSo })];
  });
  const done = compareDuties(
    asked.filter(({ duty }) => duty),
    listed,
    rows,
  );
  return asked.flatMap(({ skill, line, text, need, duty }): AskedStandpoint | [] => {
    const own = done.find((one) => one.skill === skill);
    // What the duties name is not said to be known in any way.
    if (own !== undefined) return { ...own, line, text, need, duty, strength: null, interest: false };
    return listed.find((one) => one.skill === skill) ?? [];
  });
}

function compareOne(asked: AskedSkill, row: Standpoint, { forBeginners, saysSo }: Audience): AskedStandpoint {
  const { skill, line, text, need, duty, unsaid, titled, interest } = asked;
  const one = { skill, line, text, need, duty, interest };
  if (interest) return { ...one, strength: asked.strength, ...placeAt(row, 0) };
  const words = saysSo && asked.strength !== null ? ofBeginners(asked.strength) : asked.strength;
  const strength = more(words, asked.byYears);
  const said = strength === null ? null : LEVELS[strength.strength];
  const bySaid = said !== null && (!unsaid || said > ofName(row));
  const most = bySaid ? said : ofName(row);
  const ofTitle = titled && saysSo ? (Math.min(most, LEVELS.basics) as Level) : most;
  const required = forBeginners ? ofPlus({ need, strength: more(asked.strength, asked.byYears) }, ofTitle) : ofTitle;
  const isSaid = bySaid && required === said;
  // What asks for less than its words say on their own is not said to ask for that.
  return { ...one, strength: isSaid ? strength : null, ...placeAt(row, required, isSaid) };
}

/** Where the person stands in a skill of which a level is required, by the words of the ad or otherwise. */
function placeAt({ name, level, standing, required: wanted }: Standpoint, required: Level, isSaid = false) {
  const measure = isSaid || required !== wanted ? ('ad' as const) : ('target' as const);
  return { name, level, required, gap: Math.max(0, required - (level ?? 0)), standing, measure };
}

/** A skill that the duties of an ad name and no must-have does, beside where the person stands. */
export type DutyStandpoint = NamedSkill & Omit<Standpoint, 'id'> & Pick<AskedStandpoint, 'measure'>;

/** The skills of duties, asked for as one that is only named, and no more than the most of the must-haves. */
export function compareDuties(
  duties: readonly NamedSkill[],
  asked: readonly AskedStandpoint[],
  rows: readonly Standpoint[],
): DutyStandpoint[] {
  const musts = asked.flatMap(({ need, required, interest }) => (need === 'must' && !interest ? [required] : []));
  const most = musts.length === 0 ? MOST_UNSAID : Math.max(...musts);
  return duties.flatMap(({ skill, line, text }): DutyStandpoint | [] => {
    const row = rows.find(({ id }) => id === skill);
    if (row === undefined) return [];
    return { skill, line, text, ...placeAt(row, Math.min(ofName(row), most) as Level) };
  });
}

/**
 * What to read for, prove or assess before applying: musts before what the duties name, and that before pluses;
 * then larger gaps in rungs, then levels to prove, then what was never assessed; ties in the order of skills.
 */
export function findPreparations(asked: readonly AskedStandpoint[], duties: readonly Measured[] = []): Preparation[] {
  const measured = asked.filter(({ interest, duty }) => !interest && !duty);
  const of = (need: AskedSkill['need']): AskedStandpoint[] => measured.filter((one) => one.need === need);
  return [of('must'), duties, of('nice')].flatMap((some) =>
    some
      .flatMap((one) => prepare(one) ?? [])
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.gap - a.gap),
  );
}

/** What is looked at of a skill to say what to do about it. */
type Measured = Pick<DutyStandpoint, 'skill' | 'level' | 'gap' | 'standing'>;

const KINDS: readonly Preparation['kind'][] = ['read', 'prove', 'assess'];

function prepare({ skill, level, gap, standing }: Measured): Preparation | null {
  if (level === null) return { kind: 'assess', skill, level: null, gap };
  const next = gap > 0 ? levelAbove(level) : null;
  if (next !== null) return { kind: 'read', skill, level: next, gap };
  return level > 0 && isUnproven(standing) ? { kind: 'prove', skill, level: level as RungLevel, gap: 0 } : null;
}
