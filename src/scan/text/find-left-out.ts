const DIRECTIVE = /^\s*#\s*(if|elif|else|endif)\b\s*(.*)$/;
const NEVER = /^\(?\s*(?:false|0|NEVER|!\s*true)\b/i;
const ALWAYS = /^\(?\s*(?:true|1)\s*\)?\s*$/i;

/** The rows that a compiler with #if leaves out whatever it is told, with those of the directives around them. */
export function findLeftOut(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: { isOff: boolean; isDone: boolean }[] = [];
  let off = 0;
  const turn = (branch: { isOff: boolean; isDone: boolean } | undefined, isOff: boolean): void => {
    if (branch === undefined) return;
    off += Number(isOff) - Number(branch.isOff);
    branch.isOff = isOff;
  };
  for (const [row, line] of lines.entries()) {
    const [, word, condition = ''] = DIRECTIVE.exec(line) ?? [];
    const branch = open.at(-1);
    if (word === 'if') {
      const begun = { isOff: false, isDone: ALWAYS.test(condition) };
      open.push(begun);
      turn(begun, NEVER.test(condition));
    } else if (word === 'elif') turn(branch, branch?.isDone === true || NEVER.test(condition));
    else if (word === 'else') turn(branch, branch?.isDone === true);
    else if (word === 'endif') {
      turn(branch, false);
      open.pop();
    }
    if (off > 0) found.add(row);
  }
  return found;
}
