import type { Unseen } from '../../coaching/evidence.ts';

/** Thrown where a history cannot be read, with the reason; `root` is that of a sub-folder's repository. */
export class NotSeen extends Error {
  constructor(
    readonly why: Unseen,
    readonly root: string | null = null,
  ) {
    super(why);
  }
}
