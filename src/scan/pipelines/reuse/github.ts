import type { Source } from '../../text/source.ts';
import { readKeys } from '../../yaml/read-keys.ts';

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const CALLER = /^\.github\/(?:workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/;
const USES = /\buses["']?\s*:\s*(["']?)(\.\/[^\s"'#]+)\1\s*$/;

/** Whether a file of GitHub's may call others. */
export function mayCall(path: string): boolean {
  return CALLER.test(path);
}

/** Whether a workflow says that others may call it. */
export function isCallable({ path, code }: Source): boolean {
  if (!WORKFLOW.test(path)) return false;
  const [on, ...below] = readKeys(code, 'on');
  const name = 'workflow_call';
  return on?.values.includes(name) === true || below.some(({ key, depth }) => depth === 1 && key === name);
}

/** The file that a value of `uses` names, which stands under some keys; null where it is none of the project. */
export function calledBy(keys: readonly string[], value: string): string | null {
  const path = /^\.\/([^\s\\]+)$/.exec(value)?.[1] ?? '';
  const isOfJob = keys.length === 3 && keys[0] === 'jobs' && keys[2] === 'uses';
  return isOfJob && WORKFLOW.test(path) ? path : null;
}

/** Whether a line of a file names another one that a pipeline has done. */
export function namesFile(code: readonly string[], path: string): boolean {
  return code.some((line) => USES.exec(line)?.[2] === `./${path}`);
}
