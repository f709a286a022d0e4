import { isUnproven, type Standing } from '../evidence.ts';
import { type Level, levelAbove, type RungLevel, type SkillId } from '../skills.ts';
import type { AskedSkill, NamedSkill } from './asked.ts';
import type { Strength } from './lexicon.ts';

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
export interface AskedStandpoint extends Omit<AskedSkill, 'unsaid'>, Omit<Standpoint, 'id'> {}

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
const LEVELS: Readonly<Record<Strength, Level>> = { basics: 1, working: 2, strong: 3 };

/** What is said of everything in an ad, such as "experience with", and words beside it that say more. */
const EXPERIENCE = /\bexperienced?\b/iu;
const MORE =
  /\b(?:solid|good|sound|hands[- ]on|practical|proven|demonstrable|confident|proficien\w+|fluent|comfortable|skilled|well)\b/iu;

/** The level that a plus is asked for at in an ad for beginners: the first one, unless its words say more. */
function ofPlus({ need, strength }: AskedSkill, required: Level): Level {
  if (need !== 'nice' || strength?.strength === 'strong') return required;
  if (strength?.strength === 'working' && (MORE.test(strength.text) || !EXPERIENCE.test(strength.text)))
    return required;
  return Math.min(required, LEVELS.basics) as Level;
}

/**
 * The skills that an ad asks for, in its order, beside where the person stands in each: measured by the level that its
 * words say; where they say none, or less than the target asks and the skill is named without them too, by the target.
 * What is only to interest the person asks for no level, and a plus in an ad for beginners for the first one.
 */
export function compareAsked(
  asked: readonly AskedSkill[],
  rows: readonly Standpoint[],
  forBeginners = false,
): AskedStandpoint[] {
  return asked.flatMap(({ unsaid, ...one }) => {
    const row = rows.find(({ id }) => id === one.skill);
    if (row === undefined) return [];
    const { name, level, standing } = row;
    if (one.interest) return [{ ...one, name, level, required: 0, gap: 0, standing }];
    const said = one.strength === null ? null : LEVELS[one.strength.strength];
    const bySaid = said !== null && (!unsaid || said > row.required);
    const most = bySaid ? said : row.required;
    const required = forBeginners ? ofPlus({ ...one, unsaid }, most) : most;
    const gap = Math.max(0, required - (level ?? 0));
    // What asks for less than its words say on their own is not said to ask for that.
    const strength = bySaid && required === said ? one.strength : null;
    return [{ ...one, strength, name, level, required, gap, standing }];
  });
}

/** A skill that only the duties of an ad name, beside where the person stands. */
export type DutyStandpoint = Pick<AskedStandpoint, 'skill' | 'name' | 'level' | 'required' | 'gap' | 'standing'>;

/** The skills that only the duties name, asked for as the target does, and no more than the most of the must-haves. */
export function compareDuties(
  duties: readonly NamedSkill[],
  asked: readonly AskedStandpoint[],
  rows: readonly Standpoint[],
): DutyStandpoint[] {
  const musts = asked.flatMap(({ need, required, interest }) => (need === 'must' && !interest ? [required] : []));
  const most = musts.length === 0 ? 4 : Math.max(...musts);
  return duties.flatMap(({ skill }): DutyStandpoint | [] => {
    const row = rows.find(({ id }) => id === skill);
    if (row === undefined) return [];
    const { name, level, standing } = row;
    const required = Math.min(row.required, most) as Level;
    return { skill, name, level, required, gap: Math.max(0, required - (level ?? 0)), standing };
  });
}

/**
 * What to read for, prove or assess before applying: musts before what only the duties name, and that before pluses;
 * then larger gaps in rungs, then levels to prove, then what was never assessed; ties in the order of skills.
 */
export function findPreparations(
  asked: readonly AskedStandpoint[],
  duties: readonly DutyStandpoint[] = [],
): Preparation[] {
  const measured = asked.filter(({ interest }) => !interest);
  const of = (need: AskedSkill['need']): AskedStandpoint[] => measured.filter((one) => one.need === need);
  return [of('must'), duties, of('nice')].flatMap((some) =>
    some
      .flatMap((one) => prepare(one) ?? [])
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.gap - a.gap),
  );
}

const KINDS: readonly Preparation['kind'][] = ['read', 'prove', 'assess'];

function prepare({ skill, level, gap, standing }: DutyStandpoint): Preparation | null {
  if (level === null) return { kind: 'assess', skill, level: null, gap };
  const next = gap > 0 ? levelAbove(level) : null;
  if (next !== null) return { kind: 'read', skill, level: next, gap };
  return level > 0 && isUnproven(standing) ? { kind: 'prove', skill, level: level as RungLevel, gap: 0 } : null;
}
