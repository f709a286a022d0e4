import { describe, expect, it } from 'vitest';
import { findLead, interpretAd, listShown } from '../../../src/coaching/ads.ts';
import type { Level, SkillId } from '../../../src/coaching/skills.ts';
import { AD_SKILLS, LEXICON } from '../../support/ad-lexicon.ts';

/** What to lead with for an ad, by somebody at a level in all, who is asked no more than that, with these answers. */
function leadOf(lines: readonly string[], answers: Parameters<typeof listShown>[1] = {}, level: Level | null = 1) {
  const { asked, duties } = interpretAd(lines.join('\n'), LEXICON);
  const place = <One extends { skill: SkillId }>(one: One) => ({ ...one, level, gap: 0 });
  const needed = { asked: asked.map(place), duties: duties.map(place) };
  return findLead(needed, [...asked, ...duties], listShown(AD_SKILLS, answers));
}

const PIPELINE = { 'ci-cd.1a': 'alone' } as const;

describe('what to lead with', () => {
  it.each([
    ['Basic knowledge of Docker and Linux', ['programming']],
    ['Docker, Podman', []],
    ['Docker, GitHub Actions', ['ci-cd']],
    ['CI/CD in GitLab CI', ['ci-cd']],
    ['DevOps and Docker', ['ci-cd']],
    ['Jenkins', ['ci-cd']],
  ])('is by a pipeline alone of %j: %j', (line, expected) => {
    expect(leadOf(['You have', `- ${line}`], PIPELINE)).toEqual(expected);
  });

  it('is what is asked by a topic of which one statement is met, also as its second topic', () => {
    const docker = ['You have', '- Docker'];
    expect(leadOf(docker, { ...PIPELINE, 'ci-cd.1b': 'helped' })).toEqual(['ci-cd']);
    expect(leadOf(docker, { ...PIPELINE, 'ci-cd.1b': 'no' })).toEqual([]);
    expect(leadOf(docker, { ...PIPELINE, 'ci-cd.2b': 'helped' })).toEqual([]);
    expect(leadOf(['You have', '- SonarQube'], { 'ci-cd.2a': 'alone' })).toEqual(['ci-cd']);
  });

  it('is what the key statement of a rung is about that was passed over, and not what the others are', () => {
    const git = ['You have', '- Git'];
    expect(leadOf(git, { 'version-control.2a': 'alone' })).toEqual(['version-control']);
    expect(leadOf(git, { 'version-control.2a': 'no' })).toEqual([]);
    expect(leadOf(git, { 'version-control.1a': 'no', 'version-control.2a': 'alone' })).toEqual([]);
    expect(leadOf(['You have', '- Docker'], { 'ci-cd.2a': 'alone', 'ci-cd.2b': 'no' })).toEqual([]);
  });

  it('is a skill of which nothing was answered, as far as its level goes', () => {
    expect(leadOf(['You have', '- Docker'])).toEqual(['ci-cd']);
    expect(leadOf(['You have', '- Docker'], {}, 0)).toEqual([]);
    expect(leadOf(['You have', '- Docker'], {}, null)).toEqual([]);
  });

  it.each([
    [['- PostgreSQL'], ['database-management']],
    [['- MySQL or PostgreSQL'], ['database-management']],
    [['- SQL'], ['database-management']],
  ])('is by a query the databases that are asked for it: %j', (lines, expected) => {
    expect(leadOf(['You have', ...lines], { 'database-management.1b': 'alone' })).toEqual(expected);
  });

  it.each([
    [['- Java', '- Good communication skills', '- Analytical thinking'], ['programming']],
    [
      ['- Java', '- Algorithms and data structures'],
      ['programming', 'problem-solving'],
    ],
    [
      ['- Good communication skills', '- Problem solving', 'A plus', '- Java'],
      ['problem-solving', 'communication'],
    ],
  ])('is nothing that every ad wants, beside a skill of the trade: %j', (lines, expected) => {
    expect(leadOf(['You have', ...lines])).toEqual(expected);
  });

  it('is a must, then what is done in the job though the list calls it a plus, and no other plus', () => {
    const ad = ['Tasks', '- Write tests in JUnit', 'You have', '- Git', 'A plus', '- Monitoring', '- Java'];
    expect(leadOf(ad)).toEqual(['version-control', 'testing-and-debugging']);
  });

  it.each([
    ['- Unit tests', ['version-control', 'testing-and-debugging']],
    ['- Strong experience with unit tests', ['version-control']],
  ])('is no duty of which the plus "%s" asks more than is held', (plus, expected) => {
    expect(leadOf(['Tasks', '- Write tests in JUnit', 'You have', '- Git', 'A plus', plus])).toEqual(expected);
  });
});
