import { type Base, type Fault, rungsOf } from '../base.ts';

/** Every statement has a line for a résumé, and each line is of a statement. */
export function linesAreOfStatements(base: Base): Fault[] {
  const statements = rungsOf(base).flatMap(({ rung }) => rung.statements.map(({ id }) => id));
  return base.resume.flatMap(({ file, value: { lines } }) => {
    const missing = statements.filter((id) => lines[id] === undefined);
    const unknown = Object.keys(lines).filter((id) => !statements.includes(id));
    return [
      ...missing.map((id) => ({ file, id, message: 'has no line', tip: 'Say the statement in the past tense.' })),
      ...unknown.map((id) => ({ file, id, message: 'is no statement', tip: 'Take the line out with its statement.' })),
    ];
  });
}

/** A line is about what was done, not about who says it; of one skill no two ask for the same number. */
export function linesAreForOthers(base: Base): Fault[] {
  return base.resume.flatMap(({ file, value: { lines } }) => {
    const asked = new Set<string>();
    return Object.entries(lines).flatMap(([id, { line, number }]) => {
      const key = `${id.split('.')[0] ?? ''} ${number}`;
      const twice = asked.has(key);
      asked.add(key);
      return [
        ...(/\b(?:I|me|my|mine|we|our)\b/u.test(line)
          ? [{ file, id, message: 'speaks of who says it', tip: 'Leave out I, my and mine.' }]
          : []),
        ...(twice ? [{ file, id, message: 'asks what another asks', tip: 'Ask for the number of this act.' }] : []),
      ];
    });
  });
}
