import type { Step } from '../../coaching/path.ts';
import type { Skill } from '../../coaching/skills.ts';
import { formatHours } from '../../terminal/phrases.ts';

/** More skills than these are counted, not named. */
const MOST_NAMED = 2;

/** The levels to prove, each at any time while other steps come first; null where there is none. */
export function sayWhatToProve([first, ...others]: readonly Step[], skills: readonly Skill[]): string | null {
  const [proof, ...more] = others.filter(({ kind }) => kind === 'prove');
  if (proof === undefined || first?.kind === 'prove') return null;
  const names = [proof, ...more].map((one) => skills.find(({ id }) => id === one.skill)?.name ?? one.skill);
  const rest = names.length - MOST_NAMED;
  const listed = [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `At any time, ${formatHours(proof.hours)} each, to prove what you know: ${listed.replace(/, ([^,]*)$/, ' and $1')}\nTo prove the first: coach step ${proof.id}`;
}
