import { fitsStars } from './fits-stars.ts';

/** A package of a workspace, with the names that it goes by. */
export interface Package {
  readonly folder: string;
  readonly names: readonly string[];
}

/** The packages that a command is to run in, and whether it is told which these are. */
export interface Picked<One extends Package> {
  readonly packages: readonly One[];
  readonly isSure: boolean;
}

/** What names packages by themselves: not by what changed in them, nor by what needs them alone. */
const PLAIN = /^(?:\.{3})?\{?(?:\.\/)?[\w@.*/-]+\}?(?:\.{3})?$/;

/** The packages among some that a command names, or all where it names none, without those that it leaves out. */
export function pickPackages<One extends Package>(
  { packages: named, leftOut }: { readonly packages: readonly string[]; readonly leftOut: readonly string[] },
  all: readonly One[],
): Picked<One> {
  const isSure = [...named, ...leftOut].every((selector) => PLAIN.test(selector));
  const isOut = (one: One): boolean =>
    leftOut.some((selector) => fits(selector, [one.folder, ...one.names]) || fits(selector, shortNames(one)));
  const left = all.filter((one) => !isOut(one));
  if (named.length === 0 || !named.every((selector) => PLAIN.test(selector))) return { packages: left, isSure };
  const picked = new Set(named.flatMap((selector) => pick(plainly(selector), all)));
  return { packages: left.filter((one) => picked.has(one)), isSure };
}

/** Those that a selector fits; a name may be told without the scope before it where nothing else has it. */
function pick<One extends Package>(selector: string, all: readonly One[]): readonly One[] {
  const exact = all.filter(({ folder, names }) => fits(selector, [folder, ...names]));
  return exact.length > 0 ? exact : all.filter((one) => fits(selector, shortNames(one)));
}

function shortNames({ names }: Package): string[] {
  return names.map((name) => name.replace(/^@[^/]*\//, ''));
}

function plainly(selector: string): string {
  return selector.replaceAll(/^\.{3}|\.{3}$/g, '');
}

function fits(selector: string, names: readonly string[]): boolean {
  const path = plainly(selector)
    .replaceAll(/^\{|\}$/g, '')
    .replace(/^\.\//, '')
    .replace(/\/$/, '');
  return names.some((known) => known !== '' && fitsStars(path, known));
}
