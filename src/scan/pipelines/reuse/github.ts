import type { Source } from '../../text/source.ts';
import { readKeys } from '../../yaml/read-keys.ts';

/** The folders that hold the workflows of GitHub and of those that read the same files. */
export const WORKFLOW_FOLDERS = ['.github/workflows', '.forgejo/workflows', '.gitea/workflows'];

const WORKFLOW = /^\.(?:github|forgejo|gitea)\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /^(.+)\/action\.ya?ml$/;

/** What the file of an action is called, in the order in which GitHub looks for it. */
export const ACTION_FILES = ['action.yml', 'action.yaml'];

const USES = /\buses["']?\s*:\s*(["']?)(\.\/[^\s"'#]+)\1\s*$/;

/** What others call a file of GitHub's by: a workflow by its path, an action by its folder; null for any other. */
export function nameOf({ path, code }: Source): string | null {
  if (WORKFLOW.test(path)) return isReusable(code) ? path : null;
  const folder = ACTION.exec(path)?.[1];
  return folder !== undefined && isComposite(code) ? folder : null;
}

function isReusable(code: readonly string[]): boolean {
  const [on, ...below] = readKeys(code, 'on');
  const name = 'workflow_call';
  return on?.values.includes(name) === true || below.some(({ key, depth }) => depth === 1 && key === name);
}

function isComposite(code: readonly string[]): boolean {
  return readKeys(code, 'runs').some(
    ({ key, depth, values }) => depth === 1 && key === 'using' && values[0] === 'composite',
  );
}

/** Whether a file of GitHub's is one of the steps of jobs, which hand their variables on to it. */
export function isAction(path: string): boolean {
  return !WORKFLOW.test(path);
}

/** What a value of `uses` that stands under some keys calls of the project; null where it calls nothing of it. */
export function calledBy(keys: readonly string[], value: string): string | null {
  const name = localName(value);
  const [first, second, third, fourth] = keys;
  if (first === 'jobs' && third === 'uses') return name !== null && WORKFLOW.test(name) ? name : null;
  const isStep =
    first === 'jobs'
      ? third === 'steps' && fourth === 'uses'
      : first === 'runs' && second === 'steps' && third === 'uses';
  return isStep && name !== null && !WORKFLOW.test(name) ? name : null;
}

/** The path of a file or a folder of the project, without what it begins and ends with. */
function localName(value: string): string | null {
  const path = /^\.\/([^\s\\]+)$/.exec(value)?.[1];
  return path === undefined ? null : path.replace(/\/$/, '');
}

/** What the lines of a file may call by `uses`, each name once. */
export function namesIn(code: readonly string[]): ReadonlySet<string> {
  return new Set(code.flatMap((line) => localName(USES.exec(line)?.[2] ?? '') ?? []));
}

/** What the inputs of a file are where its caller does not say it, by what stands for them in a text. */
export function readDefaults({ path, code }: Source): ReadonlyMap<string, string> {
  const defaults = new Map<string, string>();
  const above: string[] = [];
  for (const { key, depth, values } of readKeys(code, isAction(path) ? 'inputs' : 'on')) {
    above[depth] = key;
    if (key === 'default') defaults.set(inputName(above[depth - 1] ?? ''), values[0] ?? '');
  }
  return defaults;
}

/** What stands in a text for an input. */
export function inputName(name: string): string {
  return `inputs.${name}`;
}
