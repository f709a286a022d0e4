import type { Node } from 'jsonc-parser';

/** What is to stand at a place of a list that an object has under a name; undefined takes out what stands there. */
export interface ListEdit {
  readonly section: string;
  /** A place after the last one appends. */
  readonly index: number;
  readonly value: unknown;
}

/**
 * The text of a JSON object with its lists changed in this order, a list that is missing added at the end; every other
 * character as it was.
 */
export async function editLists(text: string, edits: readonly ListEdit[]): Promise<string> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const step = stepOf(text);
  return edits.reduce((before, edit) => {
    const root = parseTree(before);
    if (root === undefined) return before;
    const list = findNodeAtLocation(root, [edit.section]);
    return list === undefined ? addList(before, root, edit, step) : editList(before, list, edit, step);
  }, text);
}

function addList(text: string, root: Node, { section, value }: ListEdit, step: string): string {
  return append(text, root, `${JSON.stringify(section)}: [\n${step}${step}${format(value, step, 2)}\n${step}]`, {
    step,
    depth: 1,
  });
}

function editList(text: string, list: Node, { index, value }: ListEdit, step: string): string {
  const items = list.children ?? [];
  const item = items[index];
  if (item === undefined) return append(text, list, format(value, step, 2), { step, depth: 2 });
  const end = item.offset + item.length;
  if (value !== undefined) return replace(text, item.offset, end, format(value, step, 2));
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before !== undefined) return replace(text, before.offset + before.length, end, '');
  if (after !== undefined) return replace(text, item.offset, after.offset, '');
  return replace(text, list.offset, list.offset + list.length, '[]');
}

/** A text with one more in a list or an object that stands at so many steps from the edge, less one. */
function append(
  text: string,
  parent: Node,
  added: string,
  { step, depth }: { readonly step: string; readonly depth: number },
): string {
  const last = parent.children?.at(-1);
  if (last !== undefined) {
    const end = last.offset + last.length;
    return replace(text, end, end, `,\n${step.repeat(depth)}${added}`);
  }
  const [open, close] = parent.type === 'array' ? ['[', ']'] : ['{', '}'];
  const whole = `${open}\n${step.repeat(depth)}${added}\n${step.repeat(depth - 1)}${close}`;
  return replace(text, parent.offset, parent.offset + parent.length, whole);
}

function format(value: unknown, step: string, depth: number): string {
  return JSON.stringify(value, null, step).replaceAll('\n', `\n${step.repeat(depth)}`);
}

/** By what the lines of a text are set in: as its first one that is. */
function stepOf(text: string): string {
  return /\n([ \t]+)"/u.exec(text)?.[1] ?? '  ';
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
