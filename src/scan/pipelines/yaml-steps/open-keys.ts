import { indentOf, withoutAnchor } from '../../yaml/text.ts';
import { type Block, createBlock, type Open } from '../keys/block.ts';

/** A line that begins a key. */
export interface KeyLine {
  readonly key: string;
  /** Without the anchor before it, with the quotes around it. */
  readonly value: string;
  /** Where the line begins, and where the key does behind its dashes. */
  readonly indent: number;
  readonly depth: number;
  readonly isItem: boolean;
}

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./@*-]+)\3\s*:(?:\s+(.*))?$/;

/** What has Azure take up the keys below it or not, up to its first letter. */
const CONDITION = /^\s*(?:-\s+)*(?=\$\{\{\s*(?:if|elseif|else|each)\b.*\}\}\s*:\s*$)/;

/** The key that a line begins; null where it begins none. */
export function readKeyLine(line: string): KeyLine | null {
  const [, before = '', dashes = '', , key, rest = ''] = PAIR.exec(line) ?? [];
  if (key === undefined) return null;
  const depth = before.length + dashes.length;
  return { key, value: withoutAnchor(rest.trim()), indent: before.length, depth, isItem: dashes !== '' };
}

/** Whether a line begins a key. */
export function isKeyLine(line: string): boolean {
  return PAIR.test(line);
}

/** Whether a line is an item of a list. */
export function isItem(line: string): boolean {
  return /^\s*-\s/.test(line);
}

/** Whether a line goes on with the text that began on one before it, whose key or dash stands at an indent. */
export function isFurther(line: string | undefined, indent: number): boolean {
  return line !== undefined && line.trim() !== '' && indentOf(line) > indent;
}

/** The keys that are open after a line that begins one, which shares its block with those beside it. */
export function openKey(open: readonly Open[], { key, depth, isItem: begins }: KeyLine): readonly [...Open[], Open] {
  const sibling = begins ? undefined : open.find((one) => one.indent === depth);
  return [...above(open, depth), { indent: depth, key, block: sibling?.block ?? createBlock() }];
}

/** The keys that are open after a line with a condition for those below it, of Azure's; null for any other line. */
export function openCondition(open: readonly Open[], line: string): readonly Open[] | null {
  const indent = CONDITION.exec(line)?.[0].length;
  if (indent === undefined) return null;
  const block: Block = { ...createBlock(), standing: 'unsure', runs: 'unsure' };
  return [...above(open, indent), { indent, key: 'if', block }];
}

function above(open: readonly Open[], indent: number): Open[] {
  return open.filter((one) => one.indent < indent);
}
