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
    ['perf', 'performance-optimization', 'perf: taken as performance-optimization.'],
    ['security best', 'security-best-practices', 'security best: taken as security-best-practices.'],
  ])('is found as %s', (name, id, notice) => {
    const found = knowledge.findSkill(name);
    expect([found.skill.id, found.notice]).toEqual([id, notice]);
  });

  it.each([
    ['comunication', 'Did you mean communication?'],
    ['programing', 'Did you mean programming?'],
    ['gti', 'Did you mean git?'],
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

const FIND = {
  checklist: (name: string) => knowledge.findChecklist(name),
  route: (name: string) => knowledge.findRoute(name),
  chapter: (name: string) => knowledge.findChapter(name),
  target: (name: string) => knowledge.findTarget(name),
  topic: (name: string) => knowledge.findTopic(name),
};

describe('other records', () => {
  it('are found by id, and a chapter by its number too', () => {
    expect(knowledge.findTarget('Senior').id).toBe('senior');
    expect(knowledge.findChecklist('offer evaluation').id).toBe('offer-evaluation');
    expect(knowledge.findChapter('5').id).toBe('job-search');
  });

  it.each<[keyof typeof FIND, string, string]>([
    ['checklist', 'portfolio', 'github-portfolio'],
    ['checklist', 'INTERVIEW PREP', 'interview-prep'],
    ['checklist', 'Code portfolio', 'github-portfolio'],
    ['checklist', 'offer-eval', 'offer-evaluation'],
    ['checklist', 'resume', 'resume'],
    ['route', 'boot', 'bootcamp'],
    ['route', 'A bootcamp', 'bootcamp'],
    ['route', 'apprentice', 'apprenticeship'],
    ['chapter', 'interviews', 'job-search'],
    ['chapter', 'Ways to learn it', 'learning'],
    ['chapter', 'certificates', 'credentials'],
    ['target', 'sen', 'senior'],
    ['topic', 'joins', 'sql-queries'],
    ['topic', 'Language and runtime', 'language-core'],
    ['topic', 'sql-queries', 'sql-queries'],
  ])('are found by an unambiguous part: the %s %s', (kind, name, id) => {
    expect(FIND[kind](name).id).toBe(id);
  });

  it('that a part may mean are listed, and none is guessed', () => {
    expect(() => knowledge.findChecklist('interview')).toThrow(
      expect.objectContaining({
        message: '"interview" may be 6 checklists.',
        hint: 'Say which: interview-assessment, interview-behavioural, interview-mock, interview-prep, interview-system-design, interview-technical.',
        exitCode: 2,
      }),
    );
    expect(() => knowledge.findChecklist('mentor')).toThrow(
      expect.objectContaining({ hint: 'Say which: being-a-mentor, finding-a-mentor.' }),
    );
  });

  it.each(['b', 'in', '', ' ', 'view', '__proto__'])(
    'are not found by "%s", which is too short or within a word',
    (part) => {
      for (const find of [FIND.checklist, FIND.route, FIND.chapter, FIND.target])
        expect(() => find(part)).toThrow(expect.objectContaining({ exitCode: 2 }));
    },
  );

  it('of a skill are its own topics, listed where none is meant', () => {
    const { skill } = knowledge.findSkill('sql');
    expect(knowledge.findTopic('index', skill).id).toBe('indexes-and-query-plans');
    expect(() => knowledge.findTopic('nosuch', skill)).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^There are: data-modelling, /) as string }),
    );
    expect(() => knowledge.findTopic('nosuch')).toThrow(
      expect.objectContaining({ hint: 'See them all: coach skills <skill>' }),
    );
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
