import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

/** The file that GitLab reads. */
export const GITLAB_ROOT = '.gitlab-ci.yml';

/** Keys of a whole pipeline that each of its files may have, as they are put together. */
export const SHARED_KEYS = ['include', 'variables', 'stages', 'image', 'cache', 'services'];

/** The files of the project that one of GitLab's includes whatever happens, by their paths or globs from the root. */
export function includedBy(code: readonly string[]): readonly string[] {
  const [root, ...below] = readKeys(code, 'include');
  const plain = root?.key === 'include' ? root.values : [];
  const local = itemsOf(below).flatMap((item) =>
    item.some(({ key }) => key === 'rules') ? [] : item.flatMap(({ key, values }) => (key === 'local' ? values : [])),
  );
  return [...plain, ...local].flatMap((path) => (LOCAL.test(path) ? [path.replace(/^\//, '')] : []));
}

/** No address; a name may have * for many. */
const LOCAL = /^[\w .@+/*-]+\.ya?ml$/;

/** The keys at the left of a block, in the items that they are of; all in one where it is no list. */
function itemsOf(keys: readonly YamlKey[]): YamlKey[][] {
  const items: YamlKey[][] = [];
  for (const key of keys) {
    if (items.length === 0 || (key.depth === 1 && key.isFirst)) items.push([]);
    items.at(-1)?.push(key);
  }
  return items;
}
