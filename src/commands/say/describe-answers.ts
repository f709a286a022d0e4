import type { AnswerCounts } from '../../coaching/jobs.ts';

/** "4 good, 1 red, 23 not asked": how an employer's answers sounded. */
export function describeAnswers({ good, doubtful, red, notAsked }: AnswerCounts): string {
  const counts = { good, doubtful, red, 'not asked': notAsked };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.map(([word, count]) => `${count} ${word}`).join(', ');
}
