import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';

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

/** Three shortcuts in the table, each to the same letters; together they draw a table of ours in a third of the time. */
const withLightTable: Plugin = {
  name: 'with-light-table',
  transform: {
    filter: { id: /cli-table3[\\/]src[\\/](cell|layout-manager)\.js$/ },
    handler: (code, id) => (id.endsWith('cell.js') ? lightenCell(code) : lightenLayout(code)),
  },
};

function lightenCell(code: string): string {
  // A cell is cut to ten characters, with several patterns, for a debug message that is never printed.
  const uncut = replaceOnce(
    code,
    'let content = utils.truncate(this.content, 10, this.truncate);',
    "let content = '';",
  );
  // Cells without border characters of their own share those of their table, whose names are split and joined for each.
  return replaceOnce(
    uncut,
    `let chars = (this.chars = {});
    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });`,
    `let merge = (chars) => {
      CHAR_NAMES.forEach((name) => setOption(optionsChars, tableChars, name, chars));
      return chars;
    };
    this.chars = this.options.chars ? merge({}) : (tableOptions.mergedChars ??= merge({}));`,
  );
}

function lightenLayout(code: string): string {
  // Each place is compared with every cell above it to find those without a cell; rows of one length without spans have none.
  return replaceOnce(
    code,
    'fillInTable(cellRows);',
    `if (cellRows.some((row) => row.length !== cellRows[0].length || row.some((one) => one.colSpan > 1 || one.rowSpan > 1)))
      fillInTable(cellRows);`,
  );
}

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
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code.replaceAll(/(\/\* @__PURE__ \*\/ [\w$.]+\(\()\(?([\w$,]*)\)?=>\{/g, '$1function($2){');
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

/** The code with one line replaced; fails the build when the line is not there exactly once. */
export function replaceOnce(code: string, line: string, by: string): string {
  if (code.split(line).length !== 2) throw new Error(`the build expects this line once, and it is gone: ${line}`);
  return code.replace(line, by);
}

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  plugins: [
    withoutChildProcess,
    withLightTable,
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
        { name: 'base', test: /src[\\/]errors/, priority: 5 },
        {
          name: 'core',
          test: /src[\\/](coaching|suggest|disk-fault)|node_modules[\\/]fastest-levenshtein/,
          priority: 4,
        },
        {
          name: 'cli',
          test: /src[\\/](cli|context|open-context|commands[\\/](help|parse)\.|terminal[\\/](io|theme)|knowledge[\\/](load|find))|node_modules[\\/]commander/,
          priority: 3,
        },
        {
          name: 'screen',
          test: /src[\\/]terminal[\\/](text|table|style|views[\\/](level-bar|steps))/,
          priority: 2,
        },
        {
          name: 'store',
          test: /src[\\/]progress[\\/](conf-store|decode|location|record-file|quick-check)/,
          priority: 1,
        },
      ],
    },
  },
});
