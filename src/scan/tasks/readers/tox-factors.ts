/** Nobody has tox make more environments of one name. */
const MOST_NAMES = 64;

/** The names that a list of tox's stands for, in which what is in braces may be one or the other. */
export function expandNames(list: string): string[] {
  return splitList(list).flatMap(expand).slice(0, MOST_NAMES);
}

/** The parts of a list between commas and blanks that are in no braces. */
function splitList(list: string): string[] {
  const tight = list.replaceAll(/\{[^{}]*\}/g, (inner) => inner.replaceAll(/\s/g, ''));
  return (tight.match(/(?:\{[^{}]*\}|[^\s,{}])+/g) ?? []).filter((one) => one !== '');
}

function expand(name: string): string[] {
  let all = [''];
  for (const part of name.split(/(?=\{)|(?<=\})/)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split(',') : [part];
    all = all.flatMap((start) => choices.map((choice) => start + choice)).slice(0, MOST_NAMES);
  }
  return all;
}

/** Whether what is said for some factors holds for an environment: `py38,py39-cov,!lint`. */
export function fitsFactors(name: string, factors: string): boolean {
  const own = new Set(name.split('-'));
  return expandNames(factors).some((all) =>
    all
      .split('-')
      .every((one) => (one.startsWith('!') ? !own.has(one.slice(1)) : own.has(one) || isOfPython(one, own))),
  );
}

/** Whether a factor is of any Python and an environment of one: `py` of `py312` or `3.12`. */
function isOfPython(factor: string, own: ReadonlySet<string>): boolean {
  return factor === 'py' && [...own].some((one) => /^(?:py\d+|\d\.\d+)$/.test(one));
}
