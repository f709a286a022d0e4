import { readFileSync } from 'node:fs';

/**
 * When a process began, in ticks since the machine started, which tells it from one that has its number later; "ended"
 * for one that only waits to be asked how it ended, and null where the system does not say.
 */
export function findProcessStart(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets, and may hold blanks and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (/^[ZXx]$/.test(fields[0] ?? '')) return 'ended';
    const start = fields[FIELDS_BEFORE_START] ?? '';
    return /^\d+$/.test(start) ? start : null;
  } catch {
    return null;
  }
}

/** Of the fields that follow the name. */
const FIELDS_BEFORE_START = 19;
