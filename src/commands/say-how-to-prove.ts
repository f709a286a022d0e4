import type { Step } from '../coaching/path.ts';

/** How a level is proved: what a scan of a repository finds, or what the person has. */
export function sayHowToProve({ skill, to }: Pick<Step, 'skill' | 'to'>): string {
  return `To find it in a repository: coach scan <folder>\nWhen you have it: coach evidence add ${skill} ${to} <link, path or note>`;
}
