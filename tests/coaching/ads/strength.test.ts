import { describe, expect, it } from 'vitest';
import { type AdReading, interpretAd } from '../../../src/coaching/ads.ts';
import { LEXICON } from '../../support/ad-lexicon.ts';

const read = (...lines: string[]): AdReading => interpretAd(lines.join('\n'), LEXICON);

/** How well a line asks for each skill, as "skill strength", beside Perl in an ad of the trade. */
const strengthsIn = (...lines: string[]): string[] =>
  read('Requirements', ...lines.map((line) => `- ${line}`)).asked.map(
    ({ skill, strength }) => `${skill} ${strength?.strength ?? 'unsaid'}`,
  );

describe('how well a thing is asked for', () => {
  it.each([
    ['first experience with Docker', 'basics'],
    ['Some Docker', 'basics'],
    ['Basic knowledge of Docker', 'basics'],
    ['You know Docker', 'basics'],
    ['Familiar with Docker', 'basics'],
    ['Understanding of Docker', 'basics'],
    ['Exposure to Docker', 'basics'],
    ['Docker basics', 'basics'],
    ['Docker (basic knowledge)', 'basics'],
    ['Experience with Docker', 'working'],
    ['Docker experience', 'working'],
    ['Solid Docker skills', 'working'],
    ['Good knowledge of: Docker', 'working'],
    ['Good understanding of Docker', 'working'],
    ['Hands-on, practical experience with Docker', 'working'],
    ['You know Docker well', 'working'],
    ['3+ years of experience with Docker', 'working'],
    ['Experience with some of these: Docker', 'working'],
    ['Strong experience with Docker', 'strong'],
    ['Deep understanding of Docker', 'strong'],
    ['Expert in Docker', 'strong'],
    ['Docker (expert)', 'strong'],
    ['Docker in production', 'strong'],
    ['Production experience with Docker', 'strong'],
    ['Familiar with Docker in production', 'basics'],
    ['Erste Erfahrung mit Docker', 'basics'],
    ['Erste Erfahrungen im Umgang mit Docker', 'basics'],
    ['Grundkenntnisse in Docker', 'basics'],
    ['Gute Grundkenntnisse in Docker', 'basics'],
    ['Basiswissen in Docker', 'basics'],
    ['Gute Kenntnisse in Docker', 'working'],
    ['Erfahrung mit Docker', 'working'],
    ['Sicherer Umgang mit Docker', 'working'],
    ['Sehr gute Kenntnisse in Docker', 'strong'],
    ['Fundierte Kenntnisse in Docker', 'strong'],
    ['Tiefgehende Erfahrung mit Docker', 'strong'],
    ['Mehrjährige Erfahrung mit Docker', 'strong'],
    ['Kenntnisse in Docker', 'unsaid'],
    ['Docker', 'unsaid'],
    ['You work with Docker', 'unsaid'],
    ['Good to have: Docker', 'unsaid'],
    ['Strong focus on Docker', 'unsaid'],
  ])('is read of %j as %s', (line, strength) => {
    expect(strengthsIn(line)).toEqual([`ci-cd ${strength}`]);
  });

  it.each([
    ['Strong Python, basic SQL', ['programming strong', 'database-management basics']],
    ['Basic SQL and Python skills, Docker', ['programming basics', 'database-management basics', 'ci-cd basics']],
    ['Solid Python skills; SQL', ['programming working', 'database-management unsaid']],
    ['You know SQL, write Python every day', ['programming unsaid', 'database-management basics']],
    ['Strong in SQL, and you have seen Docker', ['database-management strong', 'ci-cd unsaid']],
    ['SQL: basic, Docker: strong', ['database-management basics', 'ci-cd strong']],
    ['SQL (strong), Docker', ['database-management strong', 'ci-cd unsaid']],
    ['SQL experience, Docker', ['database-management working', 'ci-cd unsaid']],
    ['Strong SQL experience and Docker', ['database-management strong', 'ci-cd strong']],
    ['Familiar with Docker, strong in Python', ['programming strong', 'ci-cd basics']],
    ['Experience with SQL but Docker is new to you', ['database-management working', 'ci-cd unsaid']],
    ['SQL (strong) and Docker', ['database-management strong', 'ci-cd unsaid']],
    ['Experience of the trade, writing Python', ['programming unsaid']],
    ['Familiar with boats while you write Python', ['programming unsaid']],
    ['API-first OpenAPI', ['api-development unsaid']],
    ['Offline-first Python', ['programming unsaid']],
  ])('belongs to its own clause: %j', (line, expected) => {
    expect(strengthsIn(line)).toEqual(expected);
  });

  it.each([
    'Interest in Docker',
    'Strong interest in Docker and Jenkins',
    'Curious about Docker',
    'Willingness to learn Docker',
    'Eager to learn how Docker works',
    'You want to learn Docker',
    'Interesse an Docker',
    'Experience with or interest in Docker',
    'Docker (willing to learn)',
  ])('is no more than an interest in %j, which is a plus', (line) => {
    expect(read('Requirements', '- Java', `- ${line}`).asked).toMatchObject([
      { skill: 'programming', need: 'must', interest: false },
      { skill: 'ci-cd', need: 'nice', interest: true, strength: null, unsaid: false },
    ]);
  });

  it.each([
    ['Interest in and experience with Docker', 'working'],
    ['Experience with and interest in Docker', 'working'],
    ['Eager to learn, experienced with Docker', 'working'],
    ['Interest in Docker; basic knowledge of Jenkins', 'basics'],
    ['Curious about Docker, and Jenkins experience', 'working'],
  ])('is more than an interest in %j', (line, strength) => {
    expect(read('Requirements', `- ${line}`).asked).toMatchObject([
      { need: 'must', interest: false, strength: { strength } },
    ]);
  });

  it('is read of a German ad that is too short to be known as one, with its parts', () => {
    const { asked, duties, unknown } = read(
      'Junior Entwickler (m/w/d)',
      'Deine Aufgaben',
      '- Services mit Kafka',
      'Dein Profil',
      '- Grundkenntnisse in SQL',
      '- Sehr gute Kenntnisse in Java und Python',
      '- Interesse an Docker',
      '- Kubernetes von Vorteil',
    );
    expect(asked).toMatchObject([
      { skill: 'programming', need: 'must', strength: { strength: 'strong' } },
      { skill: 'database-management', need: 'must', strength: { strength: 'basics' } },
      { skill: 'ci-cd', need: 'nice', interest: true },
      { skill: 'cloud-services', need: 'nice', strength: null },
    ]);
    expect(duties.map(({ skill }) => skill)).toContain('system-design');
    expect(unknown).toEqual([]);
  });

  it('is none in the duties, where an interest is no plus', () => {
    expect(read('You have', '- Java', 'Tasks', '- Show an interest in Docker')).toMatchObject({
      asked: [{ skill: 'programming' }],
      duties: [{ skill: 'ci-cd' }],
    });
  });

  it('is the most that is said of a skill, with the sentence that says it', () => {
    const [one] = read('Requirements', '- Basic knowledge of MongoDB', '- Expert in PostgreSQL').asked;
    expect(one).toMatchObject({
      line: 2,
      text: 'Basic knowledge of MongoDB',
      strength: { strength: 'strong', line: 3, text: 'Expert in PostgreSQL' },
      unsaid: false,
    });
    expect(read('Requirements', '- Basic SQL', '- MongoDB').asked).toMatchObject([{ unsaid: true }]);
  });

  it.each([
    ['Java, strong communication skills', ['programming unsaid', 'communication unsaid']],
    ['Java, solid problem-solving skills', ['programming unsaid', 'problem-solving unsaid']],
    ['Basic knowledge of algorithms', ['problem-solving basics']],
  ])('is no more than praise of what every ad calls strong: %j', (line, expected) => {
    expect(strengthsIn(line)).toEqual(expected);
  });

  it('is beside the line that names a tool, where the first one names the trade alone', () => {
    const [one] = read('Requirements', '- Two years of backend development', '- Java 17 and Spring Boot').asked;
    expect(one).toMatchObject({ skill: 'programming', line: 3, text: 'Java 17 and Spring Boot' });
  });

  it('is not read from a title', () => {
    expect(read('Lead Java developer', 'You have', '- Git').asked[0]).toMatchObject({ strength: null, unsaid: false });
  });
});

