import { findNewestEntry, keepNewest } from '../../coaching/people.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { listFaults, UserError } from '../../errors.ts';
import { countOf } from '../../terminal/text.ts';

/** A record, and where it is: a profile (null for the usual record), or a file of the folder. */
export interface Place {
  readonly profile: string | null;
  readonly file: string | null;
  readonly record: PersonRecord;
}

/** A record with the date of its newest entry. */
interface Dated extends Place {
  readonly newest: string | null;
}

/** The records here; those that cannot be read are named and passed over. */
export async function readProfiles(context: Context): Promise<Place[]> {
  const found: Place[] = [];
  const faults: string[] = [];
  for (const profile of context.profiles()) {
    try {
      found.push({ profile, file: null, record: await context.progress(profile).read() });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const call = profile === null ? 'coach doctor' : `coach --profile ${profile} doctor`;
      faults.push(`${oneLine(error.message)} See: ${call}`);
    }
  }
  notePassedOver(context, faults, 'record');
  return found;
}

/** The records of the files of a folder, each person once; what is no export, or an older one, is named. */
export async function readFiles(context: Context, folder: string): Promise<Place[]> {
  const { files, others } = context.readFolder(folder);
  const found: Dated[] = [];
  const faults: string[] = [];
  for await (const file of files) {
    if ('fault' in file) faults.push(oneLine(file.fault));
    else {
      const decoded = await context.progress(null).parse(file.bytes);
      if ('record' in decoded) {
        const newest = findNewestEntry(decoded.record, context.now());
        found.push({ profile: null, file: file.name, newest, record: decoded.record });
      } else faults.push(`${file.name}: ${describeFault(decoded)}`);
    }
  }
  notePassedOver(context, faults, 'file');
  if (others > 0) context.note(`Not opened, since their names do not end in .json: ${countOf(others, 'file')}.`);
  const { kept, left } = keepNewest(found);
  if (left.length > 0) {
    const lines = left.map((one) => `${one.entry.file ?? ''}, for ${one.for.file ?? ''}`);
    context.note(`Each person counts once. Left out for a file that is newer, or the same:\n${listFaults(lines)}`);
  }
  return [...kept];
}

function describeFault(decoded: { readonly faults: readonly string[] } | { readonly newer: number }): string {
  if ('newer' in decoded) return `of version ${decoded.newer}, from a newer coach`;
  return `not a file that coach export wrote: ${oneLine(decoded.faults[0] ?? '')}`;
}

function notePassedOver(context: Context, faults: readonly string[], what: 'file' | 'record'): void {
  if (faults.length > 0) context.note(`Passed over: ${countOf(faults.length, what)}.\n${listFaults(faults)}`);
}

const LONGEST_FAULT = 200;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return line.length > LONGEST_FAULT ? `${line.slice(0, LONGEST_FAULT)}...` : line;
}
