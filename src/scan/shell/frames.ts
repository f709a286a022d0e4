import { lessSure, type Standing } from './commands.ts';
import type { Position } from './statuses.ts';

/** A command, and whether its place lets it fail the script. */
export interface Placed {
  place: Standing;
  /** The most that it can be, whatever the script does with how it ended. */
  most: Standing;
  /** Whether the script looks at how it ended, and fails by that. */
  isHandedOn: boolean;
  /** Whether it stands alone, so that its failure is that of its list. */
  isPlain: boolean;
}

/** The blocks and lists of a script, to which commands are added as they come. */
export interface Structure<T extends Placed> {
  /** What is left of some words once those are taken off that begin or end a block. */
  readonly begin: (words: string) => string;
  /** Adds a command by its words, and all that is written, and sets its place; whether a run can come to it at all. */
  readonly add: (command: T, text: string, whole: string) => boolean;
  readonly separate: (separator: string) => void;
  /** A command of which none after it is reached. */
  readonly leave: (text: string) => void;
  /** Ends the list that is not over. */
  readonly end: () => void;
  /** Begins a block of which it is not known when it runs. */
  readonly open: () => void;
  readonly close: () => void;
  /** Whether the script that was added fails whatever its programs give. */
  readonly alwaysFails: () => boolean;
}

/** What is between the words that begin and end a block. */
export interface Frame<T> {
  /** What the place of the block says of all in it. */
  readonly outer: Standing;
  kind: 'plain' | 'test' | 'body' | 'function';
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

/** Moves all of some to the end of others. */
export function move<T>(from: T[], to: T[]): void {
  for (const one of from.splice(0)) to.push(one);
}

/** Whether a list is not begun. */
export function isListEmpty<T>(frame: Frame<T>): boolean {
  return frame.pipe.length === 0 && isListAlone(frame);
}

/** Whether a list has no && or || so far. */
export function isListAlone<T>({ before, rescued, isRight }: Frame<T>): boolean {
  return before.length + rescued.length === 0 && !isRight;
}

/** Where a command stands that is the next of some frames, each of which stands in the one before. */
export function positionIn<T>(frames: readonly Frame<T>[], isNegated: boolean): Position<T> {
  const frame = frames.at(-1) ?? createFrame<T>('decides', 'plain', false);
  const { before, pipe, rescued, isRight } = frame;
  const isRescue = isRight && before.length + pipe.length === 0 && rescued.length === 1;
  const isOwn = frames.some(({ kind }) => kind === 'function');
  const first = isRescue ? rescued[0] : undefined;
  return { depth: frames.length, isFirst: isListEmpty(frame), isNegated, isOwn, rescued: first };
}

/** Has commands be no surer than this to fail the script. */
export function lower(commands: readonly Placed[], to: Standing): void {
  for (const command of commands) command.place = lessSure(command.place, to);
}