describe('lines that stand under no skill', () => {
  const unplacedIn = (...lines: string[]): string[] => read(...lines).unplaced.map(({ text }) => text);

  it('are named, of what is asked and of pluses', () => {
    expect(
      unplacedIn('Tester', 'You have', '- Java', '- A driving licence', 'We offer', '- Fruit', 'A plus', '- Humour'),
    ).toEqual(['A driving licence', 'Humour']);
    expect(read('You have', '- Java', '- A driving licence').unplaced).toEqual([
      { line: 3, text: 'A driving licence' },
    ]);
  });

  it.each([
    'English at B2',
    '5+ years of experience',
    '0-2 years of experience',
    '0 to 2 years of experience required',
    'Up to 2 years of experience as a developer',
    'At least three years of relevant professional experience',
    'No degree required',
    'Kubernetes is not needed',
    'A degree is not needed',
    'Apply until 12 December 2026',
    'Deadline: 12/11/2026',
  ])('are none that are read otherwise: %j', (line) => {
    expect(unplacedIn('You have', '- Java', `- ${line}`)).toEqual([]);
  });

  it('are told whole, of which no word is one that is not known: a degree', () => {
    expect(read('You have', '- Java', '- A degree in CS')).toMatchObject({
      unknown: [],
      unplaced: [{ text: 'A degree in CS' }],
    });
  });

  it('are those with years in something that is not known', () => {
    expect(unplacedIn('You have', '- Java', '- 5+ years in banking')).toEqual(['5+ years in banking']);
    expect(read('You have', '- Java', '- 5+ years of experience')).toMatchObject({
      years: ['5+'],
      asked: [{ skill: 'programming', strength: null }],
    });
  });

  it('are, without headings, those that ask for something', () => {
    expect(unplacedIn('We build boats with Java.', 'They sail fast.', 'Experience with sails.')).toEqual([
      'Experience with sails.',
    ]);
  });

  it('are none in an ad of another trade', () => {
    expect(unplacedIn('Nurse', 'You have', '- Patience')).toEqual([]);
  });
});
