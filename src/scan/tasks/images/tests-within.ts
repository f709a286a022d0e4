import type { TaskFiles } from '../files/task-files.ts';
import { within } from '../../paths.ts';
import { below, cameFrom, type Copy } from './copies.ts';

/** What of the project stands in a container, by paths from the root of the project. */
export interface Content {
  readonly copies: readonly Copy[];
  /** Whether a file of the project was left out. */
  readonly isOut: (path: string) => boolean;
  /** Whether some may have been. */
  readonly hasRules: boolean;
}

/** Files that hold tests, in whatever language, by their names. */
const TEST =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|features?|t|testing)\/|(?:^|[/._-])(?:tests?|specs?)(?:[._-]|$)|[a-z\d](?:Tests?|Spec|IT|Suite|TestCase)\.\w+$|(?:^|\/)Test\w*\.\w+$|\.(?:rs|bats|feature)$/;

/** Whether there are tests of the project to be run where a container works in a folder. */
export function hasTestsWithin(
  contents: readonly Content[],
  folder: string,
  files: Pick<TaskFiles, 'listLike'>,
): boolean {
  const near = contents.map((one) => ({
    ...one,
    copies: one.copies.filter(({ to }) => below(to, folder) !== null || below(folder, to) !== null),
  }));
  const all = near.flatMap(({ copies }) => copies);
  if (cameFrom(all, folder) === null) return false;
  const isCopied = (path: string): boolean =>
    near.some(
      ({ copies, isOut }) => copies.some(({ from }) => from === '' || below(path, from) !== null) && !isOut(path),
    );
  if (files.listLike('', (path) => TEST.test(path) && isCopied(path)).length > 0) return true;
  // Where no file is named like a test, all may be one.
  const isWhole = near.some(({ copies, hasRules }) => !hasRules && copies.some(({ from }) => from === ''));
  return isWhole && files.listLike('', (path) => TEST.test(path)).length === 0;
}

/** Copies of what is in a folder, by paths from the root. */
export function fromRoot(copies: readonly Copy[], context: string): Copy[] {
  return copies.map(({ from, to }) => ({ from: from === '' ? context : within(context, from), to }));
}
