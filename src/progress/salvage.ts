import { NO_PRACTICE } from '../coaching/practice.ts';
import { EMPTY_RECORD, keyOf, leaveOutRemoved, type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { decodeLoosely } from '../files/text.ts';
import { decodeRecord } from './encoding.ts';
import { migrate } from './migrations.ts';
import { findFault, LIST_NAMES, type ListName, VALUE_NAMES } from './schema.ts';
import type { Salvage } from './store.ts';

/**
 * All that can still be read of a damaged record, entry by entry; what it lacks comes from the state before the last
 * change, where that is whole. A record of a newer version is left alone.
 */
export async function salvageRecord(
  damaged: Uint8Array,
  backup: Uint8Array | null,
): Promise<Salvage | { readonly newer: number }> {
  const text = decodeLoosely(damaged);
  const parsed = parseObject(text);
  const migrated = migrate({ version: RECORD_VERSION, ...(parsed ?? carveFields(text)) });
  if ('newer' in migrated) return migrated;
  const fields: Fields = 'value' in migrated ? migrated.value : (parsed ?? {});
  const before = backup === null ? null : await readBackup(backup);
  const lost = parsed === null ? ['the file: not JSON; every entry that stands whole in it is kept'] : [];
  let fromBackup = 0;
  const record: Record<string, unknown> = { ...EMPTY_RECORD };
  for (const name of VALUE_NAMES) {
    const value = fields[name];
    const fault = value === undefined ? 'not there' : findFault(name, value);
    if (fault !== null) lost.push(`${name}: ${fault}`);
    record[name] = fault === null ? value : (before?.[name] ?? EMPTY_RECORD[name]);
  }
  // What the last change removed does not come back by this.
  const kept = before === null ? null : leaveOutRemoved(before, record['removals'] as PersonRecord['removals']);
  for (const name of LIST_NAMES) {
    const found = readEntries(name, fields[name]);
    if (parsed !== null) for (const line of found.lost) lost.push(line);
    const isWhole = parsed !== null && found.lost.length === 0;
    const older = isWhole ? [] : (kept?.[name] ?? []);
    fromBackup += older.filter((entry) => !found.entries.has(keyOf(entry))).length;
    record[name] = joinEntries(older, found.entries);
  }
  return { record: record as unknown as PersonRecord, lost, fromBackup };
}

type Fields = Readonly<Partial<Record<string, unknown>>>;
type Entry = PersonRecord[ListName][number];

function parseObject(text: string): Fields | null {
  const value = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field that the entries of one list alone have. */
const MARKS: Readonly<Record<ListName, string>> = {
  assessments: 'levels',
  unfinished: 'startedAt',
  evidence: 'text',
  done: 'step',
  ticks: 'checklist',
  steps: 'skipped',
  cards: 'stability',
  ownCards: 'points',
  stories: 'situation',
  jobs: 'log',
};

/** The fields of a text that is not JSON: each list gets every whole object in it, told apart by their shapes. */
function carveFields(text: string): Fields {
  // What was taken back stands at the end, and is not to come back by this.
  const [told = ''] = text.split(/"(?:lastChange|reversals)"/, 1);
  // The ticks of a job have the shape of the others, which stand before all jobs.
  const [own = '', jobs = ''] = told.split(/"jobs"\s*:/, 2);
  const objects = carveObjects(own);
  const having = (field: string): object[] => objects.filter((one) => Object.hasOwn(one, field));
  const scalar = (name: string): unknown => {
    const [, value = ''] = new RegExp(`"${name}"\\s*:\\s*(null|\\d+|"[^"\\n]*")`).exec(text) ?? [];
    return parse(value);
  };
  return {
    version: scalar('version') ?? RECORD_VERSION,
    about: objects.find((one) => Object.keys(one).length > 0 && findFault('about', one) === null) ?? {},
    target: scalar('target'),
    hoursPerWeek: scalar('hoursPerWeek'),
    plan: having('madeAt').find((one) => findFault('plan', one) === null) ?? null,
    practice: having('perDay').find((one) => findFault('practice', one) === null) ?? NO_PRACTICE,
    owner: having('also').find((one) => findFault('owner', one) === null) ?? null,
    removals: carveObjects(jobs).filter((one) => findFault('removals', [one]) === null),
    lastChange: null,
    reversals: [],
    ...Object.fromEntries(LIST_NAMES.map((name) => [name, having(MARKS[name])])),
    jobs: carveObjects(jobs).filter((one) => Object.hasOwn(one, MARKS.jobs)),
  };
}

/** No entry of a record is longer; and so that a text of many braces is not parsed over and over. */
const LONGEST_ENTRY = 100_000;

/** Every object in a text that is JSON by itself, inner ones too, in the order of their ends. */
function carveObjects(text: string): object[] {
  const objects: object[] = [];
  const starts: number[] = [];
  let inText = false;
  for (const { 0: mark, index } of text.matchAll(/\\.|["{}\n]/g)) {
    // A line never ends within a text of ours, so that a quotation mark lost does no harm beyond its line.
    if (mark === '\n') inText = false;
    else if (mark === '"') inText = !inText;
    else if (inText) continue;
    else if (mark === '{') starts.push(index);
    else if (mark === '}') {
      const start = starts.pop();
      if (start === undefined || index - start > LONGEST_ENTRY) continue;
      const value = parse(text.slice(start, index + 1));
      if (typeof value === 'object' && value !== null) objects.push(value);
    }
  }
  return objects;
}

/** Those of the state before in their places, as they were found where they were, and after them the others found. */
function joinEntries(older: readonly Entry[], found: ReadonlyMap<string, Entry>): Entry[] {
  const known = new Set(older.map(keyOf));
  const added = [...found].filter(([key]) => !known.has(key)).map(([, entry]) => entry);
  return [...older.map((entry) => found.get(keyOf(entry)) ?? entry), ...added];
}

interface Found {
  /** The valid ones by their keys; of two with one key the first. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** A line for each other one. */
  readonly lost: readonly string[];
}

function readEntries(name: ListName, value: unknown): Found {
  const entries = new Map<string, Entry>();
  if (!Array.isArray(value)) return { entries, lost: [`${name}: ${value === undefined ? 'not there' : 'not a list'}`] };
  const lost: string[] = [];
  for (const [index, entry] of (value as unknown[]).entries()) {
    const fault = findFault(name, entry) ?? (entries.has(keyOf(entry as Entry)) ? 'stands there twice' : null);
    if (fault === null) entries.set(keyOf(entry as Entry), entry as Entry);
    else lost.push(`${name}.${index}: ${fault}`);
  }
  return { entries, lost };
}

async function readBackup(bytes: Uint8Array): Promise<PersonRecord | null> {
  const decoded = await decodeRecord(bytes);
  return 'record' in decoded ? decoded.record : null;
}
