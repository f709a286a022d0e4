import type { Context } from '../../context.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { cleanText } from '../../terminal/text.ts';

/** Writes a calendar to a file, or, for "-", as the result itself: then it says so, as nothing may stand beside it. */
export function writeCalendar(
  context: Context,
  text: string,
  { file, force, events }: { readonly file: string; readonly force: boolean; readonly events: number },
): boolean {
  if (file === '-') {
    context.print(text);
    return true;
  }
  context.writeOutput(file, text, force);
  context.show({ file, events }, sayThat(`Wrote ${cleanText(file)}, entries in it: ${events}`));
  return false;
}
