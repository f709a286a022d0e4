import { type Level, parseStatementId, stepId } from '../skills.ts';
import { type Evidence, LONGEST_EVIDENCE } from './evidence.ts';

/** From the surest: the act itself, a part of it, or a hint that it was done. */
export const STRENGTHS = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a sign may ask of the commands of a pipeline: that they run tests, or as far as is known may. */
export const RUNS = ['tests', 'perhaps tests'] as const;

/** Where dependencies come from. */
export const ECOSYSTEMS = ['npm', 'pypi', 'maven', 'nuget', 'go', 'composer', 'gems', 'cargo', 'hex'] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

/**
 * Files that show something: by their path alone, or by one of what a line of them says (`pattern`), what they have a
 * machine do (`step`, `runs`), and what they declare to need (`dependencies`). Patterns are regular expressions for one
 * line.
 */
export interface Sign {
  readonly tool: string;
  /** Globs from the root of the repository, or a set of them as @name; without any, all manifests. */
  readonly files?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly step?: string | undefined;
  /** Told by the words of a command, not by a pattern. */
  readonly runs?: (typeof RUNS)[number] | undefined;
  /** Names, with * for any part of one. */
  readonly dependencies?: Readonly<Partial<Record<Ecosystem, readonly string[]>>> | undefined;
  readonly ignoreCase?: true | undefined;
  /** Of lines before that of the pattern, in this order. */
  readonly after?: readonly string[] | undefined;
  /** Of what follows. */
  readonly then?: Sequel | undefined;
  /** The function or block that it begins, where it begins one, is not left empty. */
  readonly body?: true | undefined;
  /** Of no later line. */
  readonly notLater?: string | undefined;
  /** Of some line of the file. */
  readonly also?: string | undefined;
  /** Of no line of the file. */
  readonly unless?: string | undefined;
  /** Of the job that a step is in: the file, the name of the pipeline, the keys down to the step. */
  readonly job?: string | undefined;
  /** Comments count: some tools are told what to do in them. */
  readonly comments?: true | undefined;
  /** Strings of several lines count: what is looked for is a text that a program hands on, such as SQL. */
  readonly strings?: true | undefined;
  /** Dependencies for those who work on the program alone count. */
  readonly dev?: true | undefined;
  /** Tests that mention it do not count. */
  readonly skipTests?: true | undefined;
  /** Where it shows more or less than its detector's other signs. */
  readonly strength?: Strength | undefined;
}

/** Lines that follow another in this order, the first perhaps on that line itself, and none of them past an end. */
export interface Sequel {
  readonly patterns: readonly string[];
  /** So many lines on at most, blank ones not counted. */
  readonly within: number;
  /** Of the line at which to stop. */
  readonly until?: string | undefined;
}

/** Something that a repository can show, and the statements that it may back. */
export interface Detector {
  readonly id: string;
  readonly finds: string;
  /** Empty where it shows nothing of an act that a statement asks for. */
  readonly backs: readonly string[];
  /** What it shows of the act, and what not; left out where it shows all of one, or nothing. */
  readonly part?: string | undefined;
  readonly strength: Strength;
  /** It is about tests, which are as good a place for it as any other. */
  readonly inTests?: true | undefined;
  /** Detectors of which one must be found too for it to show more than a part. */
  readonly needs?: readonly string[] | undefined;
  /** Any one of these is enough; the first says most. */
  readonly any: readonly Sign[];
  /** Any one of these, anywhere but in tests, shows the contrary. */
  readonly unless?: readonly Sign[] | undefined;
}

/** Lines of files that a tool writes for whoever begins with it, and that show nothing of what a person did. */
export interface Skeleton {
  /** The tool, or the command. */
  readonly by: string;
  readonly files: readonly string[];
  /** Of some line of a file that the tool made, comments included; without it, the names of the files are enough. */
  readonly holds?: string | undefined;
  readonly lines: readonly string[];
}

