import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAsked, interpretAd, isForBeginners, saysForBeginners } from '../../../src/coaching/ads.ts';
import { type Level, SKILL_IDS } from '../../../src/coaching/skills.ts';
import { LEXICON } from '../../support/ad-lexicon.ts';

/** The levels that an ad asks of its skills, by a target that asks the same of each. */
function levelsIn(ad: string, target: Level): Map<string, number> {
  const rows = SKILL_IDS.map((id) => ({ id, name: id, level: null, required: target, gap: target, standing: null }));
  const { asked } = interpretAd(ad, LEXICON);
  return new Map(
    compareAsked(asked, rows, isForBeginners(ad, asked), saysForBeginners(ad)).map((one) => [one.skill, one.required]),
  );
}

const TOOLS = ['Java', 'Java, Spring Boot', 'PostgreSQL', 'Docker', 'Git', 'REST', 'Kafka and AWS'];
/** Words on how well, from those that ask least; a name alone may ask as little as a target does. */
const WORDS = [
  ['Basic', 'Familiar with', 'First experience with', 'Basic knowledge of'],
  ['Experience with', 'Solid', 'Good knowledge of', 'Commercial experience with', 'Hands-on experience with'],
  ['Strong', 'Expert in', 'Deep knowledge of', 'Extensive experience with'],
] as const;

/** A requirement with its words and years, in the ways in which ads put the two together. */
const FORMS: readonly ((words: string, years: string, tool: string) => string)[] = [
  (words, years, tool) => `${words} ${tool}, ${years}`,
  (words, years, tool) => `${words} ${tool} (${years})`,
  (words, years, tool) => `${years}, ${words} ${tool}`,
  (words, years, tool) => `${years} of ${words} ${tool}`,
  (words, years, tool) => `${words.replace(/ ?(?:of|with|in)?$/u, '')} ${years} of ${tool}`,
  (words, years, tool) => `${words.replace(/ ?(?:of|with|in)?$/u, '')}, ${years} of experience with ${tool}`,
  (words, years, tool) => `${words.replace(/ experience with$/u, '')} ${years} of commercial experience with ${tool}`,
];
const tidy = (line: string): string => line.replace(/ {2,}/gu, ' ').trim();
const withoutYears = (line: string): string =>
  tidy(
    line
      .replace(/(?:at least |over |more than )?(?:some|several|\d+(?:\+|-\d+)?) years(?: of)?/u, '')
      .replace(/\(\)|^, |, *$/gu, ''),
  );

const years = fc.integer({ min: 0, max: 12 });
const sayYears = (count: number) =>
  fc.constantFrom(`${count} years`, `${count}+ years`, `at least ${count} years`, `${count}-${count + 2} years`);
/** Below two years an ad says itself that the basics will do. */
const telling = fc.integer({ min: 2, max: 12 }).chain(sayYears);
const form = fc.constantFrom(...FORMS);
const tool = fc.constantFrom(...TOOLS);
const words = fc.constantFrom('', ...WORDS.flat());
const target = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const heading = fc.constantFrom('Requirements', 'Nice to have');
const rest = fc.constantFrom('', '\n- Linux', '\n- Basic SQL', '\n- Strong communication skills');
const given = { form, tool, words, target, heading, rest };

/** That the second ad asks no less of any skill than the first. */
function expectNoLess(less: string, more: string, target: Level): void {
  const [before, after] = [levelsIn(less, target), levelsIn(more, target)];
  for (const [skill, level] of before)
    expect(after.get(skill), `${less}\n---\n${more}\n${skill}`).toBeGreaterThanOrEqual(level);
}

