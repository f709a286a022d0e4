import { skipOptions } from '../shell/command-words.ts';

/** The programs of which this tells what they are asked. */
export type OwnRunner = 'hatch' | 'mise' | 'invoke';

/** The names of tasks that a program is asked for, and whether such a name may be that of a program instead. */
interface Asked {
  readonly runner: OwnRunner;
  readonly names: readonly string[];
  readonly isElsewhere: boolean;
  readonly mayBeProgram: boolean;
}

const OF_HATCH = /^(?:-[ep]|--(?:env|project|data-dir|cache-dir|config))$/;
const OF_RUN = /^(?:-[ixf]|--(?:include|exclude|filter))$/;
const OF_MISE = /^(?:-[CEPjost]|--(?:cd|env|profile|jobs|output|shell|tool))$/;
const OF_INVOKE = /^(?:-[crfFT]|--(?:collection|search-root|config|command-timeout))$/;

/** What a program that does tasks of a project is asked for, by the words after its name; null where it is for none. */
export function findOwnTasks(program: string, words: readonly string[]): Asked | null {
  if (program === 'hatch') return findInHatch(words);
  const isMise = program === 'mise';
  const [first = '', ...rest] = skipOptions(words, isMise ? OF_MISE : OF_INVOKE);
  const isElsewhere = words.some((word) => /^(?:-C|--cd|-c|--collection|-r|--search-root)(?:=|$)/.test(word));
  if (!isMise) {
    const names = [first, ...rest].filter((word) => /^[a-z][\w.-]*$/i.test(word));
    return names.length === 0 ? null : { runner: 'invoke', names, isElsewhere, mayBeProgram: false };
  }
  if (!/^(?:run|r)$/.test(first)) return null;
  const asked = skipOptions(rest, OF_MISE);
  const names = asked.filter((_, place) => place === 0 || asked[place - 1] === ':::');
  return names.length === 0 ? null : { runner: 'mise', names, isElsewhere, mayBeProgram: false };
}

function findInHatch(words: readonly string[]): Asked | null {
  const [verb = '', ...rest] = skipOptions(words, OF_HATCH);
  const [name, ...others] = verb === 'run' ? skipOptions(rest, OF_RUN) : [];
  // What chooses among versions of Python stands before the name.
  const first = name?.startsWith('+') === true ? others[0] : name;
  if (first === undefined) return null;
  const before = words.slice(0, words.indexOf('run'));
  const env = before.find((_, place) => /^(?:-e|--env)$/.test(before[place - 1] ?? ''));
  const task = env === undefined || first.includes(':') ? first : `${env}:${first}`;
  const isElsewhere = before.some((word) => /^(?:-p|--project)$/.test(word));
  return { runner: 'hatch', names: [task], isElsewhere, mayBeProgram: !first.includes(':') };
}
