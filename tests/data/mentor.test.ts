import { describe, expect, it } from 'vitest';
import { filterResources, isCurrent } from '../../src/coaching/resources.ts';
import { type Language, LANGUAGES, NO_STACK } from '../../src/coaching/stacks.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-28' });
const current = knowledge.resources().filter((one) => isCurrent(one));

/** The topics of what the path to level 2 of a skill names to somebody of this language alone. */
function topicsTaught(skill: string, language: Language): string[] {
  const skills = knowledge.skills({ ...NO_STACK, language });
  const rung = skills.find(({ id }) => id === skill)?.levels.find(({ level }) => level === 2);
  const ids = rung?.path.map(({ resource }) => resource) ?? [];
  return current
    .filter(({ id, stack }) => ids.includes(id) && stack?.includes(language) === true)
    .flatMap(({ topics }) => topics);
}

describe('what a mentor would name', () => {
  it('is for each mapper how it loads related rows', () => {
    const mapped = LANGUAGES.filter((language) => language !== 'rust');
    const without = mapped.filter(
      (language) =>
        !current.some(
          ({ stack, topics, aliases = [] }) =>
            stack?.includes(language) === true && topics.includes('query-performance') && aliases.includes('orm'),
        ),
    );
    expect(without).toEqual([]);
  });

  it.each(['hibernate', 'jpa'])('is three things or more on %s', (search) => {
    expect(filterResources(current, { search }).length).toBeGreaterThanOrEqual(3);
  });

  it.each(['java', 'kotlin'] as const)('is in %s the mapper, and the tokens and rules of an API', (language) => {
    expect(topicsTaught('database-management', language)).toContain('query-performance');
    expect(topicsTaught('security-best-practices', language)).toEqual(
      expect.arrayContaining(['authentication', 'access-control', 'secure-coding']),
    );
  });

  it('is no conference of a language for a topic, as it would stand before what teaches that', () => {
    const events = current.filter(
      ({ type, stack, topics }) => type === 'event' && stack !== undefined && topics.length > 0,
    );
    expect(events.map(({ id }) => id)).toEqual([]);
  });
});
