import { findNextTarget, ratedLevels, type Target } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { sayReached } from '../../terminal/phrases.ts';

/** The line that names the target to aim at next, where every skill is at this one; null before and at the highest. */
export function sayHowToAimHigher({ knowledge }: Context, target: Target, record: PersonRecord): string | null {
  const higher = findNextTarget(knowledge.targets(), target, ratedLevels(record));
  return higher === undefined ? null : `${sayReached(target.id)}: coach target ${higher.id}`;
}
