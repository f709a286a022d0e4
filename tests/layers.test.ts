import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * What a layer may import: folders and files of src, packages, and whether Node's own modules. `types` holds what it
 * may import as types alone.
 */
interface Layer {
  readonly src: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: true;
}

const LAYERS: Record<string, Layer> = {
  coaching: { src: ['coaching'] },
  knowledge: {
    src: ['coaching', 'knowledge', 'errors', 'suggest'],
    packages: ['minisearch', 'fastest-levenshtein'],
    node: true,
  },
  progress: {
    src: ['coaching', 'progress', 'errors', 'disk-fault', 'files'],
    packages: ['zod/mini', 'zod/v4/locales/en.js', 'conf', 'env-paths'],
    node: true,
  },
  scan: { src: ['coaching', 'scan', 'files'], packages: ['picomatch', 'ignore', 'smol-toml'], node: true },
  terminal: {
    src: ['coaching', 'terminal', 'errors'],
    packages: [
      'chalk',
      'cli-table3',
      '@inquirer/core',
      '@inquirer/prompts',
      'fast-wrap-ansi',
      'fast-string-width',
      'supports-hyperlinks',
    ],
    node: true,
  },
  commands: {
    src: ['coaching', 'terminal', 'errors', 'commands', 'files', 'pages'],
    types: ['context', 'knowledge', 'progress', 'scan'],
    packages: ['chrono-node/en', 'ical-generator', 'ts-fsrs'],
  },
  pages: { src: ['coaching', 'pages'], packages: ['d3-shape', 'd3-time'], node: true },
  context: {
    src: ['coaching', 'context', 'knowledge', 'progress', 'scan', 'terminal', 'errors', 'files'],
    node: true,
  },
  cli: { src: ['call-faults', 'cli', 'commands', 'errors', 'terminal'], types: ['context'], packages: ['commander'] },
  'call-faults': { src: ['also-called', 'errors', 'suggest'], types: ['commands'] },
  environment: { src: ['coaching', 'context', 'knowledge', 'progress', 'terminal'], node: true },
  complete: { src: ['complete', 'progress', 'terminal'], types: ['coaching', 'commands'], node: true },
  main: { src: ['cli', 'complete', 'environment', 'errors', 'terminal', 'disk-fault'], node: true },
  errors: { src: [] },
  'also-called': { src: [] },
  suggest: { src: [], packages: ['damerau-levenshtein'] },
  'disk-fault': { src: [] },
  files: { src: ['coaching', 'files', 'disk-fault', 'errors'], packages: ['jsonc-parser'], node: true },
};

/** The rooms of coaching, in an order in which each may import only those before it. */
const ROOMS = [
  'skills',
  'stacks',
  'days',
  'plain-text',
  'wording',
  'checksum',
  'guide',
  'search',
  'checklists',
  'resources',
  'assessment',
  'about',
  'evidence',
  'practice',
  'money',
  'offers',
  'offer-file',
  'jobs',
  'record',
  'path',
  'work',
  'sharing',
  'schedule',
  'report',
  'resume',
  'ads',
  'people',
  'words',
];

/** Packages that one file, or the files of one folder, alone may import. */
const ONLY_IN: Record<string, string> = {
  commander: 'cli',
  conf: 'progress/file-store.ts',
  'env-paths': 'progress/disk/location.ts',
  'jsonc-parser': 'files/',
  'zod/mini': 'progress/',
  'zod/v4/locales/en.js': 'progress/schema.ts',
  chalk: 'terminal/theme.ts',
  minisearch: 'knowledge/search.ts',
  'fastest-levenshtein': 'knowledge/search.ts',
  'damerau-levenshtein': 'suggest.ts',
  picomatch: 'scan/glob.ts',
  ignore: 'scan/walk/rules-reader.ts',
  'smol-toml': 'scan/manifests/toml.ts',
  'chrono-node/en': 'commands/read/spoken-day.ts',
  'ical-generator': 'commands/write/make-calendar.ts',
  'ts-fsrs': 'commands/practice/scheduler.ts',
  'd3-shape': 'pages/shapes.ts',
  'd3-time': 'pages/shapes.ts',
  'cli-table3': 'terminal/table.ts',
  '@inquirer/core': 'terminal/prompts/',
  '@inquirer/prompts': 'terminal/prompts/screen-prompts.ts',
  'fast-wrap-ansi': 'terminal/text.ts',
  'fast-string-width': 'terminal/text.ts',
  'supports-hyperlinks': 'terminal/hyperlinks.ts',
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typesOnly: boolean;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}

