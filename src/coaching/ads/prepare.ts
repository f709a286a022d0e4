import { isUnproven, type Standing } from '../evidence.ts';
import { type Level, levelAbove, type RungLevel, type SkillId } from '../skills.ts';
import { type AskedSkill, NEEDS } from './asked.ts';
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

/**
 * The skills that an ad asks for, in its order, beside where the person stands in each: measured by the level that its
 * words say; where they say none, or less than the target asks and the skill is named without them too, by the target.
 * What is only to interest the person asks for no level.
 */
export function compareAsked(asked: readonly AskedSkill[], rows: readonly Standpoint[]): AskedStandpoint[] {
  return asked.flatMap(({ unsaid, ...one }) => {
    const row = rows.find(({ id }) => id === one.skill);
    if (row === undefined) return [];
    const { name, level, standing } = row;
    if (one.interest) return [{ ...one, name, level, required: 0, gap: 0, standing }];
    const said = one.strength === null ? null : LEVELS[one.strength.strength];
    const bySaid = said !== null && (!unsaid || said > row.required);
    const required = bySaid ? said : row.required;
    const gap = Math.max(0, required - (level ?? 0));
    return [{ ...one, strength: bySaid ? one.strength : null, name, level, required, gap, standing }];
  });
}

/**
 * What to read for, prove or assess before applying: musts before pluses, then larger gaps in rungs, then levels to
 * prove, then what was never assessed; ties in the order of skills.
 */
export function findPreparations(asked: readonly AskedStandpoint[]): Preparation[] {
  return NEEDS.flatMap((need) =>
    asked
      .filter((one) => one.need === need)
      .flatMap((one) => prepare(one) ?? [])
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.gap - a.gap),
  );
}

const KINDS: readonly Preparation['kind'][] = ['read', 'prove', 'assess'];

function prepare({ skill, level, gap, standing, interest }: AskedStandpoint): Preparation | null {
  if (interest) return null;
  if (level === null) return { kind: 'assess', skill, level: null, gap };
  const next = gap > 0 ? levelAbove(level) : null;
  if (next !== null) return { kind: 'read', skill, level: next, gap };
  return level > 0 && isUnproven(standing) ? { kind: 'prove', skill, level: level as RungLevel, gap: 0 } : null;
}
