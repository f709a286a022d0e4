import type { Unseen } from '../../coaching/evidence.ts';

/**
 * Thrown where a history cannot be read, with the reason; `root` is that of a sub-folder's repository, `temporary` the
 * folder in which nothing can be made.
 */
export class NotSeen extends Error {
  constructor(
    readonly why: Unseen,
    readonly root: string | null = null,
    readonly temporary: string | null = null,
  ) {
    super(why);
  }
}
