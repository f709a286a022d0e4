import { splitKeys } from '../../yaml/key-parts.ts';
import { readKeys } from '../../yaml/read-keys.ts';

/** The file that GitLab reads. */
export const GITLAB_ROOT = '.gitlab-ci.yml';

/** Keys of a whole pipeline that each of its files may have, as they are put together. */
export const SHARED_KEYS = ['include', 'variables', 'stages', 'image', 'cache', 'services'];

/** The files of the project that one of GitLab's includes whatever happens, by their paths or globs from the root. */
export function includedBy(code: readonly string[]): readonly string[] {
  const [root, ...below] = readKeys(code, 'include');
  const plain = root?.key === 'include' ? root.values : [];
  // All in one where it is no list.
  const items = splitKeys(below, ({ depth, isFirst }, place) => place === 0 || (depth === 1 && isFirst));
  const local = items.flatMap((item) =>
    item.some(({ key }) => key === 'rules') ? [] : item.flatMap(({ key, values }) => (key === 'local' ? values : [])),
  );
  return [...plain, ...local].flatMap((path) => (LOCAL.test(path) ? [path.replace(/^\//, '')] : []));
}

/** No address; a name may have * for many. */
const LOCAL = /^[\w .@+/*-]+\.ya?ml$/;
