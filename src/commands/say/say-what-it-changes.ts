import type { Evidence } from '../../coaching/evidence.ts';
import { ratedLevels } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';

/** Where new evidence shows: in the report, or nowhere until there is a level that it can back. */
export function sayWhatItChanges(record: PersonRecord, added: readonly Evidence[]): string {
  const levels = ratedLevels(record);
  const skills = [...new Set(added.map(({ skill }) => skill))];
  if (skills.some((skill) => levels[skill] !== undefined)) return 'What it changes: coach report';
  const named = Object.keys(levels).length === 0 ? '' : ` ${skills.join(' ')}`;
  const told = skills.length === 1 ? 'It counts once that skill is' : 'It counts once those skills are';
  return `${told} assessed: coach assess${named}`;
}
