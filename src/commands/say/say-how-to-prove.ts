import type { Step } from '../../coaching/path.ts';
import { rungAt, type Skill } from '../../coaching/skills.ts';

/** How a level is proved: what a scan of a repository finds, or what the person has. */
export function sayHowToProve({ skill, to }: Pick<Step, 'skill' | 'to'>): string {
  return `To find it in a repository: coach scan <folder>\nWhen you have it: coach evidence add ${skill} ${to} <link, path or note>`;
}

/** What to build for the proof of a level of programming in one's language; nothing for another step. */
export function sayProofToBuild(
  { kind, skill, to }: Step,
  { skills, language }: { readonly skills: readonly Skill[]; readonly language: string | null },
): string[] {
  const programming = skills.find(({ id }) => id === skill && id === 'programming');
  if (kind !== 'prove' || programming === undefined || language === null) return [];
  const { title, brief } = rungAt(programming, to).project;
  return [
    `Nothing in ${language} to show yet? That takes longer than these hours: build this in it: ${title}. ${brief}`,
  ];
}
