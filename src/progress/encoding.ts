import { type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { parseJson } from '../files/json.ts';
import { decodeText, NotText } from '../files/text.ts';
import { migrate } from './migrations.ts';
import { isSealed } from './seal.ts';

export type Decoded = { readonly record: PersonRecord } | { readonly faults: string[] } | { readonly newer: number };

/**
 * A stored record, and whether it is as this program wrote it, changed by somebody else since, or of an older version.
 */
export type DecodedFile =
  | { readonly record: PersonRecord; readonly written: 'sealed' | 'edited' | 'older' }
  | Exclude<Decoded, { readonly record: unknown }>;

/** Reads the stored file. One whose seal fits was validated when it was written; any other is validated in full. */
export async function decodeFile(bytes: Uint8Array): Promise<DecodedFile> {
  const parsed = await parse(bytes);
  if ('faults' in parsed) return parsed;
  const { text, value } = parsed;
  if (isSealed(text) && isOfVersion(value, RECORD_VERSION)) return { record: value, written: 'sealed' };
  const decoded = await validate(value);
  if (!('record' in decoded)) return decoded;
  return { ...decoded, written: isOfVersion(value, RECORD_VERSION) ? 'edited' : 'older' };
}

/**
 * Reads a record that comes from elsewhere: in full, every fault with its place, or the newer version that it is of.
 */
export async function decodeRecord(bytes: Uint8Array): Promise<Decoded> {
  const parsed = await parse(bytes);
  return 'faults' in parsed ? parsed : validate(parsed.value);
}

/** The text that a record is exported as; with tabs, which make a long one a fifth shorter than blanks would. */
export function encodeRecord(record: PersonRecord): string {
  return `${JSON.stringify(record, null, '\t')}\n`;
}

type Parsed = { readonly text: string; readonly value: unknown } | { readonly faults: string[] };

/** The JSON value of a file without its seal, which is the text's and not the record's. */
async function parse(bytes: Uint8Array): Promise<Parsed> {
  try {
    const text = decodeText(bytes);
    const parsed = await parseJson(text);
    if ('fault' in parsed) return { faults: [`the file: ${parsed.fault}`] };
    const { value } = parsed;
    if (typeof value === 'object' && value !== null && 'seal' in value) delete value.seal;
    return { text, value };
  } catch (error) {
    return { faults: [`the file: ${describe(error)}`] };
  }
}

function isOfVersion(value: unknown, version: number): value is PersonRecord {
  return (value as { readonly version?: unknown } | null)?.version === version;
}

async function validate(value: unknown): Promise<Decoded> {
  const migrated = migrate(value);
  if (!('value' in migrated)) return migrated;
  const { validateRecord } = await import('./schema.ts');
  return validateRecord(migrated.value);
}

function describe(error: unknown): string {
  if (error instanceof NotText) return error.message;
  if (error instanceof RangeError) return 'nested too deeply';
  throw error;
}
