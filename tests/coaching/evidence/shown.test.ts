import { describe, expect, it } from 'vitest';
import { claimsOf, type Detector, listShown } from '../../../src/coaching/evidence.ts';

const make = (fields: Partial<Detector>): Detector => ({
  ...{ id: 'pipeline', finds: 'a pipeline', backs: ['ci-cd.1a'], strength: 'strong', any: [{ tool: 'GitLab CI' }] },
  ...fields,
});

/** What a finding of a detector is as text, in a folder. */
function textOf({ id, finds, any }: Detector, folder = '/home/me/shop'): string {
  const finding = { id, finds, tool: any[0]?.tool ?? '', file: 'ci.yml', line: 3, strength: 'strong' as const };
  return claimsOf({ ...finding, backs: ['ci-cd.1a'] }, folder)[0]?.text ?? '';
}

describe('the statements whose act a piece of evidence shows', () => {
  const shown = (detector: Detector, text = textOf(detector), others: readonly Detector[] = []) =>
    listShown({ text }, [{ text }, ...others.map((other) => ({ text: textOf(other) }))], {
      detectors: [detector, ...others],
    });

  it('are those of the finding that it was made of', () => {
    expect(shown(make({}))).toEqual(['ci-cd.1a']);
    // The act itself, whatever is said of what it does not show beside it.
    expect(shown(make({ part: 'the pipeline; not that it passed' }))).toEqual(['ci-cd.1a']);
  });

  it.each<[string, Partial<Detector>]>([
    [
      'a part, however sure a sign is of it',
      { strength: 'fair', part: 'the file; not that it ran', any: [{ tool: 'GitLab CI', strength: 'strong' }] },
    ],
    ['a part, by its strength', { strength: 'fair' }],
    ['a hint', { strength: 'weak' }],
    ['a part, by the sign that was found', { any: [{ tool: 'GitLab CI', strength: 'fair' }] }],
    ['one of two signs of one name', { any: [{ tool: 'GitLab CI' }, { tool: 'GitLab CI', strength: 'weak' }] }],
  ])('are none of %s', (_what, fields) => {
    expect(shown(make(fields))).toEqual([]);
  });

  it.each([
    'https://github.com/me/shop',
    'a pipeline',
    'a pipeline (GitLab CI): my notes',
    '',
    'x: y in /home/me/shop',
  ])('are none of "%s", which no finding gave', (text) => {
    expect(shown(make({}), text)).toEqual([]);
  });

  describe('of a finding that shows more only beside others', () => {
    const needing = make({ needs: ['tests'] });
    const tests = make({ id: 'tests', finds: 'tests', strength: 'fair', any: [{ tool: 'pytest' }] });

    it('are not known beside a hint alone', () => {
      expect(shown(needing, textOf(needing), [{ ...tests, strength: 'weak' }])).toEqual([]);
    });

    it('are known where one of these is kept of the same folder', () => {
      expect(shown(needing)).toEqual([]);
      expect(shown(needing, textOf(needing), [tests])).toEqual(['ci-cd.1a']);
      expect(shown(needing, textOf(needing, '/home/me/club'), [tests])).toEqual([]);
    });
  });
});
