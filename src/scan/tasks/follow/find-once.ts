import { NOTHING, UNKNOWN, type Verdict } from '../verdict.ts';

/** Nobody has more tasks and scripts. */
const MOST_KNOWN = 5000;

/** Has each verdict be found once, by its key; what is asked for while it is being found calls itself. */
export function createOnce(): (key: string, find: () => Verdict) => Verdict {
  const known = new Map<string, Verdict | 'open'>();
  return (key, find) => {
    const found = known.get(key);
    // What calls itself adds nothing.
    if (found !== undefined) return found === 'open' ? NOTHING : found;
    if (known.size > MOST_KNOWN) return UNKNOWN;
    known.set(key, 'open');
    const verdict = find();
    known.set(key, verdict);
    return verdict;
  };
}
