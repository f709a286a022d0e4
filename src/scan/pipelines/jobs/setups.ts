import type { Standing } from '../../shell/commands.ts';
import { blockBelow } from '../../yaml/lists.ts';
import { unquote } from '../../yaml/text.ts';
import { type Block, type Open, worsen } from '../keys/block.ts';
import { areGone, isImageGone } from '../ready-made/machines.ts';

/** What the jobs of a pipeline are given to begin with: a machine, and a version of Python. */
export interface Setups {
  /** Takes up what the last key that is open says, which stands on the line at a place. */
  readonly note: (open: readonly Open[], value: string, place: number) => void;
  /** How sure what is in a block is to be given all that its job asks for, once all of the file is read. */
  readonly standing: (block: Block) => Standing;
}

/** What a job asks for, and the values of its matrix by their names; null where there are rounds beside these. */
interface Job {
  labels: readonly string[];
  matrix: Map<string, readonly string[]> | null;
}

/** Nobody has more values in a list, or more lists. */
const MOST = 100;
/** A number to YAML, which drops its last 0. */
const CUT_SHORT = /^3\.\d0$/;
const OF_PYTHON = /^python(?:-?version)?$/i;

/** Nothing is asked for yet, in a file of a path with these lines. */
export function createSetups(path: string, code: readonly string[]): Setups {
  const isOfGitHub = path.includes('.github/');
  const jobs = new Map<Block, Job>();
  const jobOf = (block: Block): Job => {
    const job = jobs.get(block) ?? { labels: [], matrix: new Map() };
    jobs.set(block, job);
    return job;
  };
  return {
    note: (open, value, place) => {
      const [before, above, own] = [open.at(-3), open.at(-2), open.at(-1)];
      if (own === undefined) return;
      if (isAzureImage(path, own, above) && isImageGone(unquote(value))) worsen(above?.block ?? own.block);
      if (!isOfGitHub) return;
      if (own.key === 'runs-on' && open.length === 3)
        jobOf(own.block).labels = listRaw(value, code, place, own.indent).map(unquote);
      if (own.key === 'python-version' && above?.key === 'with' && CUT_SHORT.test(value))
        for (const { key, block } of open) if (key === 'steps') worsen(block);
      if (above?.key !== 'matrix' || before?.key !== 'strategy') return;
      const job = jobOf(before.block);
      if (own.key === 'include') job.matrix = null;
      else if ((job.matrix?.size ?? MOST) < MOST) job.matrix?.set(own.key, listRaw(value, code, place, own.indent));
    },
    standing: (block) => {
      const { labels, matrix } = jobs.get(block) ?? { labels: [], matrix: null };
      const name = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(labels[0] ?? '')?.[1];
      const rounds = matrix?.get(name ?? '') ?? [];
      const isGone = areGone(labels) || (rounds.length > 0 && rounds.every((one) => areGone([unquote(one)])));
      const isCut = [...(matrix ?? [])].some(
        ([key, values]) => OF_PYTHON.test(key) && values.length > 0 && values.every((one) => CUT_SHORT.test(one)),
      );
      return isGone || isCut ? 'unsure' : 'decides';
    },
  };
}

/** Whether a key names the image of a machine of Azure's. */
function isAzureImage(path: string, { key }: Open, above: Open | undefined): boolean {
  return path.includes('azure') && key === 'vmImage' && above?.key === 'pool';
}

/** The values of a key with the quotes around them: those of a list beside it or below it, or the one that it has. */
function listRaw(value: string, code: readonly string[], place: number, indent: number): string[] {
  if (value.startsWith('['))
    return value
      .slice(1, -1)
      .split(',', MOST)
      .map((one) => one.trim());
  if (value !== '') return [value];
  return blockBelow(code.slice(place + 1, place + MOST), indent).map((line) => line.trim().replace(/^-\s+/, ''));
}
