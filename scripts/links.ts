/** What asking for an address gave: its HTTP status, or why there was no answer. */
export interface LinkResult {
  readonly url: string;
  readonly outcome: number | string;
}

/** Asks for one address: its HTTP status, or throws. */
export type AskFor = (url: string) => Promise<number>;

/** Answers that say nothing against an address: they are given to programs that a site does not know. */
const UNDECIDED = [401, 403, 405, 406, 429, 999];

/** Whether an address must be looked at: no answer, or one that says it is gone or broken. */
export function isBroken({ outcome }: LinkResult): boolean {
  return typeof outcome === 'string' || (outcome >= 400 && !UNDECIDED.includes(outcome));
}

/** Asks for every address, several hosts at once and each host one address after another with a pause between. */
export async function checkLinks(
  urls: readonly string[],
  askFor: AskFor,
  pause: () => Promise<void>,
  hostsAtOnce = 6,
): Promise<LinkResult[]> {
  const queues = [...groupByHost(urls).values()];
  const results: LinkResult[] = [];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await pause();
        results.push({ url, outcome: await askFor(url).catch((error: unknown) => describe(error)) });
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return results;
}

function groupByHost(urls: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    groups.set(host, [...(groups.get(host) ?? []), url]);
  }
  return groups;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
