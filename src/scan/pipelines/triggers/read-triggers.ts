import { whenOnAzure } from './azure.ts';
import { areOrdinary, isForPages, isOrdinary, type MayHaveBranch, whenByRules } from './pushes.ts';
import { type JobWhen, surestWhen, type When } from '../when.ts';
import { createEventWhen } from './drone.ts';
import { createBitbucketWhen } from './bitbucket.ts';
import type { Open } from '../keys/block.ts';
import { isOfGitHub } from '../servers.ts';
import { createCircleWhen } from './circleci.ts';
import { keysBelow } from '../../yaml/key-parts.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';

/** Tells when a step of a pipeline in YAML runs, by the keys that it stands under and its line. */
export function createWhen(
  path: string,
  code: readonly string[],
  mayHave: MayHaveBranch,
): (keys: readonly Open[], line: number) => JobWhen {
  if (path.includes('bitbucket-pipelines')) return createBitbucketWhen(code, mayHave);
  if (/\.(?:drone|woodpecker)\b/.test(path)) return createEventWhen(code, mayHave);
  if (/(?:^|\/)\.circleci\//.test(path)) return createCircleWhen(path, code, mayHave);
  const when = findWhen(path, code, mayHave);
  return () => when;
}

/**
 * What a pipeline in YAML says of when it runs. Where that is set on a site or a server, the file does not say it: most
 * of these run at each push once somebody has switched them on.
 */
function findWhen(path: string, code: readonly string[], mayHave: MayHaveBranch): When {
  if (/(?:^|\/)action\.ya?ml$/.test(path)) return 'not';
  if (isOfGitHub(path)) return whenOnGitHub(readKeys(code, 'on'), mayHave);
  if (/(?:^|\/)\.gitlab-ci\.ya?ml$/.test(path)) return whenOnGitLab(readKeys(code, 'workflow'), mayHave);
  if (path.includes('azure')) return whenOnAzure(code, mayHave);
  return 'unsaid';
}

/** Events by which GitHub has a workflow run at pushes of those who work on it. */
const EVENTS = ['push', 'pull_request', 'merge_group'];

function whenOnGitHub(on: readonly YamlKey[], mayHave: MayHaveBranch): When {
  const [root, ...below] = on;
  if (root === undefined) return 'not';
  const events = root.values.length > 0 ? root.values : below.filter(({ depth }) => depth === 1).map(({ key }) => key);
  const whens = EVENTS.filter((event) => events.includes(event)).map((event) => whenByFilters(event, below, mayHave));
  if (root.isUnclear) return 'unsaid';
  return surestWhen(whens) ?? 'not';
}

/** What the filters of an event leave of it: those that shut out an ordinary push leave nothing sure. */
function whenByFilters(event: string, keys: readonly YamlKey[], mayHave: MayHaveBranch): When {
  const from = keys.findIndex(({ key, depth }) => depth === 1 && key === event);
  const below = from < 0 ? [] : keysBelow(keys, from);
  const filters = new Map(below.map((one) => [one.key, one]));
  const hasTags = filters.has('tags') || filters.has('tags-ignore');
  if (hasTags && !filters.has('branches') && !filters.has('branches-ignore')) return 'not';
  if (event === 'push' && keys[from]?.isUnclear === true) return 'unsaid';
  const leaves = [...filters].every(([key, { values, isUnclear }]) => {
    if (isUnclear) return false;
    if (key === 'branches') return areOrdinary(values, mayHave);
    if (key === 'branches-ignore') return !values.some((value) => isOrdinary(value) || value.startsWith('*'));
    if (key === 'paths')
      return values.includes('**') && values.every((value) => !value.startsWith('!') || isForPages(value.slice(1)));
    if (key === 'paths-ignore') return values.every(isForPages);
    if (key === 'types') return values.includes('synchronize') && values.includes('opened');
    return key === 'tags' || key === 'tags-ignore';
  });
  return leaves ? 'each' : 'unsaid';
}

/** GitLab runs the file of this name at each push, unless the rules of the whole say something else. */
function whenOnGitLab(workflow: readonly YamlKey[], mayHave: MayHaveBranch): When {
  const rules = workflow.filter(({ key, depth }) => depth > 1 && key !== 'name');
  return rules.length === 0 ? 'each' : whenByRules(rules, mayHave);
}
