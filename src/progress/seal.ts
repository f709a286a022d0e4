import { checksum } from '../coaching/checksum.ts';
import type { PersonRecord } from '../coaching/record.ts';

/**
 * The text that a record is stored as: JSON with a seal as its last field, by which a change from outside is noticed.
 */
export function sealRecord(record: PersonRecord): string {
  const body = JSON.stringify(record, null, '\t').slice(0, -'\n}'.length);
  return body + endWithSeal(body);
}

/** Whether a text is to the letter what sealRecord made. */
export function isSealed(text: string): boolean {
  const end = text.lastIndexOf(',\n\t"seal"');
  return end !== -1 && text.slice(end) === endWithSeal(text.slice(0, end));
}

function endWithSeal(body: string): string {
  return `,\n\t"seal": "${checksum(body)}"\n}\n`;
}
