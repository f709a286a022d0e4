import type { SkillId } from '../skills.ts';
import type { Job } from './job.ts';

/** The skills that the ad of a job asks for; none as long as no ad is read for them: those of the target count then. */
export const findAskedSkills: (job: Pick<Job, 'ad'>) => readonly SkillId[] = () => [];
