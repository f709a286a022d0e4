/** Whether a pipeline says that it runs on each push or pull request, or is of a kind that does unless it says else. */
export function runsOnPush(path: string, code: readonly string[]): boolean {
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path)) {
    const on = readBlock(code, /^["']?on["']?\s*:/).join('\n');
    if (/\b(?:pull_request|merge_group)/.test(on)) return true;
    return /\bpush\b/.test(on) && (!/\btags\s*:/.test(on) || /\bbranches/.test(on));
  }
  if (/azure|appveyor/.test(path) && code.some((line) => /^trigger\s*:\s*none\b/.test(line)))
    return code.some((line) => /^pr\s*:(?!\s*none\b)/.test(line));
  return true;
}

/** The line of a key at the left, and those below it. */
function readBlock(code: readonly string[], key: RegExp): string[] {
  const from = code.findIndex((line) => key.test(line));
  if (from < 0) return [];
  const length = code.slice(from + 1).findIndex((line) => /^[^\s-]/.test(line));
  return code.slice(from, length < 0 ? undefined : from + 1 + length);
}
