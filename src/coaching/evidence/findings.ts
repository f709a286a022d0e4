import { parseStatementId, stepId } from '../skills.ts';
import type { Evidence } from './evidence.ts';

/** From the surest: the act itself, a part of it, or a hint that it was done. */
export const STRENGTHS = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Files that show something: by their path, and where there is a pattern, by what stands in them. */
export interface Sign {
  readonly tool: string;
  /** Globs from the root of the repository, or a set of them as @name. */
  readonly files: readonly string[];
  /** A regular expression, ^ and $ at line ends. */
  readonly pattern?: string | undefined;
  readonly ignoreCase?: true | undefined;
  /** Tests that mention it do not count. */
  readonly skipTests?: true | undefined;
}

/** Something that a repository can show, and the statements that it may back. */
export interface Detector {
  readonly id: string;
  readonly finds: string;
  readonly backs: readonly string[];
  readonly strength: Strength;
  /** Any one of these is enough. */
  readonly any: readonly Sign[];
}

/** What a scan looks for, and what it passes over. */
export interface Detectors {
  /** Names of folders that hold what others wrote or what is generated. */
  readonly skip: readonly string[];
  /** Globs that several signs share, by name. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Globs of tests and their data. */
  readonly tests: readonly string[];
  /** Globs of files that are never opened. */
  readonly secrets: readonly string[];
  readonly detectors: readonly Detector[];
}

/** The globs of a sign, with those of the sets that it names. */
export function globsOf({ files }: Sign, { sets }: Pick<Detectors, 'sets'>): string[] {
  return files.flatMap((glob) => (glob.startsWith('@') ? (sets[glob.slice(1)] ?? []) : [glob]));
}

/** What was found, where, and what it may back. */
export interface Finding {
  readonly id: string;
  readonly finds: string;
  readonly tool: string;
  /** From the root of the repository; for what its history shows, the commit. */
  readonly file: string;
  /** From 1; null for a whole file or a commit. */
  readonly line: number | null;
  readonly backs: readonly string[];
  readonly strength: Strength;
}

/** Where a finding is, as `file:line`. */
export function placeOf({ file, line }: Finding): string {
  return line === null ? file : `${file}:${line}`;
}

/** A piece of evidence without the id and day it gets when it is stored. */
export type Claim = Pick<Evidence, 'skill' | 'level' | 'text'>;

/** The evidence that an accepted finding gives: one piece for each level of a skill that its statements are of. */
export function claimsOf(finding: Finding, folder: string): Claim[] {
  const text = `${finding.finds} (${finding.tool}): ${placeOf(finding)} in ${folder}`;
  const claims = finding.backs.map(parseStatementId).map(({ skill, level }): Claim => ({ skill, level, text }));
  return [...new Map(claims.map((claim) => [stepId(claim.skill, claim.level), claim])).values()];
}