/** What a scan looks for, and what it passes over. */
export interface Detectors {
  /** Names of folders that hold what others wrote or what is generated. */
  readonly skip: readonly string[];
  /** Globs that several signs share, by name. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Globs of tests and their data. */
  readonly tests: readonly string[];
  /** Globs of examples, benchmarks and pages on the program, which count where the program itself shows nothing. */
  readonly aside: readonly string[];
  /** Globs of files that say nothing of the program: what a browser gets, packed files, the data of tests. */
  readonly foreign: readonly string[];
  readonly skeletons: readonly Skeleton[];
  /** Globs of files that are never opened, without regard to case. */
  readonly secrets: readonly string[];
  readonly detectors: readonly Detector[];
}

/** The globs of a sign, with those of the sets that it names. */
export function globsOf({ files = ['@manifests'] }: Sign, { sets }: Pick<Detectors, 'sets'>): string[] {
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
  /** What it shows of the act, and what not. */
  readonly part?: string | undefined;
  readonly strength: Strength;
}

/** Where a finding is, as `file:line`. */
export function placeOf({ file, line }: Finding): string {
  return line === null ? file : `${file}:${line}`;
}

/** A piece of evidence without the id and day it gets when it is stored. */
export type Claim = Pick<Evidence, 'skill' | 'level' | 'text'>;

/** What was found, with the tool that shows it; one of them alone where it holds the words of the other. */
export function sayFound({ finds, tool }: Pick<Finding, 'finds' | 'tool'>): string {
  if (tool.startsWith(finds)) return tool;
  return finds.startsWith(tool) ? finds : `${finds} (${tool})`;
}

/** A hint proves no level above this one. */
export const MOST_OF_A_HINT: Level = 2;

/** Whether an accepted finding counts for less than its statements ask, since it is only a hint. */
export function isHeldBack({ backs, strength }: Finding): boolean {
  return strength === 'weak' && backs.some((id) => parseStatementId(id).level > MOST_OF_A_HINT);
}

/**
 * The evidence that an accepted finding gives: one piece for each level of a skill that its statements are of, for a
 * weak one no level above Independent.
 */
export function claimsOf(finding: Finding, folder: string): Claim[] {
  const text = `${sayFound(finding)}: ${placeOf(finding)} in ${folder}`;
  const claims = finding.backs.map(parseStatementId).map(({ skill, level }): Claim => {
    const isHint = finding.strength === 'weak' && level > MOST_OF_A_HINT;
    return { skill, level: isHint ? MOST_OF_A_HINT : level, text };
  });
  return [...new Map(claims.map((claim) => [stepId(claim.skill, claim.level), claim])).values()];
}

/**
 * Whether all that a finding in a folder would give is evidence already, wherever in the folder it was found then; not
 * where it backs nothing.
 */
export function isRecorded(finding: Finding, folder: string, evidence: readonly Evidence[]): boolean {
  const claims = claimsOf(finding, folder);
  // A text that was cut has lost its end.
  const cut = claims[0]?.text.slice(0, LONGEST_EVIDENCE);
  const own = evidence.filter(({ text }) => tellsOf(finding, text) && (text.endsWith(` in ${folder}`) || text === cut));
  const isKnown = ({ skill, level }: Claim): boolean => own.some((one) => one.skill === skill && one.level === level);
  return claims.length > 0 && claims.every(isKnown);
}

/** Whether the text of a piece of evidence is of such a finding, wherever it was found. */
export function tellsOf(finding: Pick<Finding, 'finds' | 'tool'>, text: string): boolean {
  // As it was written until both began to be told in one where they say the same.
  const before = `${finding.finds} (${finding.tool})`;
  return [sayFound(finding), before].some((found) => text.startsWith(`${found}: `));
}

/** The folder that the text of a claim was found in; null for a text that is none. */
export function folderOfFinding(text: string): string | null {
  return /^.+: .+ in ((?:[/\\]|[a-z]:[/\\]).*)$/iu.exec(text)?.[1] ?? null;
}
