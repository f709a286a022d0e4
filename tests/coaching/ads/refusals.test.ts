import { describe, expect, it } from 'vitest';
import { type AdReading, interpretAd } from '../../../src/coaching/ads.ts';
import { LEXICON } from '../../support/ad-lexicon.ts';

const read = (...lines: string[]): AdReading => interpretAd(lines.join('\n'), LEXICON);

/** What a line under a heading asks beside PostgreSQL, as "skill need" and the tools that it names. */
const readLine = (line: string): string[] => {
  const { asked, tools } = read('Requirements', '- PostgreSQL', `- ${line}`);
  return [
    ...asked.filter(({ skill }) => skill !== 'database-management').map(({ skill, need }) => `${skill} ${need}`),
    ...tools.filter((tool) => tool !== 'PostgreSQL'),
  ];
};

describe('what an ad says that it does not ask', () => {
  it.each([
    'No Kubernetes experience needed',
    'No prior experience with Kubernetes is needed',
    'No Kubernetes or AWS experience needed',
    'No experience of Kubernetes, AWS or Terraform needed',
    'You do not need to know AWS',
    "You don't need any experience with AWS",
    'You don’t have to be a Kubernetes expert',
    'You do not need to have worked with AWS',
    'You are not expected to know Kubernetes',
    'Docker is not required',
    'Docker, Kubernetes and Helm are not required',
    'Kubernetes: not required',
    'Kubernetes? Not needed.',
    'Not required: Kubernetes',
    'A certificate of AWS is not necessary',
    'You work without Kubernetes',
    'Servers of our own instead of AWS',
    'Anything but Jenkins',
    'This is not a React job',
    'We do not use Jenkins',
    'We no longer use Jenkins',
    'Never used Kubernetes? No problem',
    'No Zorblax needed',
  ])('asks nothing by %j', (line) => {
    expect(readLine(line)).toEqual([]);
    expect(read('Requirements', '- PostgreSQL', `- ${line}`).unknown).toEqual([]);
  });

  it.each([
    ['No nonsense Java developer', ['programming must', 'Java']],
    ['Not only Java but also Kotlin', ['programming must', 'Java', 'Kotlin']],
    ['Not just Java: Kotlin too', ['programming must', 'Java', 'Kotlin']],
    ['Nothing beats Python here', ['programming must', 'Python']],
    ['No less than 3 years of Java', ['programming must', 'Java']],
    ['No fear of Kubernetes', ['cloud-services must', 'Kubernetes']],
    ['You are no stranger to Kubernetes', ['cloud-services must', 'Kubernetes']],
    ['You are not afraid of Kubernetes', ['cloud-services must', 'Kubernetes']],
    ['No-downtime releases with Jenkins', ['ci-cd must', 'Jenkins']],
    ['Nothing goes out without Jenkins', ['ci-cd must', 'Jenkins']],
    ['You know when not to use Kubernetes', ['cloud-services must', 'Kubernetes']],
    ['Java, a degree or certificate is not required', ['programming must', 'Java']],
    ['Java (no degree needed)', ['programming must', 'Java']],
    ['No degree required, Java is', ['programming must', 'Java']],
    ['Kubernetes, not Jenkins', ['cloud-services must', 'Kubernetes']],
    ['No PHP, Python', ['programming must', 'Python']],
    ['Java, but Jenkins is not needed', ['programming must', 'Java']],
    ['You do not need AWS, you need Docker', ['ci-cd must', 'Docker']],
    ['Put scanners into pipelines without making everybody hate them (Docker)', ['ci-cd must', 'Docker']],
  ])('asks still by %j', (line, found) => {
    expect(readLine(line)).toEqual(found);
  });

  it.each([
    'Kubernetes is not required, but nice',
    'Kubernetes is not required but a plus',
    'No Kubernetes experience needed, though it would be nice',
    'Kubernetes would be great but is not required',
    'Kubernetes (not required)',
  ])('calls it a plus by %j', (line) => {
    expect(readLine(line)).toEqual(['cloud-services nice', 'Kubernetes']);
  });

  it.each([
    'What we do not use',
    'What we don’t use:',
    '## Not required',
    'Technologies we do not use',
    "What you don't need",
    'WHAT YOU WILL NOT DO',
  ])('takes nothing from under the heading %j', (heading) => {
    const { asked, tools, parts } = read(
      'Requirements',
      '- Java',
      heading,
      '- Experience with Jenkins',
      '- Kubernetes',
    );
    expect(asked.map(({ skill }) => skill)).toEqual(['programming']);
    expect(tools).toEqual(['Java']);
    expect(parts).toMatchObject({ asked: ['Java'], rest: ['Experience with Jenkins', 'Kubernetes'] });
  });

  it('reads on where such a heading ends, and under one that calls it a plus', () => {
    const ad = ['Not required: Jenkins', 'Requirements', '- Java', 'Not needed, but nice', '- Kubernetes'];
    expect(read(...ad)).toMatchObject({
      asked: [{ skill: 'programming' }, { skill: 'cloud-services', need: 'nice' }],
      tools: ['Java', 'Kubernetes'],
    });
  });
});

describe('what a job pays', () => {
  it.each([
    'Salary 120k-150k USD + bonus + Kubernetes training',
    '60k-80k EUR depending on your Kubernetes experience',
    '€60,000 – €80,000 gross, AWS certificates paid',
    '£450 a day, paid in 30 days',
    'Day rate up to 700 with Kubernetes',
    'up to $90k + AWS certificate',
  ])('asks nothing by %j', (line) => {
    expect(readLine(line)).toEqual([]);
    expect(read('Requirements', '- Java', `- ${line}`).parts).toMatchObject({ asked: ['Java'], benefits: [line] });
  });

  it.each([
    '€2 million of payments a day through Kubernetes',
    '10k requests a second on Kubernetes',
    '5-10 years Kubernetes',
  ])('is not %j', (line) => {
    expect(readLine(line)).toContain('cloud-services must');
  });
});

describe('what is called a plus at the end of its line', () => {
  it.each([
    'AWS nice to have',
    'AWS nice to have.',
    'AWS (nice to have)',
    'AWS would be great',
    'AWS a bonus',
    'AWS bonus',
    'AWS preferred, not required',
    'AWS or Azure would be nice',
    'Nice to have: AWS',
  ])('is a plus among requirements: %j', (line) => {
    expect(readLine(line)[0]).toBe('cloud-services nice');
  });
});
