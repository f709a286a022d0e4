import { placeAddress, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** A resource, and whether it was opened. */
export interface Opened {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly opened: boolean;
}

/** The address, on a terminal under the title that it belongs to; elsewhere alone. */
export function renderOpened({ title, url }: Opened, { terminal, columns, paint }: Style): string {
  if (!terminal) return url;
  return `${wrapProse(paint.heading(title), columns)}\n${paint.command(placeAddress(url, columns, '  '))}`;
}
