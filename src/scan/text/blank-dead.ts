import { findDeadCode } from './dead-marks.ts';
import { findDead } from './find-dead.ts';
import { findLeftOut } from './find-left-out.ts';

/** The lines of a file: as they stand, without its comments, and without its strings of several lines too. */
interface Views {
  readonly lines: readonly string[];
  readonly code: readonly string[];
  readonly bare: readonly string[];
}

const HAS_DIRECTIVES = /\.(?:cs|[ch](?:pp)?|cc|m|swift)$/i;

/** The same lines without what never runs and without tests that are switched off, with the comments on them. */
export function withoutDead({ lines, code, bare }: Views, path: string): Views {
  const dead = findDeadCode(path);
  const kept = new Map<number, number>();
  if (HAS_DIRECTIVES.test(path)) for (const row of findLeftOut(bare)) kept.set(row, 0);
  if (dead !== null) {
    const seen = kept.size === 0 ? bare : blank(bare, kept);
    for (const [row, length] of findDead(seen, path, dead)) kept.set(row, length);
  }
  if (kept.size === 0) return { lines, code, bare };
  const commented = new Map(kept);
  for (const row of kept.keys())
    for (let above = row - 1; !commented.has(above) && isComment(lines[above], code[above]); above -= 1)
      commented.set(above, 0);
  return { lines: blank(lines, commented), code: blank(code, kept), bare: blank(bare, kept) };
}

function isComment(line = '', code = ''): boolean {
  return line.trim() !== '' && code.trim() === '';
}

function blank(lines: readonly string[], kept: ReadonlyMap<number, number>): string[] {
  return lines.map((line, row) => line.slice(0, kept.get(row)));
}
