import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { BIN, type Finished, ROOT, runProgram } from './program.ts';
import { makeTempFolder } from './temp.ts';

/** What a call of the built program loaded and read. */
export interface Trace extends Finished {
  /** The packages bundled in the files that were loaded, each once, in order. */
  readonly packages: readonly string[];
  /** The files of data/ that were read, as paths in it. */
  readonly data: readonly string[];
  /** The files of the built program that were loaded. */
  readonly files: readonly string[];
}

/** Loaded before the program: notes each file that is read, and at the end all modules that were loaded. */
const SPY = `
const fs = require('node:fs');
const reads = [];
const { readFileSync, writeFileSync } = fs;
fs.readFileSync = (path, ...rest) => (reads.push(String(path)), readFileSync(path, ...rest));
process.on('exit', () => writeFileSync(process.env.TRACE_TO, JSON.stringify({ reads, modules: Object.keys(require.cache) })));
`;

/** Runs the built program in pipes and says what it loaded. */
export async function traceProgram(args: readonly string[], home: string): Promise<Trace> {
  const folder = makeTempFolder();
  const [spy, to] = [join(folder, 'spy.cjs'), join(folder, 'trace.json')];
  writeFileSync(spy, SPY);
  const finished = await runProgram(args, { home, env: { NODE_OPTIONS: `--require=${spy}`, TRACE_TO: to } });
  const { reads, modules } = JSON.parse(readFileSync(to, 'utf8')) as { reads: string[]; modules: string[] };
  const files = modules.filter((path) => path !== spy && path !== BIN).map((path) => basename(path));
  const data = reads.map((path) => relative(join(ROOT, 'data'), path)).filter((path) => !path.startsWith('..'));
  return {
    ...finished,
    files,
    packages: [...new Set(files.flatMap((file) => packagesIn(file)))].sort(),
    data: [...new Set(data.map((path) => path.replaceAll(sep, '/')))].sort(),
  };
}

let bundled: Record<string, string[]> | undefined;

function packagesIn(file: string): readonly string[] {
  bundled ??= JSON.parse(readFileSync(join(ROOT, 'dist', 'packages.json'), 'utf8')) as Record<string, string[]>;
  const packages = bundled[file];
  if (packages === undefined) throw new Error(`the build knows no file ${file}`);
  return packages;
}
