import type { View } from '../style.ts';
import { cleanLines, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';

/** One thing that the doctor looked at. */
export interface Finding {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'fault';
  readonly detail: string;
  readonly mend?: string;
}

/** What the doctor found, one check after the other. */
export const renderFindings: View<readonly Finding[]> = (findings, { terminal, columns, paint }) =>
  findings
    .map(({ check, status, detail, mend }) => {
      if (!terminal)
        return [check, status, detail, mend ?? ''].map((text) => cleanLines(text).replaceAll('\n', ' ')).join('\t');
      const lines = [cleanLines(detail), ...(mend === undefined ? [] : [`Mend: ${cleanLines(mend)}`])];
      const body = lines.map((line) => `  ${wrapText(line, columns - 2, '  ')}`).join('\n');
      return `${PAINTS[status](paint)(status.padEnd(8))}${paint.heading(check)}\n${body}`;
    })
    .join('\n');

const PAINTS: Readonly<Record<Finding['status'], (paint: Paint) => (text: string) => string>> = {
  ok: (paint) => paint.good,
  warning: (paint) => paint.warn,
  fault: (paint) => paint.bad,
};
