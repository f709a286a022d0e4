import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import { LONGEST_LINE } from '../../src/scan/text/source.ts';

/** More steps than this on one line would be felt. */
export const MOST_STEPS = 5_000_000;

/**
 * How many steps a regular expression may take on the longest line that is ever held against it, at the most: Infinity
 * where they grow faster than any power of its length.
 */
export function estimateSteps(pattern: string): number {
  return parseRegExpLiteral(new RegExp(pattern)).pattern.alternatives.reduce(
    (sum, one) => sum + stepsOf(one.elements),
    0,
  );
}

function stepsOf([first, ...rest]: readonly AST.Element[]): number {
  // Each alternative of a group may or may not be bound to the beginning of the line.
  if (first?.type === 'Group' || first?.type === 'CapturingGroup')
    return first.alternatives.reduce((sum, { elements }) => sum + stepsOf([...elements, ...rest]), 0);
  const isAnchored = first?.type === 'Assertion' && first.kind === 'start';
  return (isAnchored ? 1 : LONGEST_LINE) * waysThrough(first === undefined ? rest : [first, ...rest]);
}

/** In how many ways a sequence can match at one place, with the steps of its looks around. */
function waysThrough([first, ...rest]: readonly AST.Element[]): number {
  if (first === undefined) return 1;
  // A look around answers yes or no, so that what follows it is tried once for each.
  return first.type === 'Assertion' ? waysToLook(first) + waysThrough(rest) : waysOf(first) * waysThrough(rest);
}

function waysToLook(assertion: AST.Assertion): number {
  return 'alternatives' in assertion ? waysOfAny(assertion.alternatives) : 0;
}

function waysOf(element: AST.Element): number {
  if (element.type === 'Backreference') return Infinity;
  if (element.type === 'Quantifier') return waysToRepeat(element);
  return element.type === 'Group' || element.type === 'CapturingGroup' ? waysOfAny(element.alternatives) : 1;
}

/** Plain alternatives exclude each other, or nearly so: only what varies in them adds ways. */
function waysOfAny(alternatives: readonly AST.Alternative[]): number {
  return 1 + alternatives.reduce((sum, { elements }) => sum + waysThrough(elements) - 1, 0);
}

function waysToRepeat({ min, max, element }: AST.Quantifier): number {
  const choices = 'alternatives' in element ? element.alternatives.length : 1;
  const inner = waysOf(element);
  if (max === Infinity) return inner > 1 || choices > 1 ? Infinity : LONGEST_LINE;
  return max === 1
    ? 1 - min + inner
    : (max - min + 1) * Math.max(inner, choices) ** (inner > 1 || choices > 1 ? max : 0);
}
