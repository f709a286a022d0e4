import type { Standing } from '../../shell/commands.ts';
import type { Block, Open } from '../keys/block.ts';
import { inputName } from '../reuse/github.ts';
import { isOfGitHub } from '../servers.ts';

/**
 * What jobs of GitHub, of those who read its files, and of CircleCI check out: whether what comes after has the files
 * of the repository.
 */
export interface Checkouts {
  /** Takes up what the last key that is open says on a line. */
  readonly note: (open: readonly Open[], value: string, line: number) => void;
  /** Takes up a line that is an item of the last key that is open. */
  readonly noteItem: (open: readonly Open[], item: string, line: number) => void;
  /** How sure the files of the repository are to be there for what stands under some keys on a line. */
  readonly standing: (open: readonly Open[], line: number) => Standing;
}

interface Checkout {
  readonly step: Block;
  readonly line: number;
}

const TAKES = /\bcheckout\b|checkout-action|\bclone\b/i;
/** What stands for the repository itself, or for what was pushed. */
const OWN = /^\$\{\{\s*(?:github|inputs|needs|steps|env)\./;

/** No job of a file has checked out anything yet; in files of other servers nothing is asked. */
export function createCheckouts(path: string): Checkouts {
  const all = new Map<Block, Checkout[]>();
  const noteItem = (): void => undefined;
  if (!isOfGitHub(path)) return { note: () => undefined, noteItem, standing: () => 'decides' };
  return {
    noteItem,
    note: (open, value, line) => {
      const step = open.at(-1);
      const list = stepsOf(open);
      if (step === undefined || list === undefined || !/^(?:uses|run)$/.test(step.key)) return;
      const known = all.get(list) ?? [];
      if (TAKES.test(value) && known.length < MOST) known.push({ step: step.block, line });
      all.set(list, known);
    },
    standing: (open, line) => {
      const list = stepsOf(open);
      if (list === undefined) return 'decides';
      return (all.get(list) ?? []).some((one) => one.line <= line && isOwn(one.step)) ? 'decides' : 'unsure';
    },
  };
}

/** Nobody checks out more in one job. */
const MOST = 50;

/** The block of the job whose steps some keys stand under. */
function stepsOf([first, , third]: readonly Open[]): Block | undefined {
  return first?.key === 'jobs' && third?.key === 'steps' ? third.block : undefined;
}

/** Whether a step surely checks out what was pushed, where other steps look for it. */
function isOwn({ standing, isOff, settings }: Block): boolean {
  const given = (name: string): string => settings?.get(inputName(name)) ?? '';
  const isUsual = (value: string): boolean => value === '' || OWN.test(value);
  const path = given('path');
  return (
    !isOff &&
    standing === 'decides' &&
    isUsual(given('repository')) &&
    isUsual(given('ref')) &&
    /^(?:\.\/?)?$/.test(path)
  );
}
