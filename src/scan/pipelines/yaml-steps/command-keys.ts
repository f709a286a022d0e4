import type { Open } from '../keys/block.ts';
import type { Named } from '../step.ts';

/** Keys whose values are commands, or lists of them, in the pipelines of GitHub, GitLab, CircleCI, Azure and others. */
const COMMANDS = new Set([
  ...['run', 'script', 'scripts', 'command', 'commands', 'before_script', 'after_script', 'cmds', 'cmd', 'runCmd'],
  ...['bash', 'pwsh', 'powershell', 'sh', 'ps', 'inline', 'inlineScript', 'goals', 'tasks', 'args', 'entrypoint'],
]);
/** What Cirrus and AppVeyor call them. */
const SCRIPT = /^\w+_script$/;
/** Keys whose values name what somebody else wrote, or what by itself does nothing. */
const NAMED: ReadonlyMap<string, Named | undefined> = new Map([
  ...['uses', 'pipe', 'template', 'include'].map((key) => [key, 'action'] as const),
  ...['image', 'provider', 'extends'].map((key) => [key, 'thing'] as const),
  ['task', undefined],
]);
/** Keys that may be blocks of keys as well as commands. */
const BLOCKS = new Set(['run', 'command', 'args', 'include', 'image', 'script']);

/** Keys under which the values are names and texts, never commands. */
const NAMES = /^(?:env|environment|variables|vars|inputs|outputs|labels|annotations|matrix|settings|resources)$/;
/** Keys of containers beside the steps, which a job may be called as well. */
const CONTAINERS = /^(?:docker|image|sidecars|hooks|services)$/;

/** Whether the value of a key is a command, or a list of them. */
export function holdsCommands(key: string): boolean {
  return COMMANDS.has(key) || SCRIPT.test(key);
}

/** What the value of a key names; null for a key that names nothing of the kind. */
export function namedBy(key: string): { readonly names: Named | undefined } | null {
  return NAMED.has(key) ? { names: NAMED.get(key) } : null;
}

/** Whether a key that holds commands may hold a block of keys. */
export function mayBeBlock(key: string): boolean {
  return BLOCKS.has(key);
}

/** Whether the last key that is open stands where nothing is a command. */
export function isAmongNames(open: readonly Open[], isTravis: boolean): boolean {
  return open.slice(0, -1).some(({ key, block }, index) => {
    const isJob = open[index - 1]?.key === 'jobs';
    if (key === 'parameters') return index === 0;
    if (CONTAINERS.test(key)) return !isJob && (index > 0 || key === 'services');
    return NAMES.test(key) && !(isTravis && key === 'matrix') && !(key === 'inputs' && block.task !== '');
  });
}
