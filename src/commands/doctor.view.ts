import type { View } from '../terminal/output.ts';
import { cleanLines, countOf, wrapProse, wrapText } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

/** One thing that the doctor looked at. */
export interface Check {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'fault';
  readonly detail: string;
  readonly mend?: string;
}

/** What the doctor found, one check after the other. */
export const renderChecks: View<readonly Check[]> = (checks, { terminal, columns, paint }) =>
  checks
    .map(({ check, status, detail, mend }) => {
      if (!terminal)
        return [check, status, detail, mend ?? ''].map((text) => cleanLines(text).replaceAll('\n', ' ')).join('\t');
      const lines = [cleanLines(detail), ...(mend === undefined ? [] : [`Mend: ${cleanLines(mend)}`])];
      const body = lines.map((line) => `  ${wrapText(line, columns - 2, '  ')}`).join('\n');
      return `${PAINTS[status](paint)(status.padEnd(8))}${paint.heading(check)}\n${body}`;
    })
    .join('\n');

const PAINTS: Readonly<Record<Check['status'], (paint: Paint) => (text: string) => string>> = {
  ok: (paint) => paint.good,
  warning: (paint) => paint.warn,
  fault: (paint) => paint.bad,
};

/** What a repair did; without a copy there was nothing to mend. */
export interface RepairSummary {
  readonly path: string;
  readonly copy: string | null;
  readonly kept: Readonly<Record<'assessments' | 'evidence' | 'done' | 'ticks', number>> | null;
  readonly fromBackup: number;
  readonly lost: readonly string[];
  /** How many dates that could not be true were mended, and the copy of before. */
  readonly redated: number;
  readonly copyBefore: string | null;
}

const MOST_LOST = 10;

/** What a repair took back, what it could not, and where the damaged file is. */
export const renderRepair: View<RepairSummary> = (repair, style) => {
  const { path, copy, redated, copyBefore } = repair;
  const dates =
    copyBefore === null ? [] : [`${countOf(redated, 'date')} mended; the file from before: ${cleanLines(copyBefore)}`];
  if (copy !== null) return [renderSalvage(repair, copy, style), ...dates].join('\n');
  return dates[0] ?? `Nothing to repair at ${cleanLines(path)}.`;
};

function renderSalvage({ path, kept, fromBackup, lost }: RepairSummary, copy: string, { columns }: Style): string {
  if (kept === null) return '';
  const counts = [
    countOf(kept.assessments, 'assessment'),
    `${countOf(kept.evidence, 'piece')} of evidence`,
    countOf(kept.done, 'finished step'),
    countOf(kept.ticks, 'tick'),
  ].join(', ');
  const backup = fromBackup === 0 ? '' : ` ${fromBackup} of them from the state before the last change.`;
  const faults = lost.slice(0, MOST_LOST).map((line) => wrapProse(cleanLines(line), columns, '  '));
  return [
    wrapProse(`Repaired ${cleanLines(path)}: ${counts}.${backup}`, columns),
    ...(lost.length === 0 ? ['Nothing was lost.'] : ['Not readable in the damaged file:', ...faults]),
    ...(lost.length > MOST_LOST ? [`  and ${lost.length - MOST_LOST} more`] : []),
    wrapProse(`The damaged file is kept at ${cleanLines(copy)}`, columns),
  ].join('\n');
}
