import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STACK } from '../../src/coaching/stacks.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { packIndex, unpackIndex } from '../../src/knowledge/packed-index.ts';
import { cutWord, indexKnowledge, isNear, searchIndex } from '../../src/knowledge/search.ts';
import { DATA } from '../support/data-folder.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-25' });

async function best(words: string): Promise<string | undefined> {
  const [hit] = await knowledge.search(words);
  return hit === undefined ? undefined : `${hit.kind} ${hit.id}`;
}

describe('a search', () => {
  it.each([
    ['salary negotiation', 'checklist salary-negotiation'],
    ['DATABASE management', 'skill database-management'],
    ['angellist', 'resource angellist-talent'],
    ['ddia', 'resource designing-data-intensive-applications'],
    ['open source contributing', 'checklist open-source'],
    ['webhooks real-time', 'topic webhooks-and-realtime'],
  ])('for %j finds %s first', async (words, expected) => {
    expect(await best(words)).toBe(expected);
  });

  it.each(['kubernetis', 'kubern', 'Kubernetes'])('finds Kubernetes by %j', async (words) => {
    expect((await knowledge.search(words)).map(({ id }) => id)).toContain('kubernetes');
  });

  it('says what took the place of something that is gone', async () => {
    const hits = await knowledge.search('angellist');
    expect(hits[0]?.text).toMatch(/^renamed; now Wellfound\. /);
  });

  it('gives every kind the command that opens it', async () => {
    const hits = (
      await Promise.all(
        ['database', 'interview', 'offer', 'index plan', 'bootcamp', 'found a slow query'].map((words) =>
          knowledge.search(words),
        ),
      )
    ).flat();
    const commands = new Map(hits.map(({ kind, command }) => [kind, command]));
    expect(commands.size).toBe(8);
    for (const command of commands.values())
      expect(command).toMatch(/^coach (skills|resources|checklist|guide|routes) /);
  });

  it.each([
    ['python', ['python-profilers', 'go-pprof-walkthrough']],
    ['go', ['go-pprof-walkthrough', 'python-profilers']],
  ] as const)('puts what is about %s first for who works in it', async (language, expected) => {
    const hits = await knowledge.search('profiling', { ...NO_STACK, language });
    const ids = hits.map(({ id }) => id).filter((id) => (expected as readonly string[]).includes(id));
    expect(ids).toEqual(expected);
  });

  it.each([
    ['java', ['learn-java', 'csawesome2', 'spring-guide-spring-boot', 'spring-tutorial-rest']],
    ['C#', ['foundational-csharp', 'aspnet-core-mvc-tutorial', 'aspnet-core-minimal-api-tutorial']],
    ['golang', ['go-tour', 'go-writing-web-applications', 'go-gin-rest-tutorial']],
    ['django', ['django-tutorial']],
    ['spring', ['spring-guide-spring-boot']],
  ])('for %s finds what one begins it with first', async (words, first) => {
    const hits = (await knowledge.search(words)).filter(({ kind }) => kind === 'resource');
    expect(hits.slice(0, first.length).map(({ id }) => id)).toEqual(expect.arrayContaining(first));
  });

  it('finds nothing for what is not there', async () => {
    expect(await knowledge.search('zzzzqqqq')).toEqual([]);
  });
});

it('a search of the part of a packed index that it reads finds what one of the whole finds', () => {
  const index = indexKnowledge(knowledge);
  const packed = packIndex(index);
  const terms = index.words.index.map(([term]) => term);
  // Each two hundredth term as it is, cut short, with a letter lost, and beside another one.
  const queries = terms
    .filter((_term, place) => place % 200 === 0)
    .flatMap((term, place) => [
      term,
      term.slice(0, 4),
      term.slice(0, 2) + term.slice(3),
      `${term} ${terms[place] ?? ''}`,
    ]);
  expect(queries.length).toBeGreaterThan(60);
  for (const query of [...queries, 'OAuth 2.0', 'C++', 'the of and', 'naïve Ünïcode', '--']) {
    const part = unpackIndex(packed, query);
    expect(part.hits.size).toBeLessThan(index.hits.size);
    const asker = { own: NO_STACK, named: undefined };
    expect([query, searchIndex(part, query, asker)]).toEqual([query, searchIndex(index, query, asker)]);
  }
});

it('of the pieces of a word one is whole in each term that is near it', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 40 }),
      fc.string({ unit: letter, maxLength: 40 }),
      (word, term) => {
        fc.pre(word !== '' && isNear(term, word));
        expect(cutWord(word).join('')).toBe(word);
        expect(cutWord(word).some((piece) => piece !== '' && term.includes(piece))).toBe(true);
      },
    ),
  );
  const slips = fc.array(fc.tuple(fc.nat(39), fc.constantFrom('', 'x', 'xx')), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 5, maxLength: 40 }), slips, (word, edits) => {
      const term = edits.reduce((text, [at, by]) => text.slice(0, at) + by + text.slice(at + 1), word);
      fc.pre(isNear(term, word));
      expect(cutWord(word).some((piece) => term.includes(piece))).toBe(true);
    }),
  );
});
