import { nameProgram, splitWords, takeContainer, takeServices } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import type { Source } from '../../text/source.ts';
import { valueOf } from '../../shell/option-value.ts';
import { keysBelow } from '../../yaml/key-parts.ts';
import { readKeys, type YamlKey } from '../../yaml/read-keys.ts';
import { folderOf } from '../../paths.ts';
import { readAt, readFirst } from '../files/read-first.ts';
import { lastOf } from './dockerfile.ts';
import type { TaskFiles } from '../files/task-files.ts';

const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = COMPOSE_FILES.map((name) => name.replace('.', '.override.'));
/** Images of everybody's, which run what they are given. */
const USUAL =
  /^(?:docker\.io\/)?(?:library\/)?(?:node|python|golang|ruby|rust|php|composer|maven|gradle|openjdk|eclipse-temurin|elixir|erlang|swift|perl|haskell|alpine|ubuntu|debian|fedora|mcr\.microsoft\.com\/\S+|cimg\/\S+|ghcr\.io\/astral-sh\/\S+)(?:[:@]\S*)?$/;

/** How sure a container is to run the command that it is given, or one that tests, by how it is built and set up. */
export function judgeContainer(command: string, folder: Folder, files: TaskFiles): Standing {
  if (!/\b(?:docker|podman|nerdctl)\b/.test(command)) return 'decides';
  const words = splitWords(command);
  const container = takeContainer(words);
  // What runs beside a container's own command does not go through it.
  if (container !== null && !words.includes('run')) return 'decides';
  const [first = '', ...given] = container?.words ?? [];
  if (words.some((word) => word.startsWith('--entrypoint'))) return 'decides';
  if (container?.isService === false)
    return USUAL.test(first) || handsOn(lastOf(readFirst(files, folder, ['Dockerfile']), 'ENTRYPOINT'), files)
      ? 'decides'
      : 'unsure';
  const services = container === null ? servicesOf(takeServices(words) ?? []) : [first];
  const compose = readCompose(words, folder, files);
  if (compose === null || services.length === 0) return 'decides';
  if (isOverridden(compose, words, files)) return 'unsure';
  return services.every((name) => isSure(compose, name, given, files)) ? 'decides' : 'unsure';
}

/** The services whose ends count. */
function servicesOf(words: readonly string[]): string[] {
  const named = valueOf(words, /^--exit-code-from/);
  return named === null ? words.filter((word) => !word.startsWith('-')) : [named];
}

function readCompose(words: readonly string[], folder: Folder, files: TaskFiles): Source | null {
  const named = valueOf(words, /^(?:-f|--file)(?:=|$)/) ?? '';
  const path = folder === null ? null : enter(folder, named === '' ? '.' : named);
  if (path === null) return null;
  return named === '' ? readFirst(files, path, COMPOSE_FILES) : readAt(files, path);
}

/** Whether another file may set what a service runs: one that is named after the first, taken up, or read beside it. */
function isOverridden(compose: Source, words: readonly string[], files: TaskFiles): boolean {
  const named = words.filter((word) => /^(?:-f|--file)(?:=|$)/.test(word)).length;
  const has = ({ code }: Source, key: RegExp): boolean => code.some((line) => key.test(line));
  if (named > 1 || has(compose, /^include:/)) return true;
  if (has(compose, /^\s+<<\s*:/) && has(compose, /^\s+entrypoint\s*:/)) return true;
  const beside = named > 0 ? null : readFirst(files, folderOf(compose.path), OVERRIDES);
  return beside !== null && has(beside, /^\s+(?:entrypoint|command|extends|<<)\s*:/);
}

/** Whether a service of a file runs what it is given, or by itself what tests. */
function isSure(compose: Source, name: string, given: readonly string[], files: TaskFiles): boolean {
  const keys = readKeys(compose.code, 'services');
  const from = keys.findIndex(({ key, depth }) => depth === 1 && key === name);
  if (from < 0) return true;
  const own = keysBelow(keys, from);
  const find = (key: string): YamlKey | undefined => own.find((one) => one.key === key);
  if (find('extends') !== undefined) return false;
  const folder = folderOf(compose.path);
  const context = find('context')?.values[0] ?? find('build')?.values[0];
  const place = context === undefined ? null : enter(folder, context);
  const dockerfile = readFirst(files, place, [find('dockerfile')?.values[0] ?? 'Dockerfile']);
  const entry = find('entrypoint');
  if (entry?.isUnclear === true) return false;
  const entryWords = entry?.values.join(' ') ?? lastOf(dockerfile, 'ENTRYPOINT');
  if (!handsOn(entryWords, files)) return given.length === 0 && runsTests(entryWords) === 'tests';
  if (given.length > 0) return true;
  const command = find('command');
  if (command?.isUnclear === true) return false;
  const text = command?.values.join(' ') ?? lastOf(dockerfile, 'CMD');
  return text === '' ? dockerfile === null && context === undefined : judgesTests(text);
}

/** Whether a text names what tests, by itself or by a task or a script that is called so. */
function judgesTests(text: string): boolean {
  return text.split(/&&|;|\n/).some((one) => runsTests(one.trim()) !== 'no') || runsTests(text) !== 'no';
}

/** Programs that do no more than run what they are given. */
const WRAPS =
  /^(?:\S*\/)?(?:tini|dumb-init|catatonit|env|exec|gosu|su-exec|(?:ba|da)?sh|docker-(?:php-)?entrypoint(?:\.sh)?|nvidia_entrypoint\.sh|--|-[a-z]+)$/;
const WRAPS_TWO = /^(?:(?:bundle|poetry|uv|pipenv|pdm|conda) (?:exec|run))$/;

/** Whether what begins a container hands on to what it is given, as a script does that ends in all its words. */
function handsOn(entry: string, files: TaskFiles): boolean {
  const words = splitWords(entry);
  if (words.every((word) => WRAPS.test(word)) || WRAPS_TWO.test(words.join(' '))) return true;
  const script = nameProgram(words.findLast((word) => !WRAPS.test(word)) ?? '');
  const { folders } = files.foldersWith([script]);
  return folders.some((folder) => endsInItsWords(readFirst(files, folder, [script])?.code ?? []));
}

/** All that a script was given, at the end of a line, run by a program that hands on. */
const GIVEN = String.raw`(?!(?:echo|printf)\b)(?:[\w./:-]+\s+){0,5}["']?\$\{?[@*]\}?["']?\s*$`;
const EXECUTES = new RegExp(`(?:^|\\s)exec\\s+${GIVEN}`);
const RUNS = new RegExp(`^\\s*${GIVEN}`);

/** Whether a script becomes what it was given, or runs that last. */
function endsInItsWords(code: readonly string[]): boolean {
  const last = code.findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  return code.some((line) => EXECUTES.test(line)) || RUNS.test(last);
}
