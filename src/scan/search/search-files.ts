import { join } from 'node:path';
import { type Detector, type Detectors, type Finding, globsOf, type Sign } from '../../coaching/evidence.ts';
import { OutOfTime, type Pace } from '../pace.ts';
import { readStart } from '../text/read-start.ts';
import { openSource } from '../text/source.ts';
import { append, indexFiles, selectFiles } from './file-index.ts';
import { findSign } from './find-sign.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { type Rank, rankFiles } from './rank-files.ts';

export interface Search {
  readonly findings: readonly Finding[];
  readonly stopped: 'bytes' | 'time' | null;
  /** Files that go on after what was read of them. */
  readonly cut: readonly string[];
}

export interface SearchOptions {
  readonly bytes: number;
  readonly pace: Pace;
}

/** The best place of each detector among the files of a folder, in the order of the detectors. */
export async function searchFiles(
  folder: string,
  files: readonly string[],
  detectors: Detectors,
  { bytes: most, pace }: SearchOptions,
): Promise<Search> {
  const index = indexFiles(files);
  const rank = rankFiles(index, detectors);
  const select = (sign: Sign): string[] =>
    selectFiles(index, globsOf(sign, detectors)).filter(
      (file) => !rank.isForeign(file) && (sign.skipTests !== true || !rank.isTest(file)),
    );
  const board = createBoard(detectors, rank);
  const candidates = new Map<string, Candidate[]>();
  for (const question of listQuestions(detectors)) {
    const matcher = createMatcher(question.sign);
    for (const file of select(question.sign)) {
      if (matcher === null) board.put(question, file, null);
      else if (!rank.isSecret(file)) append(candidates, file, { ...question, matcher });
    }
  }
  const cut: string[] = [];
  let bytes = 0;
  let stopped: Search['stopped'] = null;
  try {
    for (const file of sortByRank([...candidates.keys()], index.files, rank)) {
      const open = (candidates.get(file) ?? []).filter((one) => board.isOpen(one, file));
      if (open.length === 0) continue;
      if (pace.isDue()) await pace.rest();
      if (bytes > most) {
        stopped = 'bytes';
        break;
      }
      const start = readStart(join(folder, file));
      bytes += start?.bytes ?? 0;
      if (start?.cut === true) cut.push(file);
      const source = start === null ? null : openSource(file, start);
      for (const one of source === null ? [] : open) {
        const line = board.isOpen(one, file) && source !== null ? await findSign(source, one.matcher, pace) : null;
        if (line !== null) board.put(one, file, line);
      }
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    stopped = 'time';
  }
  return { findings: board.findings(), stopped, cut };
}

/** What a sign asks of files: for a detector, or against it. */
interface Question {
  readonly detector: Detector;
  readonly sign: Sign;
  /** Its place among the detector's signs. */
  readonly place: number;
  readonly against: boolean;
}

interface Candidate extends Question {
  readonly matcher: Matcher;
}

function listQuestions({ detectors }: Detectors): Question[] {
  return detectors.flatMap((detector) => [
    ...detector.any.map((sign, place) => ({ detector, sign, place, against: false })),
    ...(detector.unless ?? []).map((sign, place) => ({ detector, sign, place, against: true })),
  ]);
}

function sortByRank(files: readonly string[], order: readonly string[], rank: Rank): string[] {
  const places = new Map(order.map((file, place) => [file, place]));
  return [...files].sort((a, b) => rank.of(a) - rank.of(b) || (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The best finding of each detector so far. */
interface Board {
  /** Whether a file could still give a better one. */
  readonly isOpen: (question: Question, file: string) => boolean;
  readonly put: (question: Question, file: string, line: number | null) => void;
  readonly findings: () => Finding[];
}

function createBoard({ detectors }: Detectors, rank: Rank): Board {
  const best = new Map<string, { readonly rank: number; readonly place: number; readonly finding: Finding }>();
  const keyOf = ({ detector, against }: Question): string => (against ? `not ${detector.id}` : detector.id);
  const rankOf = ({ detector }: Question, file: string): number => {
    const own = rank.of(file);
    return own === 1 && detector.inTests === true ? 0 : own;
  };
  const isOpen = (question: Question, file: string): boolean => {
    const known = best.get(keyOf(question));
    const own = rankOf(question, file);
    return known === undefined || own < known.rank || (own === known.rank && question.place < known.place);
  };
  return {
    isOpen,
    put: (question, file, line) => {
      const { detector, sign, place } = question;
      if (!isOpen(question, file)) return;
      best.set(keyOf(question), { rank: rankOf(question, file), place, finding: describe(detector, sign, file, line) });
    },
    findings: () => detectors.flatMap(({ id }) => (best.has(`not ${id}`) ? [] : (best.get(id)?.finding ?? []))),
  };
}

function describe(detector: Detector, sign: Sign, file: string, line: number | null): Finding {
  const { id, finds, backs, part, strength } = detector;
  return {
    id,
    finds,
    tool: sign.tool,
    file,
    line,
    backs,
    ...(part === undefined ? {} : { part }),
    strength: sign.strength ?? strength,
  };
}
