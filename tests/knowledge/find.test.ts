import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-25' });

describe('a skill', () => {
  it.each([
    ['api-development', 'api-development', undefined],
    ['API Development', 'api-development', undefined],
    ['CI/CD', 'ci-cd', undefined],
    ['cicd', 'ci-cd', undefined],
    ['SQL', 'database-management', 'SQL: taken as database-management.'],
    ['scalability', 'system-design', 'scalability: a topic of system-design, taken as that skill.'],
    ['git', 'version-control', 'git: taken as version-control.'],
    ['rest', 'api-development', 'rest: taken as api-development.'],
    ['auth', 'security-best-practices', 'auth: taken as security-best-practices.'],
    ['aws', 'cloud-services', 'aws: taken as cloud-services.'],
    ['docker', 'ci-cd', 'docker: taken as ci-cd.'],
    ['testing', 'testing-and-debugging', 'testing: taken as testing-and-debugging.'],
  ])('is found as %s', (name, id, notice) => {
    const found = knowledge.findSkill(name);
    expect([found.skill.id, found.notice]).toEqual([id, notice]);
  });

  it.each([
    ['comunication', 'Did you mean communication?'],
    ['programing', 'Did you mean programming?'],
    ['gardening', 'The twelve skills: programming, database-management'],
    ['', 'The twelve skills: '],
  ])('called %j is unknown', (name, mend) => {
    expect(() => knowledge.findSkill(name)).toThrow(
      expect.objectContaining({
        message: `No skill is called "${name}".`,
        hint: expect.stringContaining(mend) as string,
        exitCode: 2,
      }),
    );
  });
});

describe('other records', () => {
  it('are found by id, and a chapter by its number too', () => {
    expect(knowledge.findTarget('Senior').id).toBe('senior');
    expect(knowledge.findChecklist('offer evaluation').id).toBe('offer-evaluation');
    expect(knowledge.findChapter('5').id).toBe('job-search');
  });

  it('that are unknown get the nearest id, or the command that lists them', () => {
    expect(() => knowledge.findTarget('juniour')).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/^Did you mean junior\? There are: junior, mid, /) as string,
      }),
    );
    expect(() => knowledge.findChecklist('x')).toThrow(
      expect.objectContaining({ hint: 'See them all: coach checklist' }),
    );
  });
});
