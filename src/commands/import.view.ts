import type { ChangedList } from '../coaching/record.ts';
import type { Taken } from '../coaching/sharing.ts';
import { countOf } from '../terminal/text.ts';

const ENTRIES: Readonly<Record<ChangedList, (count: number) => string>> = {
  assessments: (count) => countOf(count, 'assessment'),
  unfinished: (count) => countOf(count, 'assessment under way', 'assessments under way'),
  evidence: (count) => countOf(count, 'piece of evidence', 'pieces of evidence'),
  done: (count) => countOf(count, 'finished step'),
  ticks: (count) => countOf(count, 'tick'),
  steps: (count) => countOf(count, 'step in hand', 'steps in hand'),
  cards: (count) => countOf(count, 'practice card'),
  ownCards: (count) => countOf(count, 'question of your own', 'questions of your own'),
  stories: (count) => countOf(count, 'story', 'stories'),
  jobs: (count) => countOf(count, 'job'),
};

/** Entries by their lists, in words, without the lists that have none. */
function listEntries(counts: Readonly<Record<ChangedList, number>>): string[] {
  return (Object.keys(ENTRIES) as ChangedList[])
    .filter((list) => counts[list] > 0)
    .map((list) => ENTRIES[list](counts[list]));
}

/** What an import did to a record. */
export interface Imported extends Taken {
  /** Whether anything is stored otherwise than before. */
  readonly changed: boolean;
  /** Of each list what an opinion did not take. */
  readonly leftOut: Readonly<Record<ChangedList, number>>;
  /** Whose record it is from now on, where it was nobody's before; a blank where the file does not name them. */
  readonly becomes: string | null;
}

/** What was added and what was left out, in one to three lines. */
export function renderImported({ added, renewed, settings, kept, changed, leftOut, becomes }: Imported): string {
  const news = [...listEntries(added), ...settings];
  const others = listEntries(leftOut);
  const none =
    changed && renewed.length === 0
      ? 'Nothing new in it; files of its owner count as yours from now on.'
      : `Nothing new${kept.length === 0 ? ': all of it is here already' : ''}.`;
  return [
    ...(news.length > 0 || renewed.length === 0 ? [news.length > 0 ? `Added ${news.join(', ')}.` : none] : []),
    ...(renewed.length === 0 ? [] : [`Brought up to date: ${renewed.join(', ')}.`]),
    ...(becomes === null ? [] : [`It is ${becomes === '' ? 'your' : `${becomes}'s`} record now.`]),
    ...(kept.length === 0 ? [] : [`Left out, since yours stand: ${kept.join(', ')}.`]),
    ...(others.length === 0 ? [] : [`Left out, since only the opinion was asked for: ${others.join(', ')}.`]),
  ].join('\n');
}
