import { type Merge, mergeResume, OWN_ACCOUNT, type ResumeParts, spell } from '../../coaching/resume.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { editLists } from '../../files/edit-json.ts';
import { parseGivenJson } from '../../files/json.ts';
import { decodeNamed } from '../../files/named-text.ts';
import { cleanText } from '../../terminal/text.ts';
import { type MergedFile, renderMerged } from './merged.view.ts';

const LEFT = 'The file is as it was.';

/** Merges the parts into a JSON Resume file, or makes one; throws a UserError and writes nothing where it cannot. */
export async function mergeIntoFile(context: Context, file: string, parts: ResumeParts): Promise<void> {
  if (file === '-') throw new UserError('--into merges into a file.', { hint: 'The parts alone: coach resume --json' });
  const stored = isThere(context, file) ? readText(await context.readInput(file), cleanText(file)) : null;
  if (stored === null && Object.values(parts).every((entries: readonly unknown[]) => entries.length === 0))
    throw new UserError(`${cleanText(file)} is not there, and nothing in your record backs an entry of it yet.`, {
      hint: 'Keep what does: coach evidence add <skill> <level> <link>',
    });
  const before = stored?.text ?? '{}\n';
  const document = await parse(before, cleanText(file));
  const merged = mergeResume(document, parts);
  if ('fault' in merged) throw new UserError(`${cleanText(file)} is no JSON Resume: ${merged.fault}.`, { hint: LEFT });
  const { edits, ...counts } = merged;
  const after = await editLists(before, edits);
  if (!holdsAll(document, await parse(after, cleanText(file)), edits))
    throw new UserError(`${cleanText(file)} names a part of it twice.`, { hint: `Keep one of each name. ${LEFT}` });
  if (stored === null || edits.length > 0) context.writeOutput(file, stored?.asStored(after) ?? after, true);
  const result: MergedFile = { file, created: stored === null, ...counts };
  context.show(result, renderMerged);
  const hasOwn = parts.skills.some((skill) => skill[OWN_ACCOUNT] !== undefined);
  if (!hasOwn && parts.projects.every(({ highlights }) => highlights === undefined)) return;
  const move = hasOwn
    ? `move the lines of "${OWN_ACCOUNT}" to the work that they are of`
    : 'keep the lines that are true';
  context.hint(
    `Read it before you send it: ${move}, choose where words stand in brackets, and add the numbers that coach resume asks for. What you change stays yours.`,
  );
}

function isThere(context: Context, file: string): boolean {
  try {
    context.checkOutput(file, false);
    return false;
  } catch {
    return true;
  }
}

interface StoredText {
  readonly text: string;
  /** A text with the byte order mark and the line ends of the file; in UTF-8, which JSON is. */
  readonly asStored: (text: string) => string;
}

function readText(bytes: Uint8Array, name: string): StoredText {
  const text = decodeNamed(bytes, name);
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [mark, end] = [raw.startsWith('\ufeff') ? '\ufeff' : '', raw.includes('\r\n') ? '\r\n' : '\n'];
  return { text, asStored: (changed) => mark + changed.replaceAll('\n', end) };
}

async function parse(text: string, name: string): Promise<unknown> {
  const parsed = await parseGivenJson(text);
  if ('value' in parsed) return parsed.value;
  throw new UserError(`${name} is ${parsed.fault}.`, { hint: LEFT });
}

/** Whether a document holds what the edits make of the one before, and all else as it was. */
function holdsAll(before: unknown, after: unknown, edits: Merge['edits']): boolean {
  const lists = new Map<string, unknown[]>();
  const fields = before as Readonly<Record<string, unknown>>;
  for (const { section, index, value } of edits) {
    const list = lists.get(section) ?? [...((fields[section] ?? []) as unknown[])];
    lists.set(section, list);
    list.splice(index, 1, ...(value === undefined ? [] : [value]));
  }
  return spell(after) === spell({ ...fields, ...Object.fromEntries(lists) });
}
