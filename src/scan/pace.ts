import { setImmediate } from 'node:timers/promises';

/** Thrown where the time of a scan is over. */
export class OutOfTime extends Error {}

/** Lets work that takes long be stopped: by the person, and at the time limit. */
export interface Pace {
  /** Whether it is time to rest; cheap enough to be asked at every step. */
  isDue(): boolean;
  /** Lets signals in; throws the reason of an abort, and OutOfTime after the deadline. */
  rest(): Promise<void>;
}

const WORK_MILLISECONDS = 20;

/** A pace that rests about fifty times a second, until a deadline by `performance.now()`. */
export function createPace(deadline: number, signal: AbortSignal): Pace {
  let rested = performance.now();
  return {
    isDue: () => {
      const now = performance.now();
      return now - rested > WORK_MILLISECONDS || now > deadline;
    },
    rest: async () => {
      await setImmediate();
      rested = performance.now();
      signal.throwIfAborted();
      if (rested > deadline) throw new OutOfTime('The time of the scan is over.');
    },
  };
}

/** Work that can be left between its parts. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does some work, with rests between its parts where they are due. */
export async function withRests<Result>(work: Work<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
    if (pace.isDue()) await pace.rest();
  }
}

/** Does some work at once. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
  }
}
