import { valueOf } from '../../shell/option-value.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { keysBelow, splitKeys } from '../../yaml/key-parts.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';
import { folderOf } from '../../paths.ts';
import { readAt, readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { pairsFrom, pairsOfFiles, type Setup, volumesOf } from './setup.ts';

const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = COMPOSE_FILES.map((name) => name.replace('.', '.override.'));

/** The first file of compose's that a command in a folder reads; null where none is found. */
export function readCompose(words: readonly string[], folder: Folder, files: TaskFiles): Source | null {
  const named = valueOf(words, /^(?:-f|--file)(?:=|$)/) ?? '';
  const path = folder === null ? null : enter(folder, named === '' ? '.' : named);
  if (path === null) return null;
  return named === '' ? readFirst(files, path, COMPOSE_FILES) : readAt(files, path);
}

/** Whether another file may set what a service runs: one that is named after the first, taken up, or read beside it. */
export function isOverridden(compose: Source, words: readonly string[], files: TaskFiles): boolean {
  const named = words.filter((word) => /^(?:-f|--file)(?:=|$)/.test(word)).length;
  const has = ({ code }: Source, key: RegExp): boolean => code.some((line) => key.test(line));
  if (named > 1 || has(compose, /^include:/)) return true;
  if (has(compose, /^\s+<<\s*:/) && has(compose, /^\s+entrypoint\s*:/)) return true;
  const beside = named > 0 ? null : readFirst(files, folderOf(compose.path), OVERRIDES);
  return (
    beside !== null &&
    has(beside, /^\s+(?:entrypoint|command|extends|<<|environment|env_file|volumes|build|image|working_dir)\s*:/)
  );
}

/** A service of compose's, as far as its keys say what it runs where. */
export interface Service extends Setup {
  /** How its image is built: in which folder, by which file and up to which stage; null where it is not built. */
  readonly build: { readonly context: string; readonly file: string; readonly target: string | null } | null;
  readonly given: ReadonlyMap<string, string>;
  readonly image: string;
  /** What it is begun with and what it runs, where it says so. */
  readonly entrypoint: string | null;
  readonly command: string | null;
}

/** Keys that leave a service what it runs, and those of its building. */
const PLAIN =
  /^(?:image|build|entrypoint|command|environment|env_file|volumes|working_dir|depends_on|ports|expose|links|external_links|networks|network_mode|container_name|hostname|domainname|restart|profiles|tty|stdin_open|init|user|userns_mode|group_add|platform|pull_policy|healthcheck|labels|logging|deploy|scale|cap_add|cap_drop|privileged|security_opt|shm_size|mem_limit|memswap_limit|mem_reservation|cpus|cpu_\w+|cpuset|ulimits|sysctls|dns\w*|extra_hosts|stop_\w+|develop|annotations|attach|ipc|pid|gpus|devices|read_only|runtime|isolation|cgroup\w*|oom_\w+|pids_limit|mac_address|x-.*)$/;
const OF_BUILD =
  /^(?:context|dockerfile|target|args|cache_from|cache_to|platforms|network|tags|labels|ssh|secrets|shm_size|pull|no_cache|extra_hosts|privileged|isolation|ulimits)$/;

/** A service of a file; null where it has none of the name, or says something that is not understood. */
export function readService(compose: Source, name: string, files: TaskFiles): Service | null {
  const keys = readKeys(compose.code, 'services');
  const from = keys.findIndex(({ key, depth }) => depth === 1 && key === name);
  if (from < 0) return null;
  const parts = splitKeys(keysBelow(keys, from), ({ depth }) => depth === 2);
  const find = (key: string): readonly YamlKey[] => parts.find(([first]) => first.key === key) ?? [];
  const isRead = parts.every(([{ key }]) => PLAIN.test(key)) && AFFECTING.every((key) => find(key).every(isClear));
  const folder = folderOf(compose.path);
  const [built, ...ofBuild] = find('build');
  const valueIn = (key: string): string | null =>
    ofBuild.find((one) => one.key === key && one.depth === 3)?.values[0] ?? null;
  if (!isRead || !ofBuild.every(({ key, depth }) => depth > 3 || OF_BUILD.test(key))) return null;
  const context = built === undefined ? null : enter(folder, valueIn('context') ?? built.values[0] ?? '.');
  if (built !== undefined && context === null) return null;
  const file = valueIn('dockerfile') ?? 'Dockerfile';
  const ofFiles = pairsOfFiles(
    textsOf(find('env_file'), 'path').map((path) => enter(folder, path)),
    files,
  );
  const volumes = volumesOf(volumesIn(find('volumes')), folder);
  if (ofFiles === null || volumes === null) return null;
  const set = [...ofFiles, ...pairsIn(find('environment'), 2)];
  const args = ofBuild.slice(ofBuild.findIndex(({ key }) => key === 'args'));
  return {
    ...{ set, ...volumes, folder: find('working_dir')[0]?.values[0] ?? null },
    build: context === null ? null : { context, file: enter(context, file) ?? '', target: valueIn('target') },
    given: new Map(pairsIn(args, 3)),
    image: find('image')[0]?.values[0] ?? '',
    entrypoint: find('entrypoint')[0]?.values.join(' ') ?? null,
    command: commandOf(find('command')),
  };
}

/** Keys whose values must be read. */
const AFFECTING = ['build', 'entrypoint', 'command', 'environment', 'env_file', 'volumes', 'working_dir'];

function isClear({ isUnclear, key }: YamlKey): boolean {
  return !isUnclear && key !== '<<';
}

function commandOf([command]: readonly YamlKey[]): string | null {
  if (command === undefined) return null;
  const { values } = command;
  return values.length === 1
    ? (values[0] ?? '')
    : values.map((word) => (/[\s|&;<>()]/.test(word) ? `"${word}"` : word)).join(' ');
}

/** Names and values below a key at a depth: keys, or texts with = in them. */
function pairsIn([first, ...keys]: readonly YamlKey[], depth: number): [string, string][] {
  const own = keys.filter((one) => one.depth === depth + 1);
  const texts = first?.depth === depth ? first.values : [];
  return [...pairsFrom(texts), ...own.map(({ key, values }): [string, string] => [key, values.join(' ')])];
}

function textsOf([first, ...keys]: readonly YamlKey[], name: string): string[] {
  return [...(first?.values ?? []), ...keys.filter(({ key }) => key === name).flatMap(({ values }) => values)];
}

/** The volumes of a key, each as the short text for it. */
function volumesIn([first, ...keys]: readonly YamlKey[]): string[] {
  const long = splitKeys(keys, ({ isFirst, depth }) => isFirst && depth === 3).map((part) => {
    const value = (name: string): string => part.find(({ key }) => key === name)?.values[0] ?? '';
    return value('type') === 'bind' ? `${value('source')}:${value('target')}` : value('target');
  });
  return [...(first?.values ?? []), ...long];
}