describe('what an ad asks', () => {
  it('is no less with two years and more than without them', () => {
    fc.assert(
      fc.property(fc.record({ ...given, yearWords: telling }), (one) => {
        const line = tidy(one.form(one.words, one.yearWords, one.tool));
        const ad = (text: string): string => `Developer\n${one.heading}\n- ${text}${one.rest}`;
        expectNoLess(ad(withoutYears(line)), ad(line), one.target);
      }),
      { numRuns: 400 },
    );
  });

  it('is no less with more years', () => {
    fc.assert(
      fc.property(fc.record({ ...given, fewer: years, more: years }), (one) => {
        const ad = (count: number): string =>
          `Developer\n${one.heading}\n- ${tidy(one.form(one.words, `${count}+ years`, one.tool))}${one.rest}`;
        expectNoLess(ad(Math.min(one.fewer, one.more)), ad(Math.max(one.fewer, one.more)), one.target);
      }),
    );
  });

  it('is no less with a stronger word, nor with any but the basics than by the name alone', () => {
    // In an ad for beginners "strong" is held to less than "expert" is: rows of their own tell.
    const rank = fc.integer({ min: 0, max: 2 });
    const at = fc.nat({ max: 4 });
    fc.assert(
      fc.property(
        fc.record({ ...given, yearWords: telling, ranks: fc.tuple(rank, rank), at: fc.tuple(at, at) }),
        (one) => {
          const ad = (text: string): string =>
            `Developer\n${one.heading}\n- ${tidy(one.form(text, one.yearWords, one.tool))}${one.rest}`;
          const [less, more] = [Math.min(...one.ranks), Math.max(...one.ranks)];
          const pick = (rankOf: number, place: number): string => {
            const list = WORDS[rankOf] ?? [];
            return list[place % list.length] ?? '';
          };
          expectNoLess(ad(pick(less, one.at[0])), ad(pick(more, one.at[1])), one.target);
          if (more > 0) expectNoLess(ad(''), ad(pick(more, one.at[1])), one.target);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['Java, Spring Boot', 2],
    ['Java and Spring Boot, at least 2 years', 2],
    ['3+ years of commercial experience with Java, Spring Boot', 2],
    ['Strong 3+ years of experience with Java', 3],
    ['Some years of experience with Java', 2],
    ['Some experience with Java', 1],
    ['Java, 1 year', 1],
    ['0-1 years of experience with Java', 1],
    ['Up to 2 years of experience with Java', 1],
    ['2 years of Java', 2],
    ['4+ years of Java', 2],
    ['5+ years of Java', 3],
    ['5+ years of professional experience with Node.js', 3],
    ['Over 10 years of Java', 3],
    ['5 years of SQL, 2 years of Java', 2],
    ['Basic Java, 5+ years of SQL', 1],
    ['5+ years of SQL, some Java', 1],
    ['5+ years of SQL, good knowledge of Java', 2],
    ['Docker, Java (5+ years)', 3],
    ['Java knowledge inside out', 3],
    ['You know SQL and Java inside out', 3],
    ['You have led Java projects', 3],
    ['Architected Java services', 3],
    ['Owning production Java services', 3],
    ['You have built Java services for 10k+ requests per second', 3],
    ['High-traffic (10k+ rps) Java services', 3],
    ['You know Java, serving millions of users', 1],
    ['You have led a team that writes Java', 4],
    ['You have led a team that writes Java for millions of users', 4],
  ])('is of %j level %j, whatever more a target has in mind', (line, level) => {
    expect(levelsIn(`Developer\nRequirements\n- ${line}`, 3).get('programming')).toBe(level);
  });

  it.each([
    ['Entry-level developer', '- Strong knowledge of Java', 2],
    ['Working student (backend)', '- Strong knowledge of Java', 2],
    ['Developer\nThis is an entry-level role.', '- Strong knowledge of Java', 2],
    ['Developer', '- Strong knowledge of Java\n- 0-2 years of experience', 2],
    ['Developer', '- Strong knowledge of Java', 3],
    ['Senior developer\nYou mentor our trainees.', '- Strong knowledge of Java', 3],
    ['Entry-level developer', '- Strong knowledge of Java, 5+ years', 3],
    ['Entry-level developer', '- Java in production', 3],
    ['Developer', '- Strong Java\n- Basic SQL\n- First experience with Docker', 3],
    ['Trainee Software Developer', '- Git', 1],
    ['Software Developer', '- Git', 2],
  ])('is in the ad "%s" of %j level %j', (title, lines, level) => {
    expect(levelsIn(`${title}\nRequirements\n${lines}`, 2).get('programming')).toBe(level);
  });

  it.each([
    ['- You know the basics of data structures\n- You enjoy solving problems', 1],
    ['- You enjoy solving problems\n- You know the basics of data structures', 1],
    ['- You enjoy solving problems', 2],
  ])('is of problem solving by the line that says a level: %j', (lines, level) => {
    expect(levelsIn(`Trainee\nRequirements\n- Git\n${lines}`, 2).get('problem-solving')).toBe(level);
  });

  it('is at a large size none of what the company tells of itself', () => {
    const story = 'Our platform serves millions of users with Java.';
    expect(levelsIn(`Developer\n${story}`, 2).get('programming')).toBe(2);
    expect(levelsIn('Developer\nYou have served millions of users with Java.', 2).get('programming')).toBe(3);
  });

  it('is by its title no must where a line asks for it', () => {
    const { asked } = interpretAd(
      'Trainee Software Developer\nYou have experience with Python.\nRequirements\n- Git',
      LEXICON,
    );
    expect(asked[0]).toMatchObject({ skill: 'programming', line: 2, titled: false });
  });
});
