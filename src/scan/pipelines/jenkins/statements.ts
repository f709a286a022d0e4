import type { GroovyToken } from './groovy.ts';

/** Whether what comes after the first words of a statement is all that it does, whatever these give. */
export function isWhole(before: readonly GroovyToken[]): boolean {
  const words = before.map(({ text }) => text);
  const last = words.at(-1);
  if (last === undefined || (words.length === 1 && /^(?:return|else)$/.test(last))) return last !== 'else';
  if (last === '.') return words.length === 2 && /^(?:steps|this|script|ctx|pipeline)$/.test(words[0] ?? '');
  return last === '=' && words.length < 5 && before.slice(0, -1).every(({ kind }) => kind === 'word');
}

const ASKS = /^(?:if|else|while|for)$/;
const OPERATOR = /^[&|?!<>]$/;

/** Whether a statement goes on in the next line: after an operator, or after what asks whether to do it. */
export function goesOn(statement: readonly GroovyToken[]): boolean {
  const [last, first] = [statement.at(-1), statement[0]];
  if (last === undefined || first === undefined) return false;
  if (last.kind === 'mark' && OPERATOR.test(last.text)) return true;
  return ASKS.test(first.text) && (last.text === 'else' || lengthOfCondition(statement) === statement.length);
}

/** How many pieces there are up to the end of the first bracket. */
function lengthOfCondition(statement: readonly GroovyToken[]): number {
  let depth = 0;
  for (const [place, { kind, text }] of statement.entries()) {
    if (kind !== 'mark') continue;
    if (text === '(') depth += 1;
    if (text === ')' && (depth -= 1) === 0) return place + 1;
  }
  return -1;
}

/** How a statement ends what is around it; null where it does not. */
export function leaves(statement: readonly GroovyToken[]): 'fails' | 'returns' | null {
  const [first, second, third] = statement;
  if (first?.kind !== 'word') return null;
  if (first.text === 'return') return 'returns';
  const isFailure =
    first.text === 'throw' || (first.text === 'error' && (second?.text === '(' || second?.kind === 'text'));
  const isFalse = first.text === 'assert' && second?.text === 'false' && third === undefined;
  return isFailure || isFalse ? 'fails' : null;
}
