const ROOT = /^(["']?)([\w.-]+)\1\s*:/;

/** The key that a line begins at the left; undefined for any other line. */
export function rootKey(line: string): string | undefined {
  return ROOT.exec(line)?.[2];
}
