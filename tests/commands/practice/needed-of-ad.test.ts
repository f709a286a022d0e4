import { describe, expect, it } from 'vitest';
import { listNeeded } from '../../../src/commands/read/read-kept-ads.ts';
import type { Context } from '../../../src/context.ts';
import { knowledge } from '../../support/ad-lexicon.ts';
import { makeRecord } from '../../support/person.ts';

const MID = knowledge.targets().find(({ id }) => id === 'mid');

/** What an ad needs, as "skill need level". */
function needed(...ad: string[]): string[] {
  const context = { knowledge, targetOf: () => MID } as unknown as Context;
  return listNeeded(context, makeRecord(), ad.join('\n')).map(
    ({ skill, need, required }) => `${skill} ${need} ${required}`,
  );
}

describe('what an ad needs of practice', () => {
  it('is a duty once, where it is a duty and a plus', () => {
    const tasks = ['Tasks', '- Write tests in JUnit', '- Build REST APIs', 'You have', '- Java', 'A plus'];
    expect(needed(...tasks, '- Strong experience with Grafana', '- Kafka')).toEqual([
      'programming must 2',
      'api-development duty 2',
      'testing-and-debugging duty 2',
      'system-design nice 2',
    ]);
  });
});
