import { splitWords, takeContainer, takeOffWrapper, takeScript } from '../../shell/command-words.ts';

/** What a command has another program or a shell run. */
export interface Inner {
  readonly lines: readonly string[];
  /** Whether it runs in a container, of which it is not told what stands where. */
  readonly isElsewhere: boolean;
}

/** The script or the command that a command does no more than have run; null where it does something itself. */
export function findInner(command: string): Inner | null {
  const words = splitWords(command);
  const script = takeScript(words);
  if (script !== null) return { lines: script.split('\n'), isElsewhere: false };
  const within = takeOffWrapper(words);
  if (within !== null) return within.length === 0 ? null : { lines: [joinWords(within)], isElsewhere: false };
  const container = takeContainer(words);
  // What a container does that is left alone fails nothing.
  const [, ...called] = container === null || container.isLeft ? [] : container.words;
  return called.length === 0 ? null : { lines: [joinWords(called)], isElsewhere: true };
}

function joinWords(words: readonly string[]): string {
  return words.map((word) => (/[\s|&;<>()]/.test(word) ? `"${word}"` : word)).join(' ');
}
