import { splitKeys } from '../../yaml/key-parts.ts';
import type { YamlKey } from '../../yaml/read-keys.ts';
import type { When } from '../when.ts';

/** Whether the repository has a branch of a name, as far as that is known. */
export type MayHaveBranch = (name: string) => boolean;

const ORDINARY =
  /^(?:(?:refs\/heads\/)?(main|master|mainline|trunk|default|develop(?:ment)?|devel|dev)|(\$default-branch)|\*\*?|\*\*?\/\*\*?)$/;

/** Whether a name or glob of branches is of one that people push their work to. */
export function isOrdinary(branch: string): boolean {
  return ORDINARY.test(branch);
}

/** Whether some names and globs of branches take in one that people push their work to, and that may be there. */
export function areOrdinary(branches: readonly string[], mayHave: MayHaveBranch): boolean {
  const out = branches.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return branches.some((one) => takesIn(one, mayHave)) && !out.some((one) => isOrdinary(one) || one.startsWith('*'));
}

function takesIn(branch: string, mayHave: MayHaveBranch): boolean {
  const [all, plain, left] = ORDINARY.exec(branch) ?? [];
  const name = plain ?? left;
  return all !== undefined && (name === undefined || mayHave(name));
}

/** Whether a glob is of pages and settings that no test looks at. */
export function isForPages(glob: string): boolean {
  return /^(?:[\w*./-]*\.(?:mdx?|txt|rst|adoc|png|jpe?g|gif|svg|drawio)|(?:\*\*\/)?docs?\/[\w*./-]*|(?:\*\*\/)?(?:LICEN[CS]E|README|CHANGELOG|\.gitignore|\.editorconfig|\.gitattributes)[\w*.]*|\.(?:vscode|idea|github\/ISSUE_TEMPLATE)\/[\w*./-]*)$/i.test(
    glob,
  );
}

const PUSHES = [
  /^\$CI_COMMIT_BRANCH$/,
  /^\$CI_MERGE_REQUEST_I?ID$/,
  /^\$CI_COMMIT_(?:BRANCH|REF_NAME)\s?==\s?(?:\$CI_DEFAULT_BRANCH|["'](main|master|develop|dev|trunk)["'])$/,
  /^\$CI_PIPELINE_SOURCE\s?==\s?["'](?:push|merge_request_event)["']$/,
];
const OTHERS = [
  /^\$CI_COMMIT_TAG$/,
  /^\$CI_PIPELINE_SOURCE\s?==\s?["'](?:schedule|trigger|web|api)["']$/,
  /\$CI_OPEN_MERGE_REQUESTS\b/,
];

/** When rules of GitLab's have a job run: each push, where all are understood and none shuts pushes out first. */
export function whenByRules(keys: readonly YamlKey[], mayHave: MayHaveBranch): When {
  const rules = splitKeys(keys, ({ isFirst }) => isFirst);
  const whens = rules.map((rule) => rule.find(({ key }) => key === 'when')?.values[0] ?? 'on_success');
  if (whens.length > 0 && whens.every((when) => when === 'never' || when === 'manual')) return 'not';
  let isIn = false;
  for (const [index, rule] of rules.entries()) {
    if (rule.some(({ key, isUnclear }) => isUnclear || (key !== 'if' && key !== 'when'))) return 'unsaid';
    const condition = rule.find(({ key }) => key === 'if')?.values[0] ?? '';
    const when = whens[index];
    const isForOthers = OTHERS.some((one) => one.test(condition));
    if (when === 'never' && !isForOthers) return isIn ? 'each' : 'unsaid';
    if (when !== 'never' && when !== 'on_success' && when !== 'always') return 'unsaid';
    if (when !== 'never' && (condition === '' || isOfPushes(condition, mayHave))) isIn = true;
  }
  return isIn ? 'each' : 'unsaid';
}

function isOfPushes(condition: string, mayHave: MayHaveBranch): boolean {
  return PUSHES.some((one) => {
    const [all, branch] = one.exec(condition) ?? [];
    return all !== undefined && (branch === undefined || mayHave(branch));
  });
}

/** Whether the names that GitLab's `only` lets through hold those of ordinary pushes. */
export function isOnlyForPushes(names: readonly string[], mayHave: MayHaveBranch): boolean {
  return names.some(
    (one) => /^(?:branches|pushes|merge_requests|external_pull_requests)$/.test(one) || takesIn(one, mayHave),
  );
}

/** Whether the names that GitLab's `except` shuts out leave ordinary pushes in. */
export function leavesPushes(names: readonly string[]): boolean {
  return names.every((one) => /^(?:tags|schedules|triggers|web|api|pipelines|chat|gh-pages|pages)$/.test(one));
}
