import { SELF } from '../assessment.ts';
import { compareOwners, type PersonRecord } from '../record.ts';

/**
 * Whose a file is, seen from the record that is to take it in: the record holds nobody's work yet (`blank`), both are
 * of one person (`same`) or of two (`other`), the file holds only what others say of somebody without an owner's id
 * (`opinion`), or nothing tells (`unknown`).
 */
export type Belonging = 'blank' | 'same' | 'other' | 'opinion' | 'unknown';

/** Whether a record holds work or ratings of its owner's own, rather than settings and what others say of them. */
export function speaksForItself({ assessments, unfinished, ...told }: PersonRecord): boolean {
  return (
    [...assessments, ...unfinished].some(({ by }) => by === SELF) ||
    [told.evidence, told.done, told.ticks, told.steps, told.jobs, told.cards, told.ownCards, told.stories].some(
      (list) => list.length > 0,
    )
  );
}

/**
 * Whose a file is: by the ids of the owners; where one has none, by entries that both hold; then by the names, of which
 * two that differ always tell two persons apart, and two alike join them only where nobody speaks for themselves yet.
 */
export function findBelonging(ours: PersonRecord, theirs: PersonRecord): Belonging {
  const kinship = compareOwners(ours.owner, theirs.owner);
  if (kinship === 'same' || (kinship === 'unknown' && shareEntries(ours, theirs))) return 'same';
  const [own, other] = [nameOf(ours), nameOf(theirs)];
  if (own !== null && other !== null && !isSameName(own, other)) return 'other';
  if (!speaksForItself(ours)) {
    if (ours.assessments.length + ours.unfinished.length === 0) return 'blank';
    if (own !== null && other !== null) return 'same';
  }
  if (kinship === 'other') return 'other';
  return speaksForItself(theirs) || theirs.owner !== null ? 'unknown' : 'opinion';
}

/** The name of the person whose record it is, or null where it was not said. */
export function nameOf({ about }: PersonRecord): string | null {
  return about.name?.value ?? null;
}

/** Whether two names are one but for capitals, accents typed in two ways, and blanks. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** Whether both hold an entry of the owner's own under one id, as an older export of a record does. */
function shareEntries(ours: PersonRecord, theirs: PersonRecord): boolean {
  const known = new Set(listOwnIds(ours));
  return listOwnIds(theirs).some((id) => known.has(id));
}

/** The ids of what a record's owner made themselves. */
export function listOwnIds({ assessments, evidence, done }: PersonRecord): string[] {
  return [...assessments.filter(({ by }) => by === SELF), ...evidence, ...done].map(({ id }) => id);
}

/** A profile named after a person, such as `anna-maria`; `person` where nothing of the name can stand in one. */
export function suggestProfile(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  return words.replace(/^-|-$/g, '') || 'person';
}
