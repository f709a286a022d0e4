import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { localDay } from '../src/coaching/days.ts';
import { isCurrent } from '../src/coaching/resources.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { checkLinks, isBroken } from './links.ts';

/**
 * Tries the address of every current resource, and of each page of one that a card names; for a maintainer with a
 * network, and no part of the tests.
 */
const PAUSE_MS = 1000;
const PATIENCE_MS = 20_000;

async function askFor(url: string): Promise<number> {
  const answer = await fetch(url, {
    redirect: 'follow',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'user-agent': 'backend-coach link check' },
  });
  await answer.body?.cancel();
  return answer.status;
}

const knowledge = openKnowledge(fileURLToPath(new URL('../data/', import.meta.url)), { day: localDay(new Date()) });
const urls = [
  ...new Set([
    ...knowledge
      .resources()
      .filter(isCurrent)
      .map(({ url }) => url),
    ...[...knowledge.wholeCards(), ...knowledge.exercises()].flatMap(({ page }) => page?.url ?? []),
  ]),
];
const results = await checkLinks(urls, askFor, () => sleep(PAUSE_MS));
const broken = results.filter(isBroken);
for (const { url, outcome } of broken) console.log(`${outcome}\t${url}`);
console.log(`${urls.length} addresses tried, ${broken.length} to look at`);
if (broken.length > 0) process.exitCode = 1;
