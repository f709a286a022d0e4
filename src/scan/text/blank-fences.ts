/** The lines of a Markdown text without the comments in its blocks of code, which look like headings. */
export function blankFences(lines: readonly string[]): string[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      return line;
    }
    return fence !== null && /^\s*#/.test(line) ? '' : line;
  });
}
