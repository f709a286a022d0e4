import { rootKey } from '../../yaml/root-key.ts';
import type { Block, Open } from '../keys/block.ts';
import type { Checkouts } from './checkouts.ts';

/** What brings the files of the repository, by the name of a step. */
const TAKES = /^(?:checkout|attach_workspace)$/;
const CLONES = /\bgit\s+clone\b/;
const ITEM = /^\s*-\s+(?:&[\w-]+\s+)?["']?(\*?[\w./-]+)["']?\s*:?\s*$/;
const HALTS = /\b(?:circleci|circleci-agent)\s+step\s+halt\b/;
/** Where CircleCI looks for the files, unless a job says otherwise. */
const USUAL = /^(?:\.|~\/project)\/?$/;

/** What a job has done up to some line. */
interface Job {
  /** The first line from which on the files are there. */
  from: number;
  readonly begin: number;
}

/** What jobs of CircleCI's check out, of a file with these lines: a step that ends its job is taken up as well. */
export function createCircleCheckouts(code: readonly string[]): Checkouts {
  const jobs = new Map<Block, Job>();
  const bringing = findBringing(code);
  const { halts, isElsewhere: isHaltedElsewhere } = findHalts(code);
  const jobOf = (open: readonly Open[], line: number): Job | undefined => {
    const steps = stepsOf(open);
    if (steps === undefined) return undefined;
    const known = jobs.get(steps) ?? { from: Infinity, begin: line };
    jobs.set(steps, known);
    return known;
  };
  const idle = new Set<Block>();
  const take = (job: Job | undefined, line: number): void => {
    if (job !== undefined) job.from = Math.min(job.from, line);
  };
  return {
    note: (open, value, line) => {
      const own = open.at(-1);
      // A job of another type does none of its steps.
      if (open.length === 3 && open[0]?.key === 'jobs' && own?.key === 'type' && !/^["']?build\b/.test(value))
        idle.add(own.block);
      const job = jobOf(open, line);
      if (job === undefined || own === undefined) return;
      if (open.length === 4 && (TAKES.test(own.key) || bringing.has(own.key))) take(job, line);
      if (/^(?:run|command)$/.test(own.key) && CLONES.test(value)) take(job, line);
      // Files that are put elsewhere are not where the steps look for them.
      const isPath = own.key === 'path' && open.at(-2)?.key === 'checkout';
      if (isPath && job.from < Infinity && !USUAL.test(value.replaceAll(/["']/g, ''))) job.from = Infinity;
    },
    noteItem: (open, line, place) => {
      const job = open.length === 3 ? jobOf(open, place) : undefined;
      const name = ITEM.exec(line)?.[1] ?? '';
      if (TAKES.test(name) || bringing.has(name)) take(job, place);
    },
    standing: (open, line) => {
      const steps = stepsOf(open);
      if (steps === undefined) return isHaltedElsewhere ? 'unsure' : 'decides';
      const job = jobs.get(steps);
      const isHalted = isHaltedElsewhere || halts.some((one) => one <= line && one >= (job?.begin ?? 0));
      return job !== undefined && job.from <= line && !isHalted && !idle.has(steps) ? 'decides' : 'unsure';
    },
  };
}

/** The commands and anchors of a file, by their names, that check out the repository themselves. */
function findBringing(code: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let [root, command, anchor] = ['', '', ''];
  let depth = -1;
  for (const line of code) {
    const begun = rootKey(line);
    if (begun !== undefined) [root, command, depth] = [begun, '', -1];
    const [, before = '', name] = root === 'commands' ? (/^(\s+)([\w-]+)\s*:\s*$/.exec(line) ?? []) : [];
    if (name !== undefined && (depth < 0 || before.length === depth)) [command, depth] = [name, before.length];
    if (/&[\w-]+/.test(line)) anchor = /&([\w-]+)/.exec(line)?.[1] ?? '';
    if (!/^\s*-\s+(?:&[\w-]+\s+)?["']?(?:checkout|attach_workspace)\b/.test(line) && !CLONES.test(line)) continue;
    if (command !== '') found.add(command);
    if (anchor !== '') found.add(`*${anchor}`);
  }
  return found;
}

/** The lines on which a step ends its job, and whether one is of what several jobs may take up. */
function findHalts(code: readonly string[]): { halts: readonly number[]; isElsewhere: boolean } {
  const halts: number[] = [];
  let [root, isElsewhere] = ['', false];
  for (const [place, line] of code.entries()) {
    root = rootKey(line) ?? root;
    if (!HALTS.test(line)) continue;
    halts.push(place + 1);
    isElsewhere ||= root !== 'jobs';
  }
  return { halts, isElsewhere };
}

/** The block of the job whose steps some keys stand under. */
function stepsOf([first, , third]: readonly Open[]): Block | undefined {
  return first?.key === 'jobs' && third?.key === 'steps' ? third.block : undefined;
}
