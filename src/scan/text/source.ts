import { blankComments } from './blank-comments.ts';
import { withoutDead } from './blank-dead.ts';
import { blankFences } from './blank-fences.ts';
import { blankSections } from './blank-sections.ts';
import { isGenerated } from './is-generated.ts';
import type { Start } from './read-start.ts';
import { findSyntax } from './syntaxes.ts';

/** A piece of a file that a pattern is held against: a line, a command, the name of a dependency. */
export interface Piece {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** A file that somebody wrote, as it is searched. */
export interface Source {
  readonly path: string;
  /** As they stand, without those too long for a person to have written. */
  readonly lines: readonly string[];
  /** Without what its language passes over, what never runs and tests that are switched off. */
  readonly code: readonly string[];
  /** The same without its strings of several lines: what stands in them is text, and does nothing. */
  readonly bare: readonly string[];
  /** Whether it has lines that were passed over as too long. */
  readonly hasLongLines: boolean;
}

/** No line is longer, so that no pattern meets more at once. */
export const LONGEST_LINE = 1000;

/**
 * What is searched of the start of a file, without the lines that a tool wrote for whoever begins with it; null for one
 * that a program wrote, or that no build takes.
 */
export function openSource(
  path: string,
  { lines: all }: Start,
  isGiven: (line: string) => boolean = isNone,
): Source | null {
  if (isGenerated(path, all) || isLeftOut(path, all)) return null;
  const lines = all.map((line) => (line.length > LONGEST_LINE || isGiven(line) ? '' : line));
  const syntax = findSyntax(path);
  const program = blankComments(lines, syntax);
  const code = blankSections(path, /\.(?:md|mdx|markdown)$/i.test(path) ? blankFences(program) : program);
  const hasStrings = syntax.long.length > 0 || syntax.heredoc !== null || syntax.plain !== null;
  const bare = hasStrings ? blankComments(lines, syntax, 'blank') : code;
  const hasLongLines = all.some(({ length }) => length > LONGEST_LINE);
  return { path, ...withoutDead({ lines, code, bare }, path), hasLongLines };
}

function isNone(): boolean {
  return false;
}

function isLeftOut(path: string, lines: readonly string[]): boolean {
  return (
    path.endsWith('.go') && lines.slice(0, 30).some((line) => /^\/\/(?:go:build|\s?\+build)\s+ignore\s*$/.test(line))
  );
}
