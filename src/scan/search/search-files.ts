import { join } from 'node:path';
import type { Detectors, Finding } from '../../coaching/evidence.ts';
import { OutOfTime, type Pace } from '../pace.ts';
import { sortInSteps } from '../sort-in-steps.ts';
import { createProject } from '../pipelines/reuse/create-project.ts';
import { createTaskFiles, type TaskFiles } from '../tasks/files/task-files.ts';
import { createTaskJudge } from '../tasks/judge-tasks.ts';
import { readStart } from '../text/read-start.ts';
import { openSource } from '../text/source.ts';
import { indexFiles } from './file-index.ts';
import { weaken } from './weaken.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { findSign, isPlainlyWithout } from './find-sign.ts';
import { isBetter, listQuestions, rankFor, settle } from './question.ts';
import { rankFiles } from './rank-files.ts';
import { findSkeletons } from './skeletons.ts';

export interface Search {
  readonly findings: readonly Finding[];
  /** What speaks against something that would have been found else, and where. */
  readonly refuted: readonly Finding[];
  readonly stopped: 'bytes' | 'time' | null;
  /** Files that go on after what was read of them. */
  readonly cut: readonly string[];
  /** Files that could not be opened. */
  readonly shut: readonly string[];
  /** Files in UTF-16 that do not say so. */
  readonly unmarked: readonly string[];
  /** Files with lines that were passed over as too long. */
  readonly longLines: readonly string[];
  /** Files with more steps or dependencies than were looked at. */
  readonly crowded: readonly string[];
}

export interface SearchOptions {
  readonly bytes: number;
  readonly pace: Pace;
  /** Files that are as a tool left them. */
  readonly given?: readonly string[];
  /** The branches of the repository; null where they are not known. */
  readonly branches?: ReadonlySet<string> | null;
}

/** The best place of each detector among the files of a folder, in the order of the detectors. */
export async function searchFiles(
  folder: string,
  files: readonly string[],
  detectors: Detectors,
  { bytes: most, pace, given = [], branches = null }: SearchOptions,
): Promise<Search> {
  const questions = listQuestions(detectors);
  const cut: string[] = [];
  const shut: string[] = [];
  const unmarked: string[] = [];
  const longLines: string[] = [];
  const crowded: string[] = [];
  let bytes = 0;
  let stopped: Search['stopped'] = null;
  try {
    const index = await indexFiles(files, pace);
    const rank = await rankFiles(index, detectors, pace, { folder, given });
    const skeletons = await findSkeletons(index, detectors, pace);
    const open = (): TaskFiles => createTaskFiles(folder, index, rank.isSecret);
    const project = createProject(open(), createTaskJudge(open()), (name) => branches?.has(name) !== false);
    const candidates = await findCandidates(questions, { index, rank, detectors, project, pace });
    const places = new Map(files.map((file, place) => [file, place]));
    const isBefore = (a: string, b: string): number =>
      rank.of(a) - rank.of(b) || (places.get(a) ?? 0) - (places.get(b) ?? 0);
    for (const file of await sortInSteps([...candidates.keys()], isBefore, pace)) {
      const own = rank.of(file);
      const isOpen = ({ question }: Candidate): boolean => isBetter(question, rankFor(question, own));
      const open = (candidates.get(file) ?? []).flatMap((group) => group.filter(isOpen));
      if (open.length === 0) continue;
      if (pace.isDue()) await pace.rest();
      if (bytes > most) {
        stopped = 'bytes';
        break;
      }
      const start = readStart(join(folder, file));
      if (start === 'shut') shut.push(file);
      if (start === 'unmarked') unmarked.push(file);
      if (start === null || start === 'shut' || start === 'unmarked') continue;
      bytes += start.bytes;
      if (start.cut) cut.push(file);
      const source = openSource(file, start, skeletons.testOf(file, start.lines));
      if (source === null) continue;
      if (source.hasLongLines) longLines.push(file);
      for (const one of open) {
        if (!isOpen(one)) continue;
        await one.matcher.getReady(source, pace);
        if (isPlainlyWithout(source, one.matcher)) continue;
        const line = await findSign(source, one.matcher, pace);
        if (line !== null) settle(one.question, rankFor(one.question, own), file, line);
      }
      if (open.some(({ matcher }) => matcher.isCut(source))) crowded.push(file);
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    stopped = 'time';
  }
  const answers = new Set(questions.map(({ answer }) => answer));
  return {
    findings: weaken(
      [...answers].flatMap(({ found, refuted }) => (refuted === null ? (found ?? []) : [])),
      detectors,
    ),
    refuted: [...answers].flatMap(({ found, refuted }) => (found === null ? [] : (refuted ?? []))),
    stopped,
    cut,
    shut,
    unmarked,
    longLines,
    crowded,
  };
}
