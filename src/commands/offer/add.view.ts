import type { JobStage } from '../../coaching/jobs.ts';
import { cleanText, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { listUnknown } from './phrases.ts';
import { AT_LEAST_MEANS, writeAlike } from './show.view.ts';
import type { ShownOffer } from './shown.ts';

/** What was kept, in a line or two; then the stage from which the job moved to the offer, null where it did not. */
export function renderKept(
  { name, sheet, leaving, terms }: ShownOffer,
  movedFrom: JobStage | null,
  { columns }: Style,
): string {
  const unknown = listUnknown(sheet, leaving, terms);
  const [first] = sheet.each;
  const year = first === undefined ? '' : writeAlike(sheet.currency, [first.atLeast]).sum(first);
  const least = first?.isWhole === false ? ` (${AT_LEAST_MEANS})` : '';
  return [
    `Kept for ${cleanText(name)}: ${year} ${sheet.currency.code} in year 1${least}.`,
    ...(unknown.length === 0 ? [] : [`Unknown: ${unknown.join(', ')}.`]),
    ...(movedFrom === null ? [] : [`${cleanText(name)}: ${movedFrom} → offer.`]),
  ]
    .map((line) => wrapProse(line, columns))
    .join('\n');
}
