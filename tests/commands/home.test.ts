import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { at, someJob } from '../support/job.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, makeStory } from '../support/person.ts';

const first = makeAssessment({ at: '2026-10-20T10:00:00.000Z', levels: { programming: 2, 'ci-cd': 1 } });

/** What the bare call shows, as one line. */
async function readHome(record: PersonRecord): Promise<string> {
  return (await coach([], { record, terminal: 80 })).out.replace(/\s+/g, ' ');
}

describe('what the home screen says of the last day', () => {
  it('names all that was told, in few words', async () => {
    const record = makeRecord({
      assessments: [first, makeAssessment({ by: 'Ruth', at: at(20), levels: { programming: 1 } })],
      stories: [makeStory({ at: at(20) })],
      ownCards: [{ id: 'own-1', question: 'Why?', points: [], at: at(20) }],
      steps: [{ step: 'ci-cd/2', since: at(20), ticks: [], note: null, skipped: null }],
      jobs: [someJob({}, [[20, null, 'offer kept']]), someJob({ id: 'globex' }, [[20, null, 'they called']])],
    });
    expect(await readHome(record)).toContain(
      'Last, on 20 Nov 2026: begun: ci-cd/2; 1 question of your own; 1 story told; rated by Ruth; offer of acme; a note on globex.',
    );
  });

  it('says that nothing is new since, unless an assessment was begun', async () => {
    const record = makeRecord({ assessments: [first] });
    expect(await readHome(record)).toContain('Nothing new in the 34 days since.');
    const begun = { id: 'b', by: 'self', mode: 'full', skills: ['ci-cd'], start: 1, answers: {} } as const;
    const underWay = makeRecord({ assessments: [first], unfinished: [{ ...begun, startedAt: at(20) }] });
    expect(await readHome(underWay)).not.toContain('Nothing new');
  });

  it('names a note on a step today, and no longer once that is taken back', async () => {
    const store = createMemoryStore(
      makeRecord({
        assessments: [first],
        steps: [{ step: 'ci-cd/2', since: at(1), ticks: [], note: null, skipped: null }],
      }),
    );
    await coach(['step', 'ci-cd/2', '--note', 'waits for a database'], { store });
    expect((await coach([], { store, terminal: 80 })).out).toContain('Today: a note on ci-cd/2.');
    await coach(['undo'], { store });
    expect((await coach([], { store, terminal: 80 })).out).toContain('Last, on 1 Nov 2026: begun: ci-cd/2.');
  });
});
