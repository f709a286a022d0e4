import type { Shell } from '../../shell/structure.ts';
import type { Open } from '../keys/block.ts';
import { goesOnInAction } from '../ready-made/actions.ts';

/** The shells that a pipeline runs its scripts in. */
export interface Shells {
  readonly usual: Shell;
  /** That of the script whose key is the last that is open. */
  readonly of: (open: readonly Open[]) => Shell;
}

/** The shells of a pipeline by its path, and by what its lines say of them. */
export function createShells(path: string, code: readonly string[]): Shells {
  const usual: Shell = {
    showsSetUp: true,
    stops: !path.includes('azure'),
    hasPipefail: /\.circleci\/|\.gitlab/.test(path),
  };
  const isOnWindows = !code.some((line) => /^\s+shell\s*:\s*(?:bash|sh)\b/.test(line));
  return {
    usual,
    of: (open) => {
      const isLoose = goesOnInAction(open) || (isOnWindows && open.some(({ block }) => block.isWindows));
      return isLoose ? { ...usual, stops: false } : usual;
    },
  };
}
