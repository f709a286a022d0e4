import type { Dispute } from '../assessment.ts';
import type { Report, SkillReport } from './report.ts';

/** The disputes of a report, each with its skill, the largest difference first. */
export function listDisputes(report: Report): { readonly row: SkillReport; readonly dispute: Dispute }[] {
  return report.skills
    .flatMap((row) => row.disputed.map((dispute) => ({ row, dispute, difference: (row.level ?? 0) - dispute.level })))
    .sort((a, b) => b.difference - a.difference);
}