function findImports(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)'/gm)];
  const dynamics = [...text.matchAll(/import\('([^']+)'\)/g)];
  return [
    ...statics.map(([, type, from]) => ({ file, from: from ?? '', typesOnly: type !== undefined })),
    ...dynamics.map(([, from]) => ({ file, from: from ?? '', typesOnly: false })),
  ];
}

function layerOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function explain({ file, from, typesOnly }: Import): string | null {
  const layer = LAYERS[layerOf(file)];
  if (layer === undefined) return `${file} is in no layer`;
  if (from.endsWith('package.json')) return layerOf(file) === 'main' ? null : `${file} imports ${from}`;
  if (from.startsWith('.')) {
    const target = relative(SRC, join(SRC, dirname(file), from));
    const allowed = [...layer.src, ...(typesOnly ? (layer.types ?? []) : [])];
    return allowed.includes(layerOf(target)) ? null : `${file} imports ${target}`;
  }
  if (from.startsWith('node:') || builtinModules.includes(from)) return layer.node ? null : `${file} imports ${from}`;
  if (!(layer.packages ?? []).includes(from)) return `${file} imports ${from}`;
  const only = ONLY_IN[from];
  return only === undefined || file.startsWith(only) ? null : `${file} imports ${from}, which is for ${only}`;
}

const files = listSources(SRC);
const imports = files.flatMap(findImports);

/** What stands in commands/ for all of them: rooms, and the type of a command. */
const SHARED_BY_COMMANDS = ['command', 'find', 'read', 'say', 'write'];
/** What shows a part of another: the page of a report the plan, and the home screen the cards that are due. */
const SHOWS_PARTS: readonly (readonly [file: string, of: string])[] = [
  ['commands/report/page.ts', 'commands/plan/'],
  ['commands/overview.ts', 'commands/practice/count-seen.ts'],
];

describe('the layers of src', () => {
  it('import what they may, and no more', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(explain).filter((fault) => fault !== null)).toEqual([]);
  });

  it('keep commands from importing each other, each other’s views and rooms', () => {
    const ownerOf = (file: string): string | undefined => /^commands\/([a-z-]+)/.exec(file)?.[1];
    const crossing = imports.filter(({ file, from }) => {
      const target = relative(SRC, join(SRC, dirname(file), from));
      const [own, other] = [ownerOf(file), ownerOf(target)];
      if (own === undefined || other === undefined || own === other || SHARED_BY_COMMANDS.includes(other)) return false;
      return !SHOWS_PARTS.some(([one, of]) => file === one && target.startsWith(of));
    });
    expect(new Set(files.flatMap((file) => ownerOf(file) ?? [])).size).toBeGreaterThanOrEqual(30);
    expect(crossing).toEqual([]);
  });

  it('enter a room of coaching by its front alone, and only a room before their own', () => {
    const roomOf = (file: string): string | undefined => /^coaching\/([a-z-]+)/.exec(file)?.[1];
    const faults = imports.flatMap(({ file, from }) => {
      const target = relative(SRC, join(SRC, dirname(file), from));
      const [own, other] = [roomOf(file), roomOf(target)];
      if (other === undefined || own === other) return [];
      const isFront = target === `coaching/${other}.ts`;
      const isBefore = own === undefined || ROOMS.indexOf(other) < ROOMS.indexOf(own);
      return isFront && isBefore ? [] : [`${file} imports ${target}`];
    });
    expect(new Set(files.flatMap((file) => roomOf(file) ?? []))).toEqual(new Set(ROOMS));
    expect(faults).toEqual([]);
  });

  it('have no circle', () => {
    const edges = new Map(
      files.map((file) => [
        file,
        imports
          .filter((one) => one.file === file && one.from.startsWith('.'))
          .map(({ from }) => relative(SRC, join(SRC, dirname(file), from))),
      ]),
    );
    const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
      (edges.get(from) ?? []).some((next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))));
    expect(files.filter((file) => reaches(file, file, new Set()))).toEqual([]);
  });
});
