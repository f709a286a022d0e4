import type { StepsAhead } from '../path.ts';
import type { Report, SkillReport } from './report.ts';

/**
 * The rated skills that are short of the target, in the order in which their steps come; those that are put aside, or
 * wait for what is, last.
 */
export function shortInOrder(report: Report, { next, waiting, skipped }: StepsAhead): SkillReport[] {
  const order = [...next, ...waiting, ...skipped].map(({ skill }) => skill);
  return report.skills
    .filter(({ gap, level }) => gap > 0 && level !== null)
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
