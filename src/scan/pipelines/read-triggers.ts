/** When a step runs and fails what it checks: at each push or pull request, not so, or as its file does not say. */
export type When = 'each' | 'not' | 'unsaid';

/**
 * What a pipeline in YAML says of when it runs. Where that is set on a site or a server, the file does not say it: most
 * of these run at each push once somebody has switched them on.
 */
export function findWhen(path: string, code: readonly string[]): When {
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path)) return whenOnGitHub(readBlock(code, /^["']?on["']?\s*:/));
  if (/(?:^|\/)\.gitlab-ci\.ya?ml$/.test(path)) return whenOnGitLab(readBlock(code, /^workflow\s*:/));
  if (path.includes('azure')) return whenOnAzure(code);
  if (path.includes('bitbucket-pipelines')) return code.some((line) => ON_BITBUCKET.test(line)) ? 'each' : 'unsaid';
  if (/\.(?:drone|woodpecker)\b/.test(path)) return whenByEvents(code);
  return 'unsaid';
}

/** What a Jenkinsfile says of when it runs. */
export function findJenkinsWhen(code: readonly string[]): When {
  if (code.some((line) => /\bwhen\s*\{\s*expression\s*\{\s*(?:return\s+)?false\b/.test(line))) return 'not';
  return code.some((line) => /\b(?:githubPush|bitbucketPush|pollSCM|triggerOnPush)\b/.test(line)) ? 'each' : 'unsaid';
}

function whenOnGitHub(on: readonly string[]): When {
  const text = on.join('\n');
  if (/\b(?:pull_request|merge_group)/.test(text)) return 'each';
  return /\bpush\b/.test(text) && (!/\btags\s*:/.test(text) || /\bbranches/.test(text)) ? 'each' : 'not';
}

/** GitLab runs the file of this name at each push, unless the rules of the whole name only something else. */
function whenOnGitLab(workflow: readonly string[]): When {
  const text = workflow.join('\n');
  return /\bif\s*:/.test(text) && !/push|merge_request|BRANCH|always/.test(text) ? 'unsaid' : 'each';
}

function whenOnAzure(code: readonly string[]): When {
  const values = code.flatMap((line) => /^(?:trigger|pr)\s*:\s*(\S*)/.exec(line)?.slice(1) ?? []);
  if (values.some((value) => value !== 'none')) return 'each';
  return values.length === 0 ? 'unsaid' : 'not';
}

const ON_BITBUCKET = /^\s+(?:default|branches|pull-requests)\s*:/;

/** Events are named on the line of their key, or on those below it. */
function whenByEvents(code: readonly string[]): When {
  const events = code.filter((line, index) => EVENT.test(line) || (isItem(line) && EVENT.test(above(code, index))));
  if (events.length === 0) return 'unsaid';
  return events.some((line) => /\b(?:push|pull_request)\b/.test(line)) ? 'each' : 'not';
}

const EVENT = /^\s*(?:-\s)?events?\s*:/;

/** The line that a list stands under which holds a line. */
function above(code: readonly string[], index: number): string {
  const before = code.slice(Math.max(0, index - 10), index).reverse();
  return before.find((line) => line.trim() !== '' && !isItem(line)) ?? '';
}

function isItem(line: string): boolean {
  return /^\s*-\s+\w+\s*$/.test(line);
}

/** The line of a key at the left, and those below it. */
function readBlock(code: readonly string[], key: RegExp): string[] {
  const from = code.findIndex((line) => key.test(line));
  if (from < 0) return [];
  const length = code.slice(from + 1).findIndex((line) => /^[^\s-]/.test(line));
  return code.slice(from, length < 0 ? undefined : from + 1 + length);
}
