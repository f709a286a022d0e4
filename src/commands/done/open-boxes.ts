import { findStepsAhead } from '../../coaching/path.ts';
import { fillSheet } from '../../coaching/work.ts';
import type { Context } from '../../context.ts';
import { countOf } from '../../terminal/text.ts';
import type { NamedStep } from '../find/find-step.ts';

/**
 * Says how many boxes of a step are open, and gives that; null where it was not begun, so that nobody was to tick any,
 * and where it is to prove.
 */
export async function tellOpenBoxes(context: Context, step: NamedStep): Promise<number | null> {
  const record = await context.record();
  const target = context.targetOf(record);
  const ahead = findStepsAhead(context.knowledge.skills(context.ownStack(record)), target, record, context.now());
  const { kind, since, boxes } = fillSheet(step, { ahead, target, record });
  if (since === null || kind === 'prove') return null;
  const open = boxes.filter(({ ticked }) => !ticked).length;
  if (open > 0)
    context.note(`${open} of its ${countOf(boxes.length, 'box', 'boxes')} ${open === 1 ? 'is' : 'are'} open.`);
  return open;
}
