/** What the lines of a file in JSON say; undefined where they are none. */
export function parseJson(lines: readonly string[]): unknown {
  try {
    return JSON.parse(lines.join('\n'));
  } catch {
    return undefined;
  }
}
