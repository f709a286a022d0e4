import type { ArgumentNode, CommandNode, OptionNode } from './tree.ts';

/** Where the cursor is in a line. */
export interface Place {
  readonly command: CommandNode;
  /** The words that are neither commands nor options. */
  readonly words: readonly string[];
  readonly given: readonly OptionNode[];
  /** The record that is named with --profile. */
  readonly profile: string | undefined;
  /** The option that takes the word at the cursor, or may take it. */
  readonly option: OptionNode | null;
  /** The argument that takes it where no option does; null where all are there. */
  readonly argument: ArgumentNode | null;
  /** What stands before the part that is to be completed: `--target=`. */
  readonly head: string;
  /** That part as far as it is typed. */
  readonly typed: string;
}

/** Reads a line up to the cursor, its last word the one at the cursor; null where nothing can be completed. */
export function readLine(words: readonly string[], program: CommandNode): Place | null {
  const current = words.at(-1) ?? '';
  const read = readWords(words.slice(0, -1), program);
  if (read === null) return null;
  const { command, others, given, profile, pending } = read;
  const find = (flag: string): OptionNode | undefined => findOption(command, program, flag);
  const place = {
    command,
    words: others,
    given,
    profile,
    argument: findArgument(command, others.length),
    head: '',
    typed: current,
  };
  if (pending?.value === 'must') return { ...place, option: pending };
  const [, head = '', typed = ''] = /^(--[^=]+=)(.*)$/s.exec(current) ?? [];
  if (head === '') return { ...place, option: pending };
  const option = find(head.slice(0, -1));
  return option === undefined || option.value === 'none' ? null : { ...place, option, head, typed };
}

interface Read {
  readonly command: CommandNode;
  readonly others: readonly string[];
  readonly given: readonly OptionNode[];
  readonly profile: string | undefined;
  readonly pending: OptionNode | null;
}

/** What the words before the cursor say; null after `--` and where they name no command. */
function readWords(words: readonly string[], program: CommandNode): Read | null {
  let command = program;
  let profile: string | undefined;
  let pending: OptionNode | null = null;
  const others: string[] = [];
  const given: OptionNode[] = [];
  for (const word of words) {
    const isOption = /^-./s.test(word);
    if (pending !== null && (pending.value === 'must' || !isOption)) {
      if (pending.name === 'profile') profile = word;
      pending = null;
      continue;
    }
    pending = null;
    if (word === '--') return null;
    const subcommand = others.length === 0 ? command.subcommands.find(({ name }) => name === word) : undefined;
    if (subcommand !== undefined) command = subcommand;
    else if (!isOption) others.push(word);
    else {
      const [, flag = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
      const option = findOption(command, program, flag);
      if (option === undefined) continue;
      given.push(option);
      const isAttached = value !== undefined || (!word.startsWith('--') && word.length > 2);
      if (option.value !== 'none' && !isAttached) pending = option;
      if (option.name === 'profile' && value !== undefined) profile = value;
    }
  }
  return command === program && others.length > 0 ? null : { command, others, given, profile, pending };
}

/** The option of a command or of the program; `-n5` is `-n` with its value. */
function findOption(command: CommandNode, program: CommandNode, flag: string): OptionNode | undefined {
  const options = [...command.options, ...program.options];
  return flag.startsWith('--')
    ? options.find(({ long }) => long === flag)
    : options.find(({ short }) => short === flag.slice(0, 2));
}

function findArgument({ arguments: all }: CommandNode, count: number): ArgumentNode | null {
  const last = all.at(-1);
  return all[count] ?? (last?.many === true ? last : null);
}
