/** Lines with those that go on with them after a backslash, as far as one does not become very long. */
export function joinLines(code: readonly string[]): string[] {
  const whole: string[] = [];
  let goesOn = false;
  for (const line of code) {
    const text = line.endsWith('\\') ? line.slice(0, -1) : line;
    if (goesOn) whole.push(`${whole.pop() ?? ''} ${text.trim()}`);
    else whole.push(text);
    goesOn = line.endsWith('\\') && (whole.at(-1)?.length ?? 0) < LONGEST;
  }
  return whole;
}

const LONGEST = 10_000;
