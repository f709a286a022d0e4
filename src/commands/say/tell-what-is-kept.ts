import type { Context } from '../../context.ts';
import { Interrupted } from '../../errors.ts';

/** Asks something, and says what is kept where the person stops instead of answering. */
export async function tellWhatIsKept<Reply>(
  context: Pick<Context, 'note'>,
  kept: string,
  ask: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Interrupted) context.note(kept);
    throw error;
  }
}
