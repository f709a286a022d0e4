import type { Work } from '../pace.ts';
import { unquote } from './text.ts';

/** A key of a block in YAML, with its values where these are plain. */
export interface YamlKey {
  readonly key: string;
  /** 0 for the key that the block stands under, 1 for those in it. */
  readonly depth: number;
  /** Whether it begins an item of a list. */
  readonly isFirst: boolean;
  readonly values: readonly string[];
  /** Whether it has values that were not read: blocks within braces, aliases, texts of several lines. */
  readonly isUnclear: boolean;
}

const PAIR = /^(\s*)((?:-\s+)*)(["']?)([\w./-]+)\3\s*:(?:\s+(.*))?$/;

/** The key of a name at the left and those in its block, in their order; none where there is no such key. */
export function readKeys(code: readonly string[], name: string): YamlKey[] {
  const from = code.findIndex((line) => line.replaceAll(/["']/g, '').startsWith(`${name}:`));
  if (from < 0) return [];
  const length = code.slice(from + 1).findIndex((line) => /^[^\s-]/.test(line));
  return readBlock(code.slice(from, length < 0 ? undefined : from + 1 + length));
}

/** The keys at the left, each with those in its block. */
export function* readBlocks(code: readonly string[]): Work<YamlKey[][]> {
  const starts = code.flatMap((line, index) => (/^[\w."'-]/.test(line) && PAIR.test(line) ? [index] : []));
  const blocks: YamlKey[][] = [];
  for (const [place, start] of starts.entries()) {
    yield;
    blocks.push(readBlock(code.slice(start, starts[place + 1])));
  }
  return blocks;
}

interface Draft extends YamlKey {
  readonly values: string[];
  isUnclear: boolean;
}

/** The keys of the lines of a block, whose first is that of the key that it stands under. */
function readBlock(lines: readonly string[]): YamlKey[] {
  const keys: Draft[] = [];
  const indents: number[] = [];
  /** The lines of a list in brackets that is not closed. */
  let list: string[] | null = null;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const [, before = '', dashes = '', , key, rest = ''] = list === null ? (PAIR.exec(line) ?? []) : [];
    let value = text;
    if (key !== undefined) {
      const indent = before.length + dashes.length;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
      keys.push({ key, depth: indents.length - 1, isFirst: dashes !== '', values: [], isUnclear: false });
      value = rest.trim();
    }
    const holder = keys.at(-1);
    if (holder === undefined || value === '') continue;
    if (list !== null || value.startsWith('[')) {
      list = list ?? [];
      list.push(value);
      if (!value.includes(']')) continue;
      for (const item of itemsOf(list.join(' '))) holder.values.push(item);
      list = null;
    } else if (key === undefined) take(holder, /^-\s+(.*)$/.exec(value)?.[1] ?? '|');
    else take(holder, value);
  }
  return keys;
}

function take(holder: Draft, value: string): void {
  if (/^(?:[&{[|>]|\*\w)/.test(value)) holder.isUnclear ||= value !== '{}';
  else holder.values.push(unquote(value.trim()));
}

/** The items of a list in brackets. */
function itemsOf(list: string): string[] {
  const items = list.slice(1, list.indexOf(']')).split(',');
  return items.map((one) => unquote(one.trim())).filter((one) => one !== '');
}
