import { folderOf } from '../../paths.ts';
import { gradleProjects } from '../../runners/java-builds.ts';
import { splitWords } from '../../shell/command-words.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { valueOf } from '../../shell/option-value.ts';

const JOINED = { f: /^-f(?!(?:ae|f|n)$)=?([\w./].*)$/, p: /^-p=?([\w./].*)$/ } as const;
const ALONE = { f: /^(?:-f|--file)(?:=|$)/, p: /^(?:-p|--project-dir)(?:=|$)/ } as const;

/** What a build is told to build instead of what stands where it runs, by its file or its folder; '.' for neither. */
export function askedPath(words: readonly string[], letter: 'f' | 'p'): string {
  const joined = words.flatMap((word) => JOINED[letter].exec(word)?.[1] ?? [])[0];
  return joined ?? valueOf(words, ALONE[letter]) ?? '.';
}

/** A folder whose tests a command runs, without those of some below it; null where it is not told which. */
export interface AskedPlace {
  readonly folder: Folder;
  readonly without: readonly string[];
}

/** The folders whose tests a command runs, from the one that it runs in. */
export function listAsked(command: string, folder: Folder): AskedPlace[] {
  const [first = '', ...words] = splitWords(command);
  if (/mvnw?(?:\.cmd)?$/.test(first)) return ofMaven(words, folder);
  return listPlain(first, words, folder).map((one) => ({ folder: one, without: [] }));
}

function listPlain(first: string, words: readonly string[], folder: Folder): Folder[] {
  const from = (path: string): Folder => (folder === null ? null : enter(folder, path));
  if (/gradlew?(?:\.bat)?$/.test(first)) {
    const place = from(askedPath(words, 'p'));
    const projects = gradleProjects(words);
    return projects.includes('') || place === null ? [place] : projects.map((one) => enter(place, one));
  }
  if (first === 'cargo') return [withoutFile(from(valueOf(words, /^--manifest-path(?:=|$)/) ?? '.'))];
  const path = first === 'dotnet' && /^[\w./-]/.test(words[1] ?? '') && !words[1]?.startsWith('-') ? words[1] : '.';
  return [withoutFile(from((path ?? '.').replaceAll('\\', '/')))];
}

/** The projects that are named by their folders, unless others are built with them, or all but those that are. */
function ofMaven(words: readonly string[], folder: Folder): AskedPlace[] {
  const place = folder === null ? null : withoutFile(enter(folder, askedPath(words, 'f')));
  const named = (valueOf(words, /^(?:-pl|--projects)(?:=|$)/) ?? '').split(',').filter((one) => one !== '');
  const isNot = (one: string): boolean => /^[!-]/.test(one);
  const without = named.filter(isNot).flatMap((one) => (place === null ? [] : (enter(place, one.slice(1)) ?? [])));
  const wanted = named.filter((one) => !isNot(one));
  const isPlain = wanted.length > 0 && wanted.every((one) => /^\w[\w./-]*$/.test(one));
  if (place === null || !isPlain || words.some((word) => /^(?:-amd?|--also-make.*)$/.test(word)))
    return [{ folder: place, without }];
  return wanted.map((one) => ({ folder: enter(place, one), without }));
}

/** The folder of a path that may name a file in it. */
function withoutFile(path: Folder): Folder {
  return path !== null && /\.(?:xml|toml|\w*proj|slnx?|dll)$/.test(path) ? folderOf(path) : path;
}
