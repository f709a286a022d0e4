import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { BIN, type Finished, ROOT, runProgram } from './program.ts';
import { makeTempFolder } from './temp.ts';

/** What a call of the built program loaded and read. */
export interface Trace extends Finished {
  /** The packages bundled in the files that were loaded, each once, in order. */
  readonly packages: readonly string[];
  /** The files of data/ that were read, as paths in it, and the names of the packed files. */
  readonly data: readonly string[];
  /** The paths that were written, made, renamed or taken away. */
  readonly changed: readonly string[];
  /** Every attempt to reach or serve a network. */
  readonly connections: readonly string[];
  /** The files of the built program that were loaded. */
  readonly files: readonly string[];
}

/**
 * Loaded before the program: notes each file that is read or changed and each connection, and at the end all modules
 * that were loaded.
 */
const SPY = `
const fs = require('node:fs');
const [reads, changed, connections] = [[], [], []];
const { writeFileSync } = fs;
function watch(of, name, note) {
  const real = of[name];
  of[name] = function (...args) { note(args); return real.apply(this, args); };
}
watch(fs, 'readFileSync', ([path]) => reads.push(String(path)));
const isWrite = (flags) => typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? 'r');
for (const name of ['open', 'openSync']) watch(fs, name, ([path, flags]) => isWrite(flags) && changed.push(String(path)));
watch(fs.promises, 'open', ([path, flags]) => isWrite(flags) && changed.push(String(path)));
for (const name of ['rename', 'rm', 'unlink', 'mkdir', 'mkdtemp', 'rmdir', 'copyFile', 'cp', 'link', 'symlink', 'chmod', 'chown', 'utimes', 'truncate', 'writeFile', 'appendFile'])
  for (const [of, key] of [[fs, name], [fs, name + 'Sync'], [fs.promises, name]])
    if (of[key]) watch(of, key, ([path]) => typeof path !== 'number' && changed.push(String(path)));
watch(fs, 'createWriteStream', ([path]) => changed.push(String(path)));
watch(require('node:net').Socket.prototype, 'connect', (args) => connections.push(JSON.stringify(args)));
watch(require('node:net').Server.prototype, 'listen', (args) => connections.push(JSON.stringify(args)));
watch(require('node:dgram'), 'createSocket', (args) => connections.push(JSON.stringify(args)));
for (const name of ['lookup', 'resolve']) watch(require('node:dns'), name, (args) => connections.push(JSON.stringify(args)));
process.on('exit', () => writeFileSync(process.env.TRACE_TO, JSON.stringify({ reads, changed, connections, modules: Object.keys(require.cache) })));
`;

/** Runs the built program in pipes and says what it loaded. */
export async function traceProgram(args: readonly string[], home: string): Promise<Trace> {
  const folder = makeTempFolder();
  const [spy, to] = [join(folder, 'spy.cjs'), join(folder, 'trace.json')];
  writeFileSync(spy, SPY);
  const finished = await runProgram(args, { home, env: { NODE_OPTIONS: `--require=${spy}`, TRACE_TO: to } });
  const { reads, modules, changed, connections } = JSON.parse(readFileSync(to, 'utf8')) as Record<
    'reads' | 'modules' | 'changed' | 'connections',
    string[]
  >;
  const files = modules.filter((path) => path !== spy && path !== BIN).map((path) => basename(path));
  const data = reads
    .map((path) => (path.endsWith('.jsonl') ? basename(path) : relative(join(ROOT, 'data'), path)))
    .filter((path) => !path.startsWith('..'));
  return {
    ...finished,
    files,
    changed,
    connections,
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
