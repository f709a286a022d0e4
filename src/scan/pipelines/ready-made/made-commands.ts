import type { Open } from '../keys/block.ts';
import { commandOfTask, readInputs } from './azure-task.ts';
import { gradleOf } from './gradle-actions.ts';
import { usualOf } from './travis.ts';

/** The command that a server or an action runs by the last key that is open, on a line; null where it runs none. */
export type MadeCommands = (open: readonly Open[], value: string, index: number) => string | null;

/** Tells what is run by the keys of a pipeline that hold no commands. */
export function createMadeCommands(path: string, code: readonly string[]): MadeCommands {
  const isTravis = path.includes('travis');
  let inputs: ReadonlyMap<string, string> = new Map();
  return (open, value, index) => {
    const [above, own] = [open.at(-2), open.at(-1)];
    if (own === undefined) return null;
    const { key, block, indent } = own;
    const usual = isTravis && open.length === 1 && key === 'language' ? usualOf(value, code) : null;
    const byAction = above?.key === 'with' ? gradleOf(above.block.uses, key, value) : null;
    if (usual !== null || byAction !== null) return usual ?? byAction;
    if (key === 'inputs' && block.task !== '') inputs = readInputs(code, index + 1, indent);
    const holder = above?.key === 'inputs' ? above.block : block;
    const ofTask = commandOfTask(holder.task, inputs);
    return ofTask?.key === key && (key === 'inputs') === (holder === block) ? ofTask.text : null;
  };
}
