import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Completion, findCandidates } from './complete/find-candidates.ts';
import { readLine } from './complete/read-line.ts';
import { COMPLETION_DATA, type CompletionData } from './complete/tree.ts';
import { joinWords, unquote } from './complete/unquote.ts';

/** What the record is looked for by, of this process. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Record<string, string | undefined>;
}

const NOTHING: Completion = { kind: 'words', head: '', typed: '', candidates: [] };

/**
 * Answers a shell, which hands over the words of a line up to the cursor. The first line says what there is to choose
 * from, what of the word is typed up to its last `=`, and what of that stands before each choice; then a choice and its
 * description a line. Nothing where something fails: nobody asked for a message. What the build made is in `built`.
 */
export async function completeLine(words: readonly string[], built: string, from: Surroundings): Promise<string> {
  const { kind, head, typed, candidates } = await complete(words, built, from).catch(() => NOTHING);
  const cut = candidates.length === 0 ? head : head + (/^.*=/s.exec(typed)?.[0] ?? '');
  return [[kind, cut, head], ...candidates].map((parts) => `${parts.join('\t')}\n`).join('');
}

async function complete(words: readonly string[], built: string, from: Surroundings): Promise<Completion> {
  const data = JSON.parse(readFileSync(join(built, COMPLETION_DATA), 'utf8')) as CompletionData;
  const place = readLine(joinWords(words).map(unquote), data.program);
  if (place === null) return NOTHING;
  return findCandidates(place, data, async (kind, profile) => {
    const { lookUpInRecord } = await import('./complete/from-record.ts');
    return lookUpInRecord(kind, profile, from);
  });
}
