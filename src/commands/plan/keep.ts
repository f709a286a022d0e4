import { type KeptPlan, type PersonRecord, setHours } from '../../coaching/record.ts';
import { keepPlan } from '../../coaching/schedule.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';

/** What a plan asks to be kept: the hours a week, and the plan itself unless it is null. */
export interface Keeping {
  readonly hoursPerWeek: number;
  readonly made: KeptPlan | null;
  readonly replace: boolean;
}

/**
 * Keeps the hours and the plan, and gives the record as it is then; writes nothing where all is kept. What is shown
 * does not depend on it: where it cannot be kept a line says so, unless keeping it is what was asked.
 */
export async function keepIfPossible(context: Context, record: PersonRecord, keeping: Keeping): Promise<PersonRecord> {
  const { hoursPerWeek, made, replace } = keeping;
  const keep = (before: PersonRecord): PersonRecord => {
    const known = before.hoursPerWeek === hoursPerWeek ? before : setHours(before, hoursPerWeek);
    return made === null ? known : keepPlan(known, made, { replace });
  };
  if (keep(record) === record) return record;
  try {
    return (await context.progress().update(keep)).after;
  } catch (error) {
    if (!(error instanceof UserError) || replace) throw error;
    const lost = made === null ? 'The hours are not remembered' : 'The plan is shown, and not kept';
    context.note(`${lost}. ${error.message.split('\n')[0] ?? ''}`);
    return record;
  }
}
