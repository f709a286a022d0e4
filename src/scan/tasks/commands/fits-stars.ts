/** Whether a name fits a pattern with * for any of its letters, in time that grows with both. */
export function fitsStars(pattern: string, name: string): boolean {
  const parts = pattern.split(/\*+/);
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of others) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= name.length - last.length;
}
