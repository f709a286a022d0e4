import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Detectors, Finding, History } from '../coaching/evidence.ts';
import type { FrameworkId, Language } from '../coaching/stacks.ts';
import { findFramework } from './framework.ts';
import type { Surroundings } from './history/find-git.ts';
import { findBranches } from './history/find-branches.ts';
import { findExclude } from './history/find-exclude.ts';
import { findRootAbove } from './history/find-repository.ts';
import { readHistory } from './history/read-history.ts';
import { countUnknown, findLanguage, type UnknownLanguage } from './language.ts';
import { createPace } from './pace.ts';
import { searchFiles } from './search/search-files.ts';
import { listFiles } from './walk/list-files.ts';
import type { PassedOver } from './walk/passed-over.ts';

export interface ScanLimits {
  readonly files: number;
  /** In the paths of files and folders, all together. */
  readonly characters: number;
  readonly bytes: number;
  readonly seconds: number;
}

export const LIMITS: ScanLimits = { files: 200_000, characters: 40_000_000, bytes: 32 * 1024 * 1024, seconds: 20 };

/** What a scan saw, and what it did not see. */
export interface Scan {
  readonly files: number;
  readonly findings: readonly Finding[];
  /** What speaks against something that would have been found else, and where. */
  readonly refuted: readonly Finding[];
  /** What most of the files are written in. */
  readonly language: Language | null;
  /** What its manifests say that it is written with. */
  readonly framework: FrameworkId | null;
  /** Folders that could not be opened. */
  readonly unreadable: readonly string[];
  /** Files that could not be opened. */
  readonly shut: readonly string[];
  /** Folders below that are repositories of their own, and were not looked into. */
  readonly nested: readonly string[];
  /** Folders that hold what others made or what a build makes, which were not looked into. */
  readonly passedOver: PassedOver;
  /** Files and folders that git ignores, which were not looked at, whether it tracks them or not. */
  readonly ignored: PassedOver;
  /** How many rules of ignore files were left out, so that what they ignore was seen. */
  readonly rulesLeftOut: number;
  /** Ignore files of which the beginning alone was read. */
  readonly rulesCut: readonly string[];
  /** The limits at which it stopped, in their order; none when it saw all. */
  readonly stopped: readonly ('files' | 'names' | 'bytes' | 'time' | 'depth')[];
  /** Languages that it has no patterns for. */
  readonly unknown: readonly UnknownLanguage[];
  /** Files of which the start alone was read. */
  readonly cut: readonly string[];
  /** Links, which are not followed. */
  readonly links: readonly string[];
  /** Files in UTF-16 that do not say so, which were not read. */
  readonly unmarked: readonly string[];
  /** Files with lines that were passed over, as longer than a person writes. */
  readonly longLines: readonly string[];
  /** Files with more steps or dependencies than anybody writes, of which some were not looked at. */
  readonly crowded: readonly string[];
  /** How many files are as a tool left them in the first commit, so that they show nothing of the person's. */
  readonly untouched: number;
  /** How many names are no UTF-8, so that nothing under them was seen. */
  readonly oddNames: number;
  readonly history: History;
}

export interface ScanOptions {
  /** The person's addresses in commits; where none is given, the one that their own settings of git have. */
  readonly authors: readonly string[];
  readonly surroundings: Surroundings;
  readonly limits: ScanLimits;
  readonly signal: AbortSignal;
  readonly onProgress: (files: number) => void;
}

/**
 * Looks through a folder for signs of what the statements ask; reads only, runs nothing of it, and opens no file that
 * is named like a secret.
 */
export async function scanFolder(folder: string, detectors: Detectors, options: ScanOptions): Promise<Scan> {
  const { limits, authors, surroundings, signal, onProgress } = options;
  const pace = createPace(performance.now() + limits.seconds * 1000, signal);
  const skip = new Set(detectors.skip);
  const root = existsSync(join(folder, '.git')) ? null : findRootAbove(folder);
  const listing = listFiles(folder, {
    skip,
    mostFiles: limits.files,
    mostCharacters: limits.characters,
    pace,
    root,
    exclude: findExclude(root ?? folder),
    onProgress,
  });
  const [listed, { history, findings, untouched }] = await Promise.all([
    listing,
    readHistory(folder, { authors, surroundings, signal, listed: listing }),
  ]);
  const searched = await searchFiles(folder, listed.files, detectors, {
    bytes: limits.bytes,
    pace,
    given: untouched,
    branches: await findBranches(folder, pace),
  });
  const language = findLanguage(listed.files);
  return {
    files: listed.files.length,
    language,
    framework: findFramework(folder, listed.files, language),
    findings: [...searched.findings, ...findings],
    refuted: searched.refuted,
    unreadable: listed.unreadable,
    shut: [...listed.shut, ...searched.shut],
    nested: listed.nested,
    passedOver: listed.passedOver,
    ignored: listed.ignored,
    rulesLeftOut: listed.rulesLeftOut,
    rulesCut: listed.rulesCut,
    stopped: [...new Set([listed.stopped, searched.stopped].filter((limit) => limit !== null))],
    unknown: countUnknown(listed.files),
    cut: searched.cut,
    links: listed.links,
    unmarked: searched.unmarked,
    longLines: searched.longLines,
    crowded: searched.crowded,
    untouched: untouched.length,
    oddNames: listed.oddNames,
    history,
  };
}
