import type { PersonRecord } from '../../coaching/record.ts';
import { findReachedNow } from '../../coaching/work.ts';
import type { Context } from '../../context.ts';

/** Says which steps in hand new answers have reached, so that none goes unsaid. */
export function tellReached(context: Context, before: PersonRecord, after: PersonRecord): void {
  for (const step of findReachedNow(before, after))
    context.note(`Step in hand ${step} reached. To record its evidence and hours: coach done ${step}`);
}
