import { lessSure, type Standing } from './commands.ts';

/** A command, and whether its place lets it fail the script. */
export interface Placed {
  place: Standing;
}

/** What is between the words that begin and end a block. */
export interface Frame<T> {
  /** What the place of the block says of all in it. */
  readonly outer: Standing;
  kind: 'plain' | 'test' | 'body';
  /** Whether a ) ends it. */
  readonly isRound: boolean;
  /** The commands of its lists that are over. */
  readonly done: T[];
  /** Of the list that is not over, those before the last && and those after it. */
  before: T[];
  pipe: T[];
  /** So many at the start of these have a | after them. */
  piped: number;
  /** What stands before the last ||. */
  rescued: T[];
  /** What the list says of those that come next in it. */
  next: Standing;
  /** What is known of its last command: that it fails, or cannot. */
  last: 'fails' | 'succeeds' | 'unknown';
  isRight: boolean;
  /** Whether its list that is not over has a command, and whether the last of these breaks the shell off. */
  isBegun: boolean;
  breaks: boolean;
}

/** A block of which nothing is read yet. */
export function createFrame<T>(outer: Standing, kind: Frame<T>['kind'], isRound: boolean): Frame<T> {
  const lists = { done: [], before: [], pipe: [], piped: 0, rescued: [] };
  return {
    outer,
    kind,
    isRound,
    ...lists,
    next: 'decides',
    last: 'unknown',
    isRight: false,
    isBegun: false,
    breaks: false,
  };
}

/** Whether the list that is not over does no more than break the shell off, whatever came before. */
export function breaksOff<T>({ breaks, isRight, before, rescued }: Frame<T>): boolean {
  return breaks && !isRight && before.length + rescued.length === 0;
}

/** Moves all of some to the end of others. */
export function move<T>(from: T[], to: T[]): void {
  for (const one of from.splice(0)) to.push(one);
}

/** Has commands be no surer than this to fail the script. */
export function lower(commands: readonly Placed[], to: Standing): void {
  for (const command of commands) command.place = lessSure(command.place, to);
}
