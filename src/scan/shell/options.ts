/** What a command of a shell's says of how it takes failures; undefined where it says nothing. */
export interface ShellOptions {
  readonly stops?: boolean;
  readonly hasPipefail?: boolean;
  /** It reads what follows, and runs none of it. */
  readonly runsNothing?: boolean;
}

/** What `set` switches on or off, in one word or in several. */
export function readShellOptions(command: string): ShellOptions {
  const [first, ...words] = command.split(/\s+/);
  if (first !== 'set') return {};
  let options: ShellOptions = {};
  for (const [place, word] of words.entries()) {
    if (word === '--') break;
    const [, sign, letters = ''] = /^([-+])([a-zA-Z]+)$/.exec(word) ?? [];
    const isOn = sign === '-';
    const name = letters.endsWith('o') ? words[place + 1] : '';
    if (letters.includes('e') || name === 'errexit') options = { ...options, stops: isOn };
    if (isOn && (letters.includes('n') || name === 'noexec')) options = { ...options, runsNothing: true };
    if (name === 'pipefail') options = { ...options, hasPipefail: isOn };
  }
  return options;
}
