import type { Detectors, Finding } from '../../coaching/evidence.ts';

/** The findings, of which those show no more than a part that need others, of which none was found but by a hint. */
export function weaken(findings: readonly Finding[], { detectors }: Pick<Detectors, 'detectors'>): readonly Finding[] {
  const found = new Set(findings.flatMap(({ id, strength }) => (strength === 'weak' ? [] : [id])));
  const lacking = detectors.filter(({ needs }) => needs !== undefined && !needs.some((id) => found.has(id)));
  const ids = new Set(lacking.map(({ id }) => id));
  return findings.map((one) => (ids.has(one.id) && one.strength === 'strong' ? { ...one, strength: 'fair' } : one));
}
