import type { Job, JobStage } from './job.ts';
import { isOfOffer, OFFER_NOTES } from './keep-offer.ts';
import { isOver, standingOf } from './stage.ts';
import { moveJob, type Told } from './work-on-job.ts';

/** What became of an offer: it is there again, or it was answered. */
const ANSWERS: readonly (JobStage | null)[] = ['offer', 'accepted', 'declined', 'rejected'];

/**
 * Since which day an offer is there that is still to be answered, whatever the stage says: from the move to it, else
 * from the day on which it was kept; null where there is none.
 */
export function openOfferSince(job: Job): string | null {
  const { stage, since } = standingOf(job);
  if (job.dropped !== null || isOver(stage)) return null;
  if (stage === 'offer') return since;
  if (job.offer === null) return null;
  const told = job.log.findLastIndex(isOfOffer);
  const answer = job.log.slice(told + 1).findLast((event) => ANSWERS.includes(event.stage));
  if (answer !== undefined && answer.stage !== 'offer') return null;
  return job.log.findLast(({ note }) => note?.startsWith(OFFER_NOTES.kept))?.day ?? since;
}

/** The jobs between whose kept offers the person is still to choose; none where there are fewer than two of them. */
export function listOpenOffers(jobs: readonly Job[]): Job[] {
  const open = jobs.filter((job) => job.offer !== null && openOfferSince(job) !== null);
  return open.length < 2 ? [] : open;
}

/** The stages that come before an offer. */
const BEFORE: readonly JobStage[] = ['saved', 'applied', 'screening', 'interview', 'task'];

/**
 * The job moved to an offer today, where it stands before one; as it is where a day is still to come, which the move
 * would take away.
 */
export function moveToOffer(job: Job, told: Told): Job {
  const isAhead = job.next !== null && job.next.day > told.today;
  if (isAhead || !BEFORE.includes(standingOf(job).stage)) return job;
  return moveJob(job, { stage: 'offer', day: null, note: null }, told);
}
