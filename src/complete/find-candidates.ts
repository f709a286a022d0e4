import type { Taken } from '../commands/command.ts';
import type { Place } from './read-line.ts';
import type { Candidate, CommandNode, CompletionData, OptionNode } from './tree.ts';

/** What a shell is told: words to choose from, or to look for files or folders itself. */
export interface Completion {
  readonly kind: 'words' | 'files' | 'folders';
  /** What stands before each of them in the word at the cursor. */
  readonly head: string;
  /** What is typed of each. */
  readonly typed: string;
  readonly candidates: readonly Candidate[];
}

/** Looks up what the record of a person holds of a kind; nothing where it holds none. */
export type LookUp = (kind: string, profile: string | undefined) => Promise<readonly Candidate[]>;

/**
 * What may stand at a place. No word is offered that a shell would read as more than a word, whoever wrote it: only
 * letters, digits and a few marks.
 */
export async function findCandidates(place: Place, data: CompletionData, lookUp: LookUp): Promise<Completion> {
  const { option, argument, head, typed } = place;
  const takes = option === null ? argument?.takes : option.takes;
  const isOption = head === '' && typed.startsWith('-') && option?.value !== 'must';
  if (!isOption && (takes === 'file' || takes === 'folder')) return { kind: `${takes}s`, head, typed, candidates: [] };
  const found = isOption ? listOptions(place, data.program) : await listWords(place, takes ?? [], data, lookUp);
  // Where there is no word to choose from the options are what could come next.
  const isOpen = found.length === 0 && typed === '' && head === '' && argument === null && option?.value !== 'must';
  const candidates = isOpen ? listOptions(place, null) : found;
  return { kind: 'words', head, typed, candidates: candidates.filter(([word]) => WORD.test(word)) };
}

const WORD = /^(?:--?)?[\p{L}\p{N}][\p{L}\p{N}._/=,+@-]{0,199}$/u;

async function listWords(
  place: Place,
  takes: Taken,
  { words: known }: CompletionData,
  lookUp: LookUp,
): Promise<readonly Candidate[]> {
  const { command, words, option, typed, profile } = place;
  if (option === null && words.length === 0 && command.subcommands.length > 0) {
    const names = command.subcommands.map(({ name, about }): Candidate => [name, about]);
    const fitting = startingWith(names, typed);
    if (fitting.length > 0 || takes.length === 0) return fitting;
  }
  const lists =
    typeof takes === 'string'
      ? (narrow(takes, words[0] ?? '', known) ?? known[takes] ?? [await lookUp(takes, profile)])
      : [takes.map((word): Candidate => [word, ''])];
  const used = option === null ? words : [];
  for (const list of lists) {
    const fitting = startingWith(list, typed).filter(([word]) => !used.includes(word));
    // Other names are for who begins to type one.
    if (fitting.length > 0 || typed === '') return shorten(fitting, typed, known['skill']?.flat() ?? []);
  }
  return [];
}

/** The lists of a kind that go with the word before, such as the topics of a skill, whatever name it has there. */
function narrow(
  kind: string,
  word: string,
  known: CompletionData['words'],
): readonly (readonly Candidate[])[] | undefined {
  const name = known['skill']?.flat().find(([one]) => one === word)?.[1] ?? '';
  return known[`${kind}:${word}`] ?? known[`${kind}:${name}`];
}

function startingWith(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const beginning = typed.toLowerCase();
  return candidates.filter(([word]) => word.toLowerCase().startsWith(beginning));
}

/** Of words such as `git/1` and `git/2` first what they have in common, as a folder stands for its files. */
function shorten(candidates: readonly Candidate[], typed: string, skills: readonly Candidate[]): readonly Candidate[] {
  const stems = new Set(candidates.map(([word]) => /^.*?[/=]/s.exec(word)?.[0] ?? word));
  const isStem = [...stems].some((stem) => typed.startsWith(stem));
  return isStem || stems.size < 2 ? candidates : [...stems].map((stem) => [stem, nameStem(stem)]);

  function nameStem(stem: string): string {
    return [...candidates, ...skills].find(([word]) => word === stem || word === stem.slice(0, -1))?.[1] ?? '';
  }
}

/** The options of a command, and of the program where it is given, that could still be added. */
function listOptions({ command, given, typed }: Place, program: CommandNode | null): readonly Candidate[] {
  const isTaken = ({ name, repeats, conflicts }: OptionNode): boolean =>
    given.some((one) => (one.name === name ? !repeats : one.conflicts.includes(name) || conflicts.includes(one.name)));
  const own = command === program ? [] : command.options;
  const shared = program?.options.filter(({ name }) => name !== 'version' || command === program) ?? [];
  const options = [...own, ...shared].filter((option) => !isTaken(option));
  return startingWith(
    options.map(({ long, about }): Candidate => [long, about]),
    typed,
  );
}
