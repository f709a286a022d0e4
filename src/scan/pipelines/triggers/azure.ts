import { areOrdinary, isForPages, isOrdinary, type MayHaveBranch } from './pushes.ts';
import { surestWhen, type When } from '../when.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

/** When a pipeline of Azure's runs: by pushes or by pull requests, as far as its file names them. */
export function whenOnAzure(code: readonly string[], mayHave: MayHaveBranch): When {
  const whens = ['trigger', 'pr'].flatMap((name): When[] => {
    const [root, ...below] = readKeys(code, name);
    return root === undefined ? [] : [whenByTrigger(root, below, mayHave)];
  });
  return surestWhen(whens) ?? 'unsaid';
}

/** What a trigger takes in and leaves out, by the names of its filters. */
interface Filter {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

function whenByTrigger(root: YamlKey, below: readonly YamlKey[], mayHave: MayHaveBranch): When {
  if (root.values.includes('none')) return 'not';
  if (root.values.length > 0) return areOrdinary(root.values, mayHave) ? 'each' : 'unsaid';
  if (below.length === 0 || root.isUnclear || below.some(({ isUnclear }) => isUnclear)) return 'unsaid';
  const filters = readFilters(below);
  const branches = filters.get('branches');
  // Where tags alone are named, no branch begins a run.
  if (branches === undefined) return filters.has('tags') ? 'not' : whenByPaths(filters.get('paths'));
  const { include, exclude } = branches;
  if (include.length === 0 && exclude.some((one) => /^(?:refs\/heads\/)?\*+$/.test(one))) return 'not';
  const isIn = include.length === 0 || areOrdinary(include, mayHave);
  const isOut = exclude.some((one) => one.startsWith('*') || isOrdinary(one));
  return isIn && !isOut ? whenByPaths(filters.get('paths')) : 'unsaid';
}

function whenByPaths(paths: Filter = { include: [], exclude: [] }): When {
  const isIn = paths.include.length === 0 || paths.include.some((one) => /^(?:\/|\*\*?|\/\*\*?)$/.test(one));
  const isOut = paths.exclude.some((one) => !isForPages(asGlob(one)));
  return isIn && !isOut ? 'each' : 'unsaid';
}

/** A path as the glob that it is to Azure: one without a dot is a folder with all in it. */
function asGlob(path: string): string {
  const plain = path.replace(/^\//, '');
  return /^[\w-]+\/?$/.test(plain) && plain.toUpperCase() !== plain ? `${plain.replace(/\/$/, '')}/*` : plain;
}

function readFilters(keys: readonly YamlKey[]): ReadonlyMap<string, Filter> {
  const filters = new Map<string, { include: string[]; exclude: string[] }>();
  let name = '';
  for (const { key, depth, values } of keys) {
    if (depth === 1) name = key;
    if (!/^(?:branches|paths|tags)$/.test(name)) continue;
    const filter = filters.get(name) ?? { include: [], exclude: [] };
    filters.set(name, filter);
    for (const value of values) filter[key === 'exclude' ? 'exclude' : 'include'].push(value);
  }
  return filters;
}
