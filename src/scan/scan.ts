import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Detector, type Detectors, type Finding, globsOf, type History, type Sign } from '../coaching/evidence.ts';
import type { Language } from '../coaching/stacks.ts';
import { type FileIndex, indexFiles, selectFiles } from './file-index.ts';
import type { Surroundings } from './history/find-git.ts';
import { readHistory } from './history/read-history.ts';
import { findLanguage } from './language.ts';
import { type ListedFiles, listFiles } from './list-files.ts';
import { readStart } from './read-start.ts';

export interface ScanLimits {
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
}

export const LIMITS: ScanLimits = { files: 200_000, bytes: 32 * 1024 * 1024, seconds: 20 };

const FILES_AT_ONCE = 200;

/** What a scan saw, and whether it saw all. */
export interface Scan {
  readonly files: number;
  readonly findings: readonly Finding[];
  /** What most of the files are written in. */
  readonly language: Language | null;
  readonly unreadable: readonly string[];
  /** The limit at which it stopped; null when it saw all. */
  readonly stopped: 'files' | 'bytes' | 'time' | null;
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
  const deadline = performance.now() + limits.seconds * 1000;
  const skip = new Set(detectors.skip);
  const [listed, { history, findings }] = await Promise.all([
    listFiles(folder, { skip, mostFiles: limits.files, deadline, signal, onProgress }),
    readHistory(folder, { authors, surroundings, signal }),
  ]);
  const searched = await searchFiles(folder, listed, detectors, { limits, signal, deadline });
  return {
    files: listed.files.length,
    language: findLanguage(listed.files),
    findings: [...searched.findings, ...findings],
    unreadable: listed.unreadable,
    stopped: listed.stopped ?? searched.stopped,
    history,
  };
}

interface SearchOptions {
  readonly limits: ScanLimits;
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** The first place of each detector, in their order: those that a path alone shows, then those that a text shows. */
async function searchFiles(
  folder: string,
  { files }: ListedFiles,
  detectors: Detectors,
  { limits, signal, deadline }: SearchOptions,
): Promise<Pick<Scan, 'findings' | 'stopped'>> {
  const index = indexFiles(files);
  const found = findByPath(index, detectors);
  const secrets = new Set(selectFiles(index, detectors.secrets));
  let read = 0;
  let bytes = 0;
  let stopped: Scan['stopped'] = null;
  for (const [file, signs] of findCandidates(index, detectors, found)) {
    const open = signs.filter(({ detector }) => !found.has(detector.id));
    if (open.length === 0 || secrets.has(file)) continue;
    // Now and then, so that the person can stop it.
    if (++read % FILES_AT_ONCE === 0) await setImmediate();
    signal.throwIfAborted();
    if (bytes > limits.bytes) stopped = 'bytes';
    if (performance.now() > deadline) stopped = 'time';
    if (stopped !== null) break;
    const text = readStart(join(folder, file));
    bytes += text?.length ?? 0;
    for (const sign of open) {
      const line = text === null ? null : findLine(text, sign.pattern);
      if (line !== null && !found.has(sign.detector.id)) found.set(sign.detector.id, describe(sign, file, line));
    }
  }
  return { findings: detectors.detectors.flatMap(({ id }) => found.get(id) ?? []), stopped };
}

/** What paths alone show. */
function findByPath(index: FileIndex, all: Detectors): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const detector of all.detectors) {
    for (const sign of detector.any) {
      const [file] = sign.pattern === undefined ? selectFiles(index, globsOf(sign, all)) : [];
      if (file !== undefined && !found.has(detector.id))
        found.set(detector.id, describe({ detector, sign }, file, null));
    }
  }
  return found;
}

interface Candidate {
  readonly detector: Detector;
  readonly sign: Sign;
  readonly pattern: RegExp;
}

/** The files to open with the signs to look for in them, those of the rarest signs first. */
function findCandidates(
  index: FileIndex,
  all: Detectors,
  found: ReadonlyMap<string, Finding>,
): ReadonlyMap<string, readonly Candidate[]> {
  const isTest = new Set(selectFiles(index, all.tests));
  const wanted = all.detectors
    .filter(({ id }) => !found.has(id))
    .flatMap((detector) => detector.any.map((sign) => ({ detector, sign })))
    .flatMap(({ detector, sign }) => {
      if (sign.pattern === undefined) return [];
      const pattern = new RegExp(sign.pattern, sign.ignoreCase === true ? 'mi' : 'm');
      const files = selectFiles(index, globsOf(sign, all)).filter(
        (file) => sign.skipTests !== true || !isTest.has(file),
      );
      return [{ candidate: { detector, sign, pattern }, files }];
    })
    .sort((a, b) => a.files.length - b.files.length);
  const byFile = new Map<string, Candidate[]>();
  for (const { candidate, files } of wanted) {
    for (const file of files) {
      const known = byFile.get(file);
      if (known === undefined) byFile.set(file, [candidate]);
      else known.push(candidate);
    }
  }
  return byFile;
}

/** The line, from 1, on which a pattern first matches; null where it does not. */
function findLine(text: string, pattern: RegExp): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const blank = match[0].length - match[0].trimStart().length;
  return text.slice(0, match.index + blank).split('\n').length;
}

function describe(
  { detector, sign }: Pick<Candidate, 'detector' | 'sign'>,
  file: string,
  line: number | null,
): Finding {
  const { id, finds, backs, strength } = detector;
  return { id, finds, tool: sign.tool, file, line, backs, strength };
}
