import type { Merge } from '../../coaching/resume.ts';
import type { View } from '../../terminal/output.ts';
import { cleanText, countOf, wrapProse } from '../../terminal/text.ts';

/** What a merge did to a file. */
export interface MergedFile extends Omit<Merge, 'edits'> {
  readonly file: string;
  /** Whether the file was made by it. */
  readonly created: boolean;
}

/** So many names are said; of more the rest is counted. */
const MOST_NAMED = 6;

/** What a merge did to a file, in a sentence each. */
export const renderMerged: View<MergedFile> = (
  { file, created, added, changed, removed, own, present },
  { terminal, columns },
) => {
  const counts = [
    ...(added === 0 ? [] : [`${countOf(added, 'entry', 'entries')} added`]),
    ...(changed === 0 ? [] : [`${changed} changed`]),
    ...(removed === 0 ? [] : [`${removed} taken out`]),
  ];
  const name = cleanText(file);
  const done =
    counts.length === 0
      ? `${name} ${created ? 'is new, and empty' : 'is as it was: nothing to add'}.`
      : `${created ? 'Wrote' : 'Merged into'} ${name}: ${counts.join(', ')}.`;
  const lines = [
    done,
    ...(own.length === 0 ? [] : [`Left as you changed them: ${nameSome(own)}.`]),
    ...(present.length === 0 ? [] : [`Left out, since you have one of your own: ${nameSome(present)}.`]),
  ];
  return lines.map((line) => (terminal ? wrapProse(line, columns) : line)).join('\n');
};

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map(cleanText);
  const more = names.length - shown.length;
  return shown.join(', ') + (more === 0 ? '' : ` and ${more} more`);
}
