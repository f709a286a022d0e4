import { fitsStars } from './fits-stars.ts';
import { nameProgram, splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';

/** What a command has done that does no more than have several others done. */
export interface Group {
  /** Scripts of a package.json, with * for any part of a name. */
  readonly scripts: readonly string[];
  readonly commands: readonly string[];
  /** How sure a failure of one is to fail it. */
  readonly standing: Standing;
}

const WITH_WORD =
  /^-(?:[nclpim]|-(?:names?|name-separator|prefix-colors|prefix|prefix-length|timestamp-format|hide|cwd|default-input-target|max-processes|max-parallel|restart-(?:tries|after)|kill-signal|success))$/;

/** The commands that `concurrently`, or a program of its kind, is given; null for any other command. */
export function findGroup(command: string): Group | null {
  const [first = '', ...rest] = splitWords(command);
  const name = nameProgram(first);
  if (!/^(?:concurrently|conc|run-[sp]2?|npm-run-all2?)$/.test(name)) return null;
  const isConcurrent = name.startsWith('conc');
  const loosens = isConcurrent ? /^(?:--success|-s$|--race|-r$|--passthrough|-P$)/ : /^(?:--race|-r)$/;
  const isLoose = rest.some((word) => loosens.test(word));
  const words = rest.filter(
    (word, place) => !word.startsWith('-') && !(isConcurrent && WITH_WORD.test(rest[place - 1] ?? '')),
  );
  const ofNpm = words.map((word) => (isConcurrent ? /^(?:npm|yarn|pnpm|bun):([\w:*.-]+)$/.exec(word)?.[1] : word));
  return {
    scripts: ofNpm.flatMap((one) => (one !== undefined && /^[\w:*.-]+$/.test(one) ? [one] : [])),
    commands: words.filter((_, place) => ofNpm[place] === undefined),
    standing: isLoose ? 'unsure' : 'decides',
  };
}

/** The names among some that one fits which may have * for a part of them. */
export function namesLike(pattern: string, names: readonly string[]): string[] {
  if (!pattern.includes('*')) return names.filter((name) => name === pattern);
  const [before = '', after = '', ...others] = pattern.split(/\*+/);
  if (others.length > 0) return [];
  return names.filter((name) => fitsStars(pattern, name) && name.length > before.length + after.length);
}
