import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'rolldown';

/** What packages ask for and we give nothing to do; scripts/left-out.ts says why each is not needed. */
const LEFT_OUT = ['ajv/dist/2020.js', 'ajv-formats', 'semver', '@colors/colors/safe'];
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const nothing = at('scripts/left-out.ts');

/** The same for one of Node's own modules, which others need: commander would start a program for a command with it. */
const withoutPrograms: Plugin = {
  name: 'without-programs',
  resolveId: (source, importer) =>
    source === 'node:child_process' && importer !== undefined && packageOf(importer).includes('commander')
      ? nothing
      : null,
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

/** What several commands share but for what few calls need, and what is for jobs or for practice and loaded by few. */
const RULES =
  /src[\\/](coaching[\\/](?!words\.|evidence[\\/]findings|report[\\/](news|overview|undated|moved|rungs|disputed|fresh-disputes|report)\.|jobs[\\/](near-talk|taken-job|due|silence|open-offers|after-talk|talk-ticks|talks|keep-offer|closing-day)\.|practice[\\/]ahead\.|path[\\/]plan\.|schedule[\\/](due|planned|pace|remaining|drift)\.|sharing[\\/])|commands[\\/](?!(plan|report)[\\/.]|find[\\/]find-reading\.|say[\\/](name-self|say-lower)\.)|terminal[\\/](phrases|records|markdown))/;
const JOBS =
  /src[\\/](coaching[\\/](offers[\\/](?!terms)|money|jobs[\\/](cut-list|job-sheet|job-list|keep-offer|name|work))|commands[\\/]find[\\/]find-job)/;
/** What reads of an ad the day that home asks for, which loads nothing else that reads ads. */
const CLOSING_DAY = /src[\\/]coaching[\\/]jobs[\\/]closing-day\.ts$/;
/** What reads job ads. */
const ADS = /src[\\/](coaching[\\/]ads|commands[\\/]read[\\/]read-kept-ads)/;
const PRACTICE =
  /src[\\/](coaching[\\/]practice[\\/](stories|told|rank|own|mock|choose|to-a-day|grading)|commands[\\/]practice[\\/](?!scheduler))/;

/** What reads the record, and no more of the program, for a shell that asks for the names in it. */
const RECORD =
  /src[\\/](complete[\\/]from-record|progress[\\/](disk[\\/](location|place|record-file)|profiles|file-store))\.ts$/;

/** What notes a change, which only writers need. */
const CHANGES = /src[\\/](progress[\\/]remember|coaching[\\/]record[\\/](changes|mark-removed))\.ts$/;

export default {
  input: { main: 'src/main.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  resolve: {
    alias: {
      ...Object.fromEntries(LEFT_OUT.map((name) => [name, nothing])),
      'string-width': at('scripts/width.ts'),
      // What it names for Node asks for its parts in a way that no bundler sees.
      'jsonc-parser': at('node_modules/jsonc-parser/lib/esm/main.js'),
    },
  },
  // The rules do nothing when loaded: who enters a room by its front gets only the files that it uses.
  treeshake: { moduleSideEffects: [{ test: /src[\\/]coaching[\\/]/, sideEffects: false }] },
  plugins: [withoutPrograms, withPackageList],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: true,
    minify: true,
    // One file for what every call needs, one of it for what reads the record; what several commands share in parts:
    // the rules, what notes a change, what is for jobs, what reads ads, what is for practice, what draws charts; one a
    // command.
    codeSplitting: {
      groups: [
        { name: 'main', test: /src[\\/]main\.ts$/, priority: 5 },
        { name: 'record', test: RECORD, priority: 4 },
        { name: 'shared', test: /src[\\/](cli|context|environment)[\\/.]|scripts[\\/]left-out\.ts$/, priority: 3 },
        { name: 'changes', test: CHANGES, priority: 3 },
        { name: 'closing-day', test: CLOSING_DAY, priority: 3 },
        {
          name: 'rules',
          test: (id) => RULES.test(id) && ![JOBS, ADS, PRACTICE].some((other) => other.test(id)),
          minShareCount: 3,
          priority: 2,
        },
        {
          name: 'resources',
          test: /src[\\/]commands[\\/](find[\\/]find-)?resources\.|coaching[\\/]resources[\\/]filter/,
          priority: 1,
        },
        {
          name: 'words',
          test: /src[\\/](coaching[\\/](words|evidence[\\/]findings)|terminal[\\/]words)\./,
          priority: 1,
        },
        { name: 'jobs', test: JOBS, minShareCount: 2, priority: 1 },
        { name: 'practising', test: PRACTICE, minShareCount: 2, priority: 1 },
        { name: 'ads', test: ADS, minShareCount: 2, priority: 1 },
        { name: 'charts', test: /src[\\/]pages[\\/]shapes\.ts$|node_modules[\\/](d3-|internmap)/, priority: 1 },
      ],
    },
  },
} satisfies BuildOptions;
