/** When a step runs and fails what it checks: at each push or pull request, not so, or as its file does not say. */
export type When = 'each' | 'not' | 'unsaid';

/** When a job runs: never too. */
export type JobWhen = When | 'never';

/** From the surest to be at each push. */
const SUREST: readonly JobWhen[] = ['each', 'unsaid', 'not', 'never'];

/** The surest of some; null where there are none. */
export function surestWhen<One extends JobWhen>(whens: readonly One[]): One | null {
  const surest = SUREST.find((when) => whens.some((one) => one === when));
  return whens.find((one) => one === surest) ?? null;
}

/** The least sure of some; 'each' where there are none. */
export function leastSureWhen(whens: readonly JobWhen[]): JobWhen {
  return SUREST.findLast((when) => whens.includes(when)) ?? 'each';
}
