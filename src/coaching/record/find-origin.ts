import type { Change, PersonRecord, Reversal } from './record.ts';

/** What taking a change back is about in the end: the change of a command, which goes away or comes again by it. */
export interface Origin {
  readonly command: string;
  readonly madeAt: string;
  /** Whether an undo took it away, so that taking that back puts it back. */
  readonly putsBack: boolean;
}

/** The change that taking back the last one is about: where that was an undo, what this one took away or put back. */
export function findOrigin({ reversals }: Pick<PersonRecord, 'reversals'>, { command, at }: Change): Origin {
  let origin: Origin = { command, madeAt: at, putsBack: false };
  let left: readonly Reversal[] = reversals;
  while (origin.command === 'undo') {
    // Its time and that of its change are taken one after the other, so that it is the last one until then.
    const { madeAt } = origin;
    const place = left.findLastIndex((one) => one.at <= madeAt);
    const reversal = left[place];
    if (reversal === undefined) break;
    left = left.slice(0, place);
    origin = { command: reversal.command, madeAt: reversal.madeAt, putsBack: !origin.putsBack };
  }
  return origin;
}
