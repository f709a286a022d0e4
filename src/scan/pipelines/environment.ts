import { lessSure } from '../shell/commands.ts';
import type { Open } from './block.ts';

/** What jobs that test call what they run in, which nobody has to approve. */
const FOR_TESTS =
  /^(?:\$\{\{.*|.*(?:test|ci\b|dev|e2e|integration|unit|qa|stag|coverage|codecov|check|preview|build).*)$/i;

/** Takes up what a job runs in, which may have it wait for a person. */
export function noteEnvironment(open: readonly Open[], said: string): void {
  const from = open.findLastIndex(({ key }) => key === 'environment');
  const job = open[from]?.block;
  const isOfJob = (open[0]?.key === 'jobs' && from === 2) || job?.keys.has('deployment') === true;
  const isName = from === open.length - 1 || (open.at(-1)?.key === 'name' && from === open.length - 2);
  if (job !== undefined && isOfJob && isName && said !== '' && !FOR_TESTS.test(said))
    Object.assign(job, { runs: lessSure(job.runs, 'unsure'), standing: lessSure(job.standing, 'unsure') });
}
