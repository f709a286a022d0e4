import type { DeadCode, DeadMarks } from './dead-marks.ts';
import { endOfBlock, endOfScope, openerOf, type Outline, outlineOf } from './outline.ts';

/** Some rows, from the first to the one before the end; of the first so many characters are kept. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly kept?: number;
}

/**
 * The rows that never run or stand in tests that are switched off, each with how many of its first characters are kept,
 * of a program without its comments and its strings of several lines. In time that grows with the text alone.
 */
export function findDead(lines: readonly string[], path: string, dead: DeadCode): ReadonlyMap<number, number> {
  const sets = dead.files.test(path) ? [dead.code, dead.tests] : [dead.code];
  const found = new Map<number, number>();
  let outline: Outline | null = null;
  for (const [row, line] of lines.entries()) {
    const text = found.has(row) ? '' : line.trimStart();
    if (text === '') continue;
    const kind = sets.flatMap((marks) => KINDS.find((one) => marks[one].test(text)) ?? []).at(0);
    if (kind === undefined) continue;
    outline ??= outlineOf(lines);
    const region = REGIONS[kind](outline, row, dead);
    if (region === null) continue;
    const { start, end, kept = 0 } = region;
    for (let off = start; off < end; off += 1) found.set(off, off === start ? kept : 0);
  }
  return found;
}

const KINDS = ['rest', 'inside', 'above', 'block', 'end'] as const satisfies readonly (keyof DeadMarks)[];

type FindRegion = (outline: Outline, row: number, dead: DeadCode) => Region | null;

const REGIONS: Readonly<Record<(typeof KINDS)[number], FindRegion>> = {
  rest: (outline, row) => ({ start: row, end: endOfScope(outline, row) }),
  inside: findAround,
  above: (outline, row, dead) => ({ start: startOf(outline, row, dead), end: endBelow(outline, row, dead) }),
  block: (outline, row) => {
    const isOtherHalf = outline.textOf(row).startsWith('}');
    return { start: row, end: endOfBlock(outline, row), kept: isOtherHalf ? outline.indentOf(row) + 1 : 0 };
  },
  end: (outline, row) => ({ start: openerOf(outline, row), end: row + 1 }),
};

/** Where what a block holds is only done sometimes. */
const CONDITION =
  /^(?:\}\s*)?(?:if|els?e?if|else|unless|for|foreach|while|until|loop|switch|match|select|case|default|when|catch|rescue|except)\b/;
/** What is done before each test of its scope, or holds for all of them. */
const BEFORE =
  /^[@[]?(?:(?:(?:public|protected|private|internal|async|static|override|void|def|fun|function|func)\s+|\w{1,40}\.)*)(?:set_?up|before|pytestmark\b)/i;

function findAround(outline: Outline, row: number, dead: DeadCode): Region | null {
  const parent = outline.parentOf(row);
  if (parent === null) return { start: row, end: outline.lines.length };
  const head = openerOf(outline, parent);
  if (CONDITION.test(outline.textOf(head))) return null;
  const start = startOf(outline, head, dead);
  const isForAll = [start, head].some((one) => BEFORE.test(outline.textOf(one)));
  const end = isForAll ? endOfScope(outline, head) : endOfBlock(outline, head);
  return { start, end: Math.max(end, row + 1) };
}

/** As many attributes stand above a declaration, at most. */
const MOST_ATTRIBUTES = 12;

/** The row of the first attribute above a declaration or another attribute. */
function startOf({ indentOf, textOf, before }: Outline, row: number, { attribute }: DeadCode): number {
  let start = row;
  for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
    const above = before(start);
    if (above === null || indentOf(above) !== indentOf(row) || !attribute.test(textOf(above))) break;
    start = above;
  }
  return start;
}

/** Attributes, each with what stands in its brackets. */
const ATTRIBUTES = /^(?:(?:@[\w.]{1,80}(?:\s?\((?:[^()]|\([^()]*\))*\))?|#?\[[^\]]*\]+)\s*)+/;

/** The row after the declaration that an attribute is on. */
function endBelow(outline: Outline, row: number, { attribute, inline }: DeadCode): number {
  const { indentOf, textOf, from } = outline;
  let end = endOfBlock(outline, row);
  let place: number | null = row;
  while (place !== null && attribute.test(textOf(place))) {
    end = endOfBlock(outline, place);
    if (inline && /^[\w<]/.test(textOf(place).replace(ATTRIBUTES, ''))) return end;
    const next: number | null = from(end);
    place = next !== null && indentOf(next) === indentOf(row) ? next : null;
  }
  return place === null ? end : endOfBlock(outline, place);
}
