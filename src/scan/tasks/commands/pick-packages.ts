import { fitsStars } from './fits-stars.ts';

/** A package of a workspace. */
export interface Package {
  readonly folder: string;
  readonly name: string;
}

/** What names packages by themselves: not by what changed in them, nor all but some. */
const PLAIN = /^(?:\^?\.{3}\^?)?\{?(?:\.\/)?[\w@.*/-]+\}?(?:\^?\.{3})?$/;

/** Whether a package is one of those that a command names; null where it cannot be told from what it names them by. */
export function isPicked(selectors: readonly string[], one: Package): boolean | null {
  if (!selectors.every((selector) => PLAIN.test(selector))) return null;
  return selectors.some((selector) => fits(selector.replaceAll(/^\^?\.{3}\^?|\^?\.{3}$/g, ''), one));
}

function fits(selector: string, { folder, name }: Package): boolean {
  const path = selector.replaceAll(/^\{|\}$/g, '').replace(/^\.\//, '');
  // A name may be told without the scope before it.
  const names = [folder, name, name.replace(/^@[^/]*\//, '')].filter((known) => known !== '');
  return names.some((known) => fitsStars(path.replace(/\/$/, ''), known));
}
