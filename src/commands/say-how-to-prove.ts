import type { Step } from '../coaching/path.ts';
import { rungAt, type Skill } from '../coaching/skills.ts';
import { formatHours } from '../terminal/phrases.ts';

/** How a level is proved: what a scan of a repository finds, or what the person has. */
export function sayHowToProve({ skill, to }: Pick<Step, 'skill' | 'to'>): string {
  return `To find it in a repository: coach scan <folder>\nWhen you have it: coach evidence add ${skill} ${to} <link, path or note>`;
}

/** More skills than these are counted, not named. */
const MOST_NAMED = 2;

/** The levels to prove, each at any time while other steps come first; null where there is none. */
export function sayWhatToProve([first, ...others]: readonly Step[], skills: readonly Skill[]): string | null {
  const [proof, ...more] = others.filter(({ kind }) => kind === 'prove');
  if (proof === undefined || first?.kind === 'prove') return null;
  const names = [proof, ...more].map((one) => skills.find(({ id }) => id === one.skill)?.name ?? one.skill);
  const rest = names.length - MOST_NAMED;
  const listed = [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `Meanwhile, ${formatHours(proof.hours)} each, to prove what you know: ${listed.replace(/, ([^,]*)$/, ' and $1')}\nBegin: coach step ${proof.id}`;
}

/** What to build for the proof of a level of programming in one's language; nothing for another step. */
export function sayProofToBuild(
  { kind, skill, to }: Step,
  { skills, language }: { readonly skills: readonly Skill[]; readonly language: string | null },
): string[] {
  const programming = skills.find(({ id }) => id === skill && id === 'programming');
  if (kind !== 'prove' || programming === undefined || language === null) return [];
  const { title, brief } = rungAt(programming, to).project;
  return [`Nothing in ${language} to show yet? Build this in it: ${title}. ${brief}`];
}
