/** What jobs that test call what they run in, which nobody has to approve. */
const FOR_TESTS =
  /^(?:\$\{\{.*|.*(?:test|ci\b|dev|e2e|integration|unit|qa|stag|coverage|codecov|check|preview|build).*)$/i;

/** The job that may wait for a person, by what it is said to run in where that is said last; null where none is. */
export function findWaiting<Job extends { readonly keys: ReadonlySet<string> }>(
  open: readonly { readonly key: string; readonly block: Job }[],
  said: string,
): Job | null {
  const from = open.findLastIndex(({ key }) => key === 'environment');
  const job = open[from]?.block;
  const isOfJob = (open[0]?.key === 'jobs' && from === 2) || job?.keys.has('deployment') === true;
  const isName = from === open.length - 1 || (open.at(-1)?.key === 'name' && from === open.length - 2);
  return job !== undefined && isOfJob && isName && said !== '' && !FOR_TESTS.test(said) ? job : null;
}
