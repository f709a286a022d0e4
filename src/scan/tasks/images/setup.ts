import { splitWords } from '../../shell/command-words.ts';
import { isBinary } from '../../shell/hiding.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import type { Source } from '../../text/source.ts';
import { isFile, readAt } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { below, type Copy } from './copies.ts';

/** What a container is set up with beside its image. */
export interface Setup {
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Folders of the project that are put in, by paths from its root. */
  readonly copies: readonly Copy[];
  /** Other folders that are put in, in which something else stands. */
  readonly hides: readonly string[];
  /** The folder that it works in; null for that of its image. */
  readonly folder: string | null;
}

/** The values that some options or keys set, each a name and what is after `=`. */
export function pairsFrom(texts: readonly string[]): [string, string][] {
  return texts.flatMap((text): [string, string][] => {
    const [, name, value = ''] = /^\s*(?:export\s+)?(\w+)=\s*["']?(.*?)["']?\s*$/.exec(text) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
}

/** What files of variables set; null where one is not read. */
export function pairsOfFiles(paths: readonly Folder[], files: TaskFiles): [string, string][] | null {
  const sources: (Source | null | undefined)[] = paths.map((path) =>
    // What the repository does not hold is written for the container alone, by what is read elsewhere.
    path !== null && !isFile(files, path) ? undefined : readAt(files, path),
  );
  return sources.includes(null) ? null : pairsFrom(sources.flatMap((source) => source?.lines ?? []));
}

/** What of the project a volume puts in, and where something else stands; null where a program may be another one. */
export function volumesOf(texts: readonly string[], from: Folder): Pick<Setup, 'copies' | 'hides'> | null {
  const copies: Copy[] = [];
  const hides: string[] = [];
  for (const text of texts) {
    const whole = text.replace(/^\$(?:\{PWD\}|PWD\b|\(pwd\)|\{PWD:-\.\})|^`pwd`/, '.');
    const [, source = '', target = ''] =
      /^((?:\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|[^:])*?)(?::([^:]+))?(?::[\w,]+)?$/.exec(whole) ?? [];
    const to = target === '' ? source : target;
    const place = target === '' || !/^[.$]|\//.test(source) || from === null ? null : enter(from, source);
    if (isBinary(to) || !/^[/$]/.test(to)) return null;
    if (place === null) hides.push(to);
    else copies.push({ from: place, to: to.length > 1 ? to.replace(/\/$/, '') : to });
  }
  return { copies, hides };
}

/** Whether something else stands where a container works, or where its tests are. */
export function isHiddenBy(hides: readonly string[], folder: string): boolean {
  return hides.some((one) => below(folder, one) !== null || /(?:^|\/)(?:tests?|specs?)(?:\/|$)/.test(one));
}

/** What the options of `docker run` set up; null where that is not understood. */
export function setupOf(command: string, from: Folder, files: TaskFiles): Setup | null {
  const words = splitWords(command);
  const values = (option: RegExp): string[] =>
    words.flatMap((word, place) => {
      const [whole, own] = option.exec(word) ?? [];
      return whole === undefined ? [] : [own ?? words[place + 1] ?? ''];
    });
  const mounts = values(/^--mount(?:=(.*))?$/).map((text) => {
    const option = (name: RegExp): string => name.exec(text)?.[1] ?? '';
    return `${option(/(?:^|,)(?:source|src)=([^,]+)/)}:${option(/(?:^|,)(?:target|dst|destination)=([^,]+)/)}`;
  });
  const volumes = volumesOf([...values(/^(?:-v|--volume)(?:=(.*))?$/), ...mounts], from);
  const named = values(/^--env-file(?:=(.*))?$/).map((path) => (from === null ? null : enter(from, path)));
  const ofFiles = pairsOfFiles(named, files);
  if (volumes === null || ofFiles === null) return null;
  const set = [...ofFiles, ...pairsFrom(values(/^(?:-e|--env)(?:=(.*))?$/))];
  return { set, ...volumes, folder: values(/^(?:-w|--workdir)(?:=(.*))?$/)[0] ?? null };
}
