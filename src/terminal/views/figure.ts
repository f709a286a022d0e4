import type { Figure } from '../../coaching/chapter.ts';
import { wrapProse } from '../text.ts';

/** A sourced figure, set in from the text it belongs to. */
export function renderFigure({ text, place, date, source }: Figure, columns: number): string {
  return `${wrapProse(`${text} (${place}, ${date})`, columns, '  ')}\n  ${source}`;
}
