/** Where a command stands in a script. */
export interface Position<T> {
  /** How many blocks are open, with the script itself. */
  readonly depth: number;
  /** Whether nothing stands before it in its list. */
  readonly isFirst: boolean;
  readonly isNegated: boolean;
  /** Whether it is of a function, which is run later. */
  readonly isOwn: boolean;
  /** The only command before the || that it follows at once. */
  readonly rescued: T | undefined;
}

/** Follows what a script does at its outermost level with how its commands ended, to tell which it fails by. */
export interface Statuses<T> {
  readonly add: (command: T, text: string, position: Position<T>) => void;
  /** Takes up words that begin or end a block, once that is open; `isFirst` where nothing stands before them. */
  readonly enter: (word: string, depth: number, isFirst: boolean) => void;
  readonly separate: (separator: string, depth: number) => void;
  /** Takes up the end of a list of the outermost level: its first command, where `$?` tells of it. */
  readonly end: (first: T | undefined, isTold: boolean) => void;
}

/** Commands that end as something is asked, and whether they failed where the answer is yes. */
interface Asked<T> {
  readonly commands: readonly T[];
  readonly failsIf: boolean;
}

const NAME = String.raw`["']?\$\{?(\?|PIPESTATUS\[0\]|\w+)\}?["']?`;
const KEEPS = new RegExp(`^(?:export\\s+)?(\\w+)=${NAME}$`);
const COUNTS = /^(\w+)=["']?[1-9]\d?["']?$/;
const HANDS_ON = new RegExp(`^exit\\s+${NAME}$`);
const FAILS = /^exit\s+(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;
const ASKS = new RegExp(`^(?:\\[{1,2}|test)\\s+${NAME}\\s+(-eq|-ne|-gt|==?|!=)\\s+["']?0["']?(?:\\s*\\]{1,2})?$`);
/** Commands that only read what they name. */
const READS = /^(?:(?:echo|printf(?! -v)|test|exit|cat)\b|\[)(?!.*\(\()/;
const LOOP = /^(?:for|select)\s+(\w+)/;
const WORD = /(?<![$\w{])[A-Za-z_]\w*/g;

/** Knows of no command yet; `decide` has some decide whether the script fails, or perhaps. */
export function createStatuses<T extends { isPlain: boolean }>(
  decide: (commands: readonly T[], isSure: boolean) => void,
): Statuses<T> {
  /** The commands that a variable tells of. */
  const kept = new Map<string, readonly T[]>();
  /** Variables that functions set. */
  const loose = new Set<string>();
  /** What was raised in the list that is not over. */
  let raised: readonly T[] = [];
  let last: { readonly first: T; readonly isTold: boolean } | null = null;
  /** What stands before && or ||, and whether what follows is done where it failed: at once, or in braces. */
  let list: (Asked<T> & { place: 'before' | 'after' | 'within' }) | null = null;
  /** What an `if` asks, and the branch that is open. */
  let branch: { asked: Asked<T> | null; word: string; readonly fails: Map<string, boolean>; count: number } | null =
    null;

  function raise(commands: readonly T[]): void {
    decide(commands, true);
    raised = commands;
  }

  function namedBy(name: string): readonly T[] {
    if (name !== '?' && !name.startsWith('PIPESTATUS')) return kept.get(name) ?? [];
    return last === null || (name === '?' && !last.isTold) || !last.first.isPlain ? [] : [last.first];
  }

  function askedBy(command: T, text: string, isNegated: boolean): Asked<T> {
    const [, name, sign = ''] = ASKS.exec(text) ?? [];
    if (name === undefined) return { commands: [command], failsIf: isNegated };
    return { commands: namedBy(name), failsIf: /^(?:-ne|-gt|!=)$/.test(sign) !== isNegated };
  }

  /** Whether an exit fails where some commands did. */
  function failsWith(text: string, commands: readonly T[]): boolean {
    const name = HANDS_ON.exec(text)?.[1] ?? '';
    return FAILS.test(text) || (commands.length > 0 && kept.get(name) === commands);
  }

  function isLoose(name: string): boolean {
    return loose.size > MOST_KEPT || loose.has(name);
  }

  function keep(text: string, { depth, isFirst, rescued, isOwn }: Position<T>): void {
    if (isOwn && loose.size <= MOST_KEPT && !READS.test(text))
      for (const [word] of text.matchAll(WORD)) loose.add(word);
    if (kept.size === 0 && !text.includes('=')) return;
    const [, name = '', of = ''] = KEEPS.exec(text) ?? [];
    const commands = name === '' ? [] : namedBy(of);
    const [, counted = ''] = COUNTS.exec(text) ?? [];
    const before = kept.get(of === '?' ? name : counted) ?? [];
    if (!READS.test(text)) for (const [word] of text.matchAll(WORD)) kept.delete(word);
    if (/^(?:eval|source|\.)\s/.test(text)) kept.clear();
    if (depth > 1 || kept.size > MOST_KEPT || isLoose(name === '' ? counted : name)) return;
    if (isFirst && name !== '') kept.set(name, commands);
    else if (rescued?.isPlain === true && (of === '?' || counted !== ''))
      kept.set(name === '' ? counted : name, [...before.slice(0, MOST_KEPT), rescued]);
  }

  function add(command: T, text: string, position: Position<T>): void {
    const { depth, isFirst, isNegated } = position;
    keep(text, position);
    if (branch !== null && depth === 2) {
      if (branch.word === 'if') branch.asked = (branch.count += 1) === 1 ? askedBy(command, text, isNegated) : null;
      else if (/^exit\b/.test(text) && !branch.fails.has(branch.word))
        branch.fails.set(branch.word, isFirst && failsWith(text, branch.asked?.commands ?? []));
    }
    const isNext = list?.place === 'after' ? depth === 1 : list?.place === 'within' && isFirst;
    if (list !== null && isNext && failsWith(text, list.commands)) raise(list.commands);
    if (list?.place === 'after') list = null;
    if (depth > 1 || !isFirst) return;
    if (!isNegated) command.isPlain = true;
    const handed = HANDS_ON.exec(text)?.[1];
    if (handed !== undefined) raise(namedBy(handed));
    list = { ...askedBy(command, text, isNegated), place: 'before' };
  }

  return {
    add,
    enter: (word, depth, isFirst) => {
      kept.delete(LOOP.exec(word)?.[1] ?? '');
      if (list !== null)
        list = word === '{' && list.place === 'after' && depth === 2 ? { ...list, place: 'within' } : null;
      if (word === 'if' && depth === 2) branch = isFirst ? { asked: null, word, fails: new Map(), count: 0 } : null;
      else if (branch !== null && depth === 1 && word === 'fi') {
        const { asked, fails } = branch;
        branch = null;
        if (asked !== null && fails.get(asked.failsIf ? 'then' : 'else') === true) raise(asked.commands);
      } else if (branch !== null && depth === 2 && /^(?:then|else|elif)$/.test(word)) {
        branch.word = word;
        if (word === 'elif') branch = null;
      }
    },
    separate: (separator, depth) => {
      // A shell of its own is left.
      if (/^(?:&|\|&?)$/.test(separator)) decide(raised, false);
      if (list?.place === 'before' && depth === 1)
        list = separator === (list.failsIf ? '&&' : '||') ? { ...list, place: 'after' } : null;
    },
    end: (first, isTold) => {
      raised = [];
      last = first === undefined ? null : { first, isTold };
      list = null;
    },
  };
}

/** Nobody keeps more, or of more commands. */
const MOST_KEPT = 50;
