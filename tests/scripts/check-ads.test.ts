import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LabelledAd, measureAds, renderMeasure } from '../../scripts/ads/measure.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { LEXICON } from '../support/ad-lexicon.ts';

function readAds(within: string): LabelledAd[] {
  const folder = fileURLToPath(new URL(`../ads/${within}`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as LabelledAd);
}

const HALVES = { tuned: readAds(''), 'held out': readAds('held-out/') };

describe.each(Object.entries(HALVES))('the ads that are %s', (name, ads) => {
  const measure = measureAds(ads, LEXICON);

  it('are read as people read them', () => {
    const { precision, recall, needs, strengths } = measure;
    expect(
      { precision: precision >= 0.9, recall: recall >= 0.88, needs: needs >= 0.85, strengths: strengths >= 0.85 },
      renderMeasure(name, measure, false),
    ).toEqual({
      precision: true,
      recall: true,
      needs: true,
      strengths: true,
    });
  });

  it('name the day to apply by and the lines that stand under no skill', () => {
    expect(measure.misses.filter((miss) => /closes|not placed/.test(miss))).toEqual([]);
  });

  it('are said to be in another language where they are', () => {
    expect(measure.misses.filter((miss) => miss.includes('read as'))).toEqual([]);
  });

  it('are many, with labels that name skills', () => {
    expect(ads.length).toBeGreaterThanOrEqual(22);
    for (const { labels } of ads) expect(SKILL_IDS).toEqual(expect.arrayContaining(Object.keys(labels.asked)));
  });
});

describe('measureAds', () => {
  const ad: LabelledAd = {
    id: 'one',
    text: ['Requirements', '- Java', '- Docker'],
    labels: { asked: { programming: 'nice', 'cloud-services': 'must' }, tools: ['Java', 'Git'] },
  };

  it('counts what is right, what is too much and what is lacking', () => {
    expect(measureAds([ad], LEXICON)).toMatchObject({
      precision: 0.5,
      recall: 0.5,
      needs: 0,
      toolPrecision: 0.5,
      toolRecall: 0.5,
    });
    expect(measureAds([ad], LEXICON).misses).toHaveLength(4);
  });
});
