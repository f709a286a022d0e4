import { CHANGED_LISTS, type ChangedList } from '../coaching/record.ts';
import type { Taken } from '../coaching/sharing.ts';
import { countOf, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

const ENTRIES: Readonly<Record<ChangedList, (count: number) => string>> = {
  assessments: (count) => countOf(count, 'assessment'),
  unfinished: (count) => countOf(count, 'assessment under way', 'assessments under way'),
  evidence: (count) => countOf(count, 'piece of evidence', 'pieces of evidence'),
  done: (count) => countOf(count, 'finished step'),
  ticks: (count) => countOf(count, 'tick'),
  steps: (count) => `work on ${countOf(count, 'step')}`,
  cards: (count) => countOf(count, 'practice card'),
  ownCards: (count) => countOf(count, 'question of your own', 'questions of your own'),
  stories: (count) => countOf(count, 'story', 'stories'),
  jobs: (count) => countOf(count, 'job'),
};

const NOTHING = Object.fromEntries(CHANGED_LISTS.map((list) => [list, 0])) as Readonly<Record<ChangedList, number>>;

/** What is new, in words. */
function listNews({ added, newSteps, settings }: Taken): string[] {
  const entries = CHANGED_LISTS.flatMap((list) => {
    if (added[list] === 0) return [];
    return list === 'steps' ? nameNewSteps(added, newSteps) : [ENTRIES[list](added[list])];
  });
  return [...entries, ...settings];
}

/** The new steps by how they stand; those that are reached are told by the finished steps, where any came. */
function nameNewSteps({ steps, done }: Taken['added'], { inHand, putAside }: Taken['newSteps']): string[] {
  const reached = steps - inHand - putAside;
  return [
    ...(inHand === 0 ? [] : [countOf(inHand, 'step in hand', 'steps in hand')]),
    ...(putAside === 0 ? [] : [countOf(putAside, 'step put aside', 'steps put aside')]),
    ...(reached === 0 || done > 0 ? [] : [`work on ${countOf(reached, 'step')} already reached`]),
  ];
}

/** Whose the record is; one that is kept apart and names nobody is of whoever made the file. */
function nameOwner(becomes: string, isApart: boolean): string {
  if (becomes !== '') return `It is ${becomes}'s record now.`;
  return isApart ? 'It is theirs, and names nobody.' : 'It is your record now.';
}

/** Entries by their lists, in words, without the lists that have none. */
function listEntries(counts: Readonly<Record<ChangedList, number>>): string[] {
  return (Object.keys(ENTRIES) as ChangedList[])
    .filter((list) => counts[list] > 0)
    .map((list) => ENTRIES[list](counts[list]));
}

/** What stays away since it was removed, and how one has it back; nothing where nothing does. */
function nameStayRemoved({ stayRemoved, isApart }: Imported): string[] {
  const { stepTicks, stepSkips, jobTicks, ...lists } = stayRemoved;
  const left = listEntries({ ...NOTHING, ...lists, ticks: lists.ticks + stepTicks + jobTicks });
  const entries = [...left, ...(stepSkips === 0 ? [] : [countOf(stepSkips, 'step put aside', 'steps put aside')])];
  if (entries.length === 0) return [];
  const isOne = Object.values(stayRemoved).reduce((sum, count) => sum + count, 0) === 1;
  const [what, were] = isOne ? ['it', 'it was'] : ['them', 'they were'];
  const why = isApart ? `${were} removed here` : `you removed ${what}`;
  return [`Left out, since ${why}: ${entries.join(', ')}. To have ${what} back, add ${what} again.`];
}

/** What an import did to a record. */
export interface Imported extends Taken {
  /** Whether the record knows another owner than before. */
  readonly joins: boolean;
  /** Of each list what an opinion did not take. */
  readonly leftOut: Readonly<Record<ChangedList, number>>;
  /** Whose record it is from now on, where it was nobody's before; a blank where the file does not name them. */
  readonly becomes: string | null;
  /** Whether the record is of a profile that was named. */
  readonly isApart: boolean;
}

/** What was added, brought up to date and left out, in one to five lines. */
export function renderImported(imported: Imported, { terminal, columns }: Style): string {
  const { renewed, updated, kept, joins, becomes, isApart } = imported;
  const news = listNews(imported);
  const newer = [...renewed, ...listEntries({ ...NOTHING, ...updated })];
  const others = listEntries(imported.leftOut);
  const stayRemoved = nameStayRemoved(imported);
  const none =
    joins && newer.length === 0
      ? `Nothing new in it${isApart ? '' : '; files of its owner count as yours from now on'}.`
      : `Nothing new${kept.length + stayRemoved.length === 0 ? ': all of it is here already' : ''}.`;
  const lines = [
    ...(news.length > 0 || newer.length === 0 ? [news.length > 0 ? `Added ${news.join(', ')}.` : none] : []),
    ...(newer.length === 0 ? [] : [`Brought up to date: ${newer.join(', ')}.`]),
    ...(becomes === null ? [] : [nameOwner(becomes, isApart)]),
    ...(kept.length === 0
      ? []
      : [`Left out, since ${isApart ? 'what is here stands' : 'yours stand'}: ${kept.join(', ')}.`]),
    ...(others.length === 0 ? [] : [`Left out, since only the opinion was asked for: ${others.join(', ')}.`]),
    ...stayRemoved,
  ];
  return lines.map((line) => (terminal ? wrapProse(line, columns) : line)).join('\n');
}
