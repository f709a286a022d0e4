import type { ListedFiles } from './listed-files.ts';
import { createTally } from './passed-over.ts';
import type { UnseenRules } from './rules-reader.ts';

type Tally = ReturnType<typeof createTally>;

/** What a walk has seen so far. */
export interface Seen {
  readonly files: string[];
  readonly links: string[];
  readonly unreadable: string[];
  readonly nested: string[];
  readonly passedOver: Tally;
  readonly ignored: Tally;
  oddNames: number;
  /** How many characters the paths that are still to come may have. */
  room: number;
}

/** Nothing is seen yet. */
export function createSeen(mostCharacters: number): Seen {
  return {
    ...{ files: [], links: [], unreadable: [], nested: [], oddNames: 0, room: mostCharacters },
    ...{ passedOver: createTally(), ignored: createTally() },
  };
}

/** What a walk saw, with no more files than are wanted. */
export function tellSeen(seen: Seen, mostFiles: number, unseen: UnseenRules): Omit<ListedFiles, 'stopped'> {
  const { files, links, unreadable, nested, oddNames } = seen;
  return {
    ...{ files: files.slice(0, mostFiles), links, unreadable, nested, oddNames },
    ...{ passedOver: seen.passedOver.told(), ignored: seen.ignored.told() },
    ...{ shut: unseen.shut, rulesCut: unseen.cut, rulesLeftOut: unseen.leftOut },
  };
}
