import { type Detectors, globsOf } from '../../coaching/evidence.ts';
import type { Pace } from '../pace.ts';
import type { Project } from '../pipelines/reuse/project.ts';
import { append, type FileIndex, selectFiles } from './file-index.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { type Question, rankFor, settle } from './question.ts';
import type { Rank } from './rank-files.ts';

/** A question that the text of a file may answer. */
export interface Candidate {
  readonly question: Question;
  readonly matcher: Matcher;
}

interface Among {
  readonly index: FileIndex;
  readonly rank: Rank;
  readonly detectors: Detectors;
  readonly project: Project;
  readonly pace: Pace;
}

/** What is to be asked of the text of each file, in groups of the same files; answers what paths alone answer. */
export async function findCandidates(
  questions: readonly Question[],
  { index, rank, detectors, project, pace }: Among,
): Promise<Map<string, Candidate[][]>> {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const { sign } = question;
    append(groups, JSON.stringify([sign.skipTests === true, ...globsOf(sign, detectors)]), question);
  }
  const together = project.listTogether();
  const candidates = new Map<string, Candidate[][]>();
  for (const group of groups.values()) {
    const sign = group[0]?.sign;
    if (sign === undefined) continue;
    const listed = await selectFiles(index, globsOf(sign, detectors), pace);
    const found = sign.files?.includes('@pipelines') === true ? [...new Set([...listed, ...together])] : listed;
    const files = found.filter((file) => !rank.isForeign(file) && (sign.skipTests !== true || !rank.isTest(file)));
    const asked: Candidate[] = [];
    const answered: Question[] = [];
    for (const question of group) {
      const matcher = createMatcher(question.sign, project);
      if (matcher === null) answered.push(question);
      else asked.push({ question, matcher });
    }
    for (const file of files) {
      if (pace.isDue()) await pace.rest();
      for (const question of answered) settle(question, rankFor(question, rank.of(file)), file, null);
      if (asked.length > 0 && !rank.isSecret(file)) append(candidates, file, asked);
    }
  }
  return candidates;
}
