/** A call that fits a narrow window. */
const CALL_WIDTH = 60;

/** A command of ours for these words, in as many calls as it takes for each to stand whole on a line. */
export function nameCalls(command: string, words: readonly string[], width = CALL_WIDTH): string[] {
  const calls: string[] = [];
  for (const word of words) {
    const longer = `${calls.at(-1) ?? ''} ${word}`;
    if (calls.length > 0 && longer.length <= width) calls[calls.length - 1] = longer;
    else calls.push(`coach ${command} ${word}`);
  }
  return calls;
}
