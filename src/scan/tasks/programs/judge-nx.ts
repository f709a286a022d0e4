import { createGlob } from '../../glob.ts';
import { parseJson } from '../../manifests/parse-json.ts';
import { asTable, asTexts } from '../../manifests/table.ts';
import type { Standing } from '../../shell/commands.ts';
import { readAt } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { areDefaultsHarmless } from '../readers/nx.ts';

/** A plugin of Nx that gives each project with settings of a runner a target that has it test. */
interface Plugin {
  readonly by: RegExp;
  readonly target: string;
  /** The option that calls the target otherwise. */
  readonly option: string;
  readonly settings: readonly string[];
  readonly command: string;
}

const PLUGINS: readonly Plugin[] = [
  {
    ...{ by: /^@(?:nx|nrwl)\/jest\b/, target: 'test', option: 'targetName' },
    ...{ settings: configs('jest.config'), command: 'jest' },
  },
  {
    ...{ by: /^@(?:nx|nrwl)\/(?:vite|vitest)\b/, target: 'test', option: 'testTargetName' },
    ...{ settings: [...configs('vite.config'), ...configs('vitest.config')], command: 'vitest run' },
  },
  {
    ...{ by: /^@(?:nx|nrwl)\/playwright\b/, target: 'e2e', option: 'targetName' },
    ...{ settings: configs('playwright.config'), command: 'playwright test' },
  },
  {
    ...{ by: /^@(?:nx|nrwl)\/cypress\b/, target: 'e2e', option: 'targetName' },
    ...{ settings: configs('cypress.config'), command: 'cypress run' },
  },
];

/** Nobody writes longer globs of projects, or more stars into one. */
const READ = /^(?=.{1,120}$)[^*]*(?:\*[^*]*){0,6}$/;

function configs(name: string): string[] {
  return ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((ending) => `${name}.${ending}`);
}

/** A target that a project has by a plugin: the folder of the project, and the command that tests there. */
export interface Inferred {
  readonly folder: string;
  readonly command: string;
}

/** The targets of some names that plugins of Nx give projects which name none themselves. */
export function findInferred(names: readonly string[], files: TaskFiles): readonly Inferred[] {
  const { plugins } = asTable(parseJson(readAt(files, 'nx.json')?.lines ?? []));
  const all: readonly unknown[] = Array.isArray(plugins) ? plugins : [];
  return all.flatMap((told) => {
    const { plugin, options, include, exclude } = typeof told === 'string' ? asTable({ plugin: told }) : asTable(told);
    const known = PLUGINS.find(({ by }) => by.test(String(plugin)));
    const own = known === undefined ? undefined : (asTable(options)[known.option] ?? known.target);
    if (known === undefined || typeof own !== 'string' || !names.includes(own)) return [];
    const [wanted, unwanted] = [asTexts(include), asTexts(exclude)];
    if (![...wanted, ...unwanted].every((glob) => READ.test(glob))) return [];
    const [fits, fitsNot] = [wanted.map((glob) => createGlob(glob)), unwanted.map((glob) => createGlob(glob))];
    return files.foldersWith(known.settings).folders.flatMap((folder) => {
      const path = files.find(folder, known.settings) ?? '';
      const isTaken = (fits.length === 0 || fits.some((one) => one(path))) && !fitsNot.some((one) => one(path));
      return isTaken ? [{ folder, command: known.command }] : [];
    });
  });
}

/** How sure targets of some names are to do what their projects say, by what Nx is told of all of them. */
export function judgeDefaults(names: readonly string[], files: TaskFiles): Standing {
  const [settings, ignored] = [readAt(files, 'nx.json'), readAt(files, '.nxignore')];
  const isPlain = settings === null || areDefaultsHarmless(settings.lines, names);
  return isPlain && ignored === null ? 'decides' : 'unsure';
}
