import { parseJson } from '../../manifests/parse-json.ts';
import { asTable } from '../../manifests/table.ts';
import { readAt } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { UNKNOWN, type Verdict } from '../verdict.ts';

/** Plugins of Nx that give a project a target to test: which, the option that calls it otherwise, by which files. */
const PLUGINS: readonly (readonly [name: RegExp, target: string, option: string, files: readonly string[]])[] = [
  [/^@(?:nx|nrwl)\/jest\b/, 'test', 'targetName', configs('jest.config')],
  [
    /^@(?:nx|nrwl)\/(?:vite|vitest)\b/,
    'test',
    'testTargetName',
    [...configs('vite.config'), ...configs('vitest.config')],
  ],
  [/^@(?:nx|nrwl)\/playwright\b/, 'e2e', 'targetName', configs('playwright.config')],
  [/^@(?:nx|nrwl)\/cypress\b/, 'e2e', 'targetName', configs('cypress.config')],
];

function configs(name: string): string[] {
  return ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((ending) => `${name}.${ending}`);
}

/** What targets of Nx come to that no project names: tests where a plugin finds them by their settings. */
export function judgeInferred(names: readonly string[], files: TaskFiles): Verdict {
  const { plugins } = asTable(parseJson(readAt(files, 'nx.json')?.lines ?? []));
  const all: readonly unknown[] = Array.isArray(plugins) ? plugins : [];
  const isTested = all.some((plugin) => {
    const { plugin: told, options } = typeof plugin === 'string' ? { plugin, options: null } : asTable(plugin);
    const [, target, option = '', settings = []] = PLUGINS.find(([one]) => one.test(String(told))) ?? [];
    const own = asTable(options)[option] ?? target;
    return typeof own === 'string' && names.includes(own) && files.foldersWith(settings).folders.length > 0;
  });
  return isTested && files.hasTests('JavaScript') ? { standing: 'decides', tests: 'tests' } : UNKNOWN;
}
