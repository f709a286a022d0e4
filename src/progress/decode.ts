import type { PersonRecord } from '../coaching/record.ts';
import { migrate } from './migrations.ts';
import { validateRecord } from './schema.ts';

export type Decoded = { readonly record: PersonRecord } | { readonly faults: string[] } | { readonly newer: number };

/** Reads a record from the bytes of a file: the record, every fault with its place, or the newer version it is of. */
export function decodeRecord(bytes: Uint8Array): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return { faults: [`the file: ${describe(error)}`] };
  }
  const migrated = migrate(value);
  return 'value' in migrated ? validateRecord(migrated.value) : migrated;
}

/** The text that a record is stored and exported as. */
export function encodeRecord(record: PersonRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function describe(error: unknown): string {
  if (error instanceof SyntaxError) return 'not JSON';
  if (error instanceof RangeError) return 'nested too deeply';
  return 'not UTF-8 text';
}
