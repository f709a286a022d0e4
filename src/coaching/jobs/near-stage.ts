import { JOB_STAGES, type JobStage } from './job.ts';

/** The stage that a mistyped word may mean, by its first two letters, which no two stages share; undefined for none. */
export function findNearStage(word: string): JobStage | undefined {
  const begun = word.trim().toLowerCase().slice(0, 2);
  return begun.length < 2 ? undefined : JOB_STAGES.find((stage) => stage.startsWith(begun));
}
