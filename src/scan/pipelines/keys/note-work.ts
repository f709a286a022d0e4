import { enter } from '../../shell/folder.ts';
import { type Open, worsen } from './block.ts';
import type { Said } from './said.ts';

/** Takes up what a key says of what a block does, and of the folder in which. */
export function noteWork({ open, own, text }: Said): void {
  const { key, block } = own;
  if (key === 'uses') block.uses = text;
  if (key === 'task') block.task = text;
  const lists = open.filter((one) => one.key === 'steps');
  // What depends on such a job waits for a person.
  if (key === 'task' && text.startsWith('ManualValidation@')) for (const list of lists) list.block.runs = 'not';
  // What Azure takes instead of the repository, or beside it, may be anything.
  if (key === 'checkout' && !/^(?:self)?$/.test(text)) for (const list of lists) worsen(list.block);
  if (/^working[-_]?dir(?:ectory)?$/i.test(key) && text !== '')
    (open.find((one) => one.key === 'defaults') ?? own).block.folder = isCheckout(open, text) ? '' : enter('', text);
}

/** Whether a folder of the machine is where a job of CircleCI's has its repository put. */
function isCheckout(open: readonly Open[], folder: string): boolean {
  return open[0]?.key === 'jobs' && open.length === 3 && /^(?:~|\/)/.test(folder);
}
