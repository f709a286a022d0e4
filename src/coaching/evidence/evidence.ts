import { faultInLine, LONGEST_LINE } from '../plain-text.ts';
import type { Level, SkillId } from '../skills.ts';

/** A dated link, path or note that backs a level of a skill. */
export interface Evidence {
  readonly id: string;
  readonly skill: SkillId;
  readonly level: Level;
  readonly at: string;
  readonly text: string;
}

/** The longest text of a piece of evidence. */
export const LONGEST_EVIDENCE = LONGEST_LINE;

/** What is wrong with a text as evidence, in words; null for 1 to 500 characters on one line that all show. */
export function faultInEvidence(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'Evidence is a link, a path or a note; this is blank.';
  return faultInLine('Evidence', trimmed);
}

/** The pieces of evidence whose id is the one given or begins with it, oldest first. */
export function findEvidence(evidence: readonly Evidence[], id: string): Evidence[] {
  const exact = evidence.filter((one) => one.id === id);
  return exact.length > 0 || id === '' ? exact : evidence.filter((one) => one.id.startsWith(id));
}
