import { type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { migrate } from './migrations.ts';
import { isSurelyRecord } from './quick-check.ts';

export type Decoded = { readonly record: PersonRecord } | { readonly faults: string[] } | { readonly newer: number };

/** Reads a record from the bytes of a file: the record, every fault with its place, or the newer version it is of. */
export async function decodeRecord(bytes: Uint8Array): Promise<Decoded> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return { faults: [`the file: ${describe(error)}`] };
  }
  if (isSurelyRecord(value)) return { record: value };
  const migrated = migrate(value);
  if (!('value' in migrated)) return migrated;
  const { validateRecord } = await import('./schema.ts');
  return validateRecord(migrated.value);
}

/** Whether the bytes of a valid record are of an older version. */
export function isOlder(bytes: Uint8Array): boolean {
  const { version } = JSON.parse(new TextDecoder().decode(bytes)) as { version: number };
  return version < RECORD_VERSION;
}

/** The text that a record is stored and exported as; with tabs, which make a long one a fifth shorter than blanks would. */
export function encodeRecord(record: PersonRecord): string {
  return `${JSON.stringify(record, null, '\t')}\n`;
}

function describe(error: unknown): string {
  if (error instanceof SyntaxError) return 'not JSON';
  if (error instanceof RangeError) return 'nested too deeply';
  return 'not UTF-8 text';
}
