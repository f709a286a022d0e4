import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import { withLightTable } from './scripts/light-table.ts';

const NO_CHILD_PROCESS = '\0no-child-process';

/** Commander can start other programs as subcommands; we have none, and loading what it needs for them costs a sixth of an empty Node. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') === true ? NO_CHILD_PROCESS : null),
  },
  load: { filter: { id: /no-child-process$/ }, handler: () => 'export {};' },
};

const NO_COLOURS = '\0no-colours';

/** The table can colour its cells with a library that we never ask for, since ours come coloured; and chalk asks each stream what it can show, which we have found out before we load it. */
const withoutColours: Plugin = {
  name: 'without-colours',
  resolveId: { filter: { id: /^(@colors[\\/]colors|#supports-color$)/ }, handler: () => NO_COLOURS },
  load: { filter: { id: /no-colours$/ }, handler: () => 'export default {};' },
};

const NO_EXTRAS = '\0no-extras';

/** conf checks a schema with ajv and finds its migrations with semver, three quarters of its weight; we give it neither, and a conf that wants them all the same fails. */
const withoutExtras: Plugin = {
  name: 'without-extras',
  resolveId: { filter: { id: /^(ajv(-formats)?($|\/)|semver$)/ }, handler: () => NO_EXTRAS },
  load: {
    filter: { id: /no-extras$/ },
    handler: () => `export class Ajv2020 { constructor() { throw new Error('ajv is left out'); } }
      export default new Proxy({}, { get(_none, name) { throw new Error(String(name) + ' is left out'); } });`,
  },
};

const LATE_WIDTH = '\0late-width';

/** Most calls print nothing but texts that are measured without the library, whose patterns take a while to make. */
const withLateWidth: Plugin = {
  name: 'with-late-width',
  resolveId: {
    filter: { id: /^fast-string-width$/ },
    handler: (_id, importer) => (importer === TEXT ? LATE_WIDTH : null),
  },
  load: {
    filter: { id: /late-width$/ },
    handler: () =>
      `export default (text) => require(${JSON.stringify(fileURLToPath(import.meta.resolve('fast-string-width')))}).default(text);`,
  },
};

const FAST_WIDTH = '\0fast-width';
const TEXT = fileURLToPath(new URL('src/terminal/text.ts', import.meta.url));

/** What draws tables and what wraps lines measure text with the width that the rest of the program measures with, which is quicker for most texts. */
const withOneWidth: Plugin = {
  name: 'with-one-width',
  resolveId: {
    filter: { id: /^(fast-)?string-width$/ },
    handler: (_id, importer) =>
      /node_modules[\\/](cli-table3|fast-wrap-ansi)/.test(importer ?? '') ? FAST_WIDTH : null,
  },
  load: {
    filter: { id: /fast-width$/ },
    handler: () =>
      `import { widthOf } from ${JSON.stringify(TEXT)}; export { widthOf as default, widthOf as 'module.exports' };`,
  },
};

/** A package in CommonJS stands in a function that runs as soon as its file is loaded; Node 20 reads an arrow twice, first only to skip it, and any other function in parentheses once. */
const withPackagesReadOnce: Plugin = {
  name: 'with-packages-read-once',
  // At the end, since the minifier would turn it back.
  generateBundle(_options, bundle) {
    let found = 0;
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replaceAll(
        /(\/\* @__PURE__ \*\/ [\w$.]+\(\()\(?([\w$,]*)\)?=>\{/g,
        (_arrow, start, names) => {
          found++;
          return `${String(start)}function(${String(names)}){`;
        },
      );
    }
    if (found === 0) this.error('the build expects packages in arrow functions, and there are none');
  },
};

/** Lists the packages that each file of the program holds, for the tests and for the list of licences. */
const withPackageList: Plugin = {
  name: 'with-package-list',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const packages = chunks.map(({ fileName, moduleIds }) => [
      fileName,
      [...new Set(moduleIds.flatMap(packageOf))].sort(),
    ]);
    this.emitFile({ type: 'asset', fileName: 'packages.json', source: JSON.stringify(Object.fromEntries(packages)) });
  },
};

function packageOf(module: string): string[] {
  const [, name] = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules[\\/])/.exec(module) ?? [];
  return name === undefined ? [] : [name.replace('\\', '/')];
}

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  plugins: [
    withoutChildProcess,
    withLightTable,
    withLateWidth,
    withOneWidth,
    withoutColours,
    withoutExtras,
    withPackagesReadOnce,
    withPackageList,
  ],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: true,
    minify: true,
    // A file costs more to open than a few lines in it cost to read, so what is needed together stands together.
    codeSplitting: {
      groups: [
        { name: 'main', test: /src[\\/](main|errors)\.ts/, priority: 4 },
        {
          name: 'cli',
          test: /src[\\/](coaching|suggest|disk-fault|cli\.|context|open-context|commands[\\/](command|parse)\.|terminal[\\/](io|theme)|knowledge[\\/](load|find|packed-resources)|progress[\\/](conf-store|decode|location|record-file|quick-check))|node_modules[\\/]fastest-levenshtein/,
          priority: 3,
        },
        {
          name: 'screen',
          test: /src[\\/]terminal[\\/](text|table|style|views[\\/](level-bar|steps))/,
          priority: 2,
        },
        // A command and its view.
        {
          name: (id) => /(?:commands|views)[\\/]([a-z-]+)\.ts/.exec(id)?.[1] ?? null,
          test: /src[\\/](commands|terminal[\\/]views)[\\/]/,
          priority: 1,
        },
      ],
    },
  },
});
