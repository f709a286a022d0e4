import { isIdle, lessSure, type Standing } from './commands.ts';
import {
  createFrame,
  type Frame,
  isListAlone,
  isListEmpty,
  lower,
  move,
  type Placed,
  positionIn,
  type Structure,
} from './frames.ts';
import { ASKS, BREAKS, FAILS, LOOP, SUCCEEDS, takeWords } from './words.ts';
import { hiddenBy } from './hiding.ts';
import { closeList, goOnIfDone, goOnIfFailed, leaveBehind, pipeOn } from './lists.ts';
import { readShellOptions } from './options.ts';
import { nameProgram } from './command-words.ts';
import { createStatuses } from './statuses.ts';

/** How a shell takes a failure: -e, and pipefail. */
export interface Shell {
  /** Whether what only sets things up is wanted too. */
  readonly showsSetUp?: true;
  readonly stops: boolean;
  readonly hasPipefail: boolean;
}

/** Nobody opens more blocks within each other. */
const MOST_OPEN = 50;

/** The structure of a script that is still empty. */
export function createStructure<T extends Placed>({ stops: stopsAtFirst, hasPipefail: pipes }: Shell): Structure<T> {
  let stops = stopsAtFirst;
  let hasPipefail = pipes;
  let whole: Standing = 'decides';
  /** Whether a failure was told not to matter. */
  let isLenient = false;
  /** How many blocks are around the one that was left: what follows in it is not reached. */
  let leftAt: number | null = null;
  let alwaysFails = false;
  let isNegated = false;
  let isFunction = false;
  /** What fails the script only where nothing comes after it. */
  const unlessLater: T[] = [];
  const own = new Set<string>();
  const statuses = createStatuses<T>((commands, isSure) => {
    if (!isSure || own.has('exit')) lower(commands, 'unsure');
    else if (leftAt === null)
      for (const command of commands)
        Object.assign(command, { place: lessSure(whole, command.most), isHandedOn: true });
  });
  const frames = [createFrame<T>('decides', 'plain', false)];
  const top = (): Frame<T> => frames.at(-1) ?? createFrame<T>('decides', 'plain', false);

  function standing(): Standing {
    const { outer, kind, next } = top();
    const byKind = kind === 'plain' ? 'decides' : kind === 'test' ? 'not' : 'unsure';
    const all: readonly Standing[] = [byKind, next, whole, isNegated || isLenient ? 'not' : 'decides'];
    return all.reduce((a, b) => lessSure(a, b), outer);
  }

  function push(kind: Frame<T>['kind'] = 'body', isRound = false): void {
    if (frames.length >= MOST_OPEN) whole = lessSure(whole, 'unsure');
    else frames.push(createFrame<T>(standing(), kind, isRound));
    isNegated = false;
  }

  function pop(): void {
    if (frames.length < 2) return;
    endList();
    const inner = frames.pop();
    if (inner === undefined) return;
    move(inner.done, top().pipe);
    Object.assign(top(), { last: inner.last, isBegun: true, breaks: inner.kind === 'plain' && inner.breaks });
    if (leftAt === frames.length) leftAt = null;
  }

  function endList(separator = ''): void {
    const frame = top();
    if (frame.isBegun && leftAt === null && separator !== '&') breakOff();
    if (frames.length === 1 && !isListEmpty(frame))
      statuses.end(isListAlone(frame) ? frame.pipe[0] : undefined, frame.pipe.length === 1 || hasPipefail);
    for (const command of closeList(frame, stops)) unlessLater.push(command);
    isNegated = false;
  }

  function separate(separator: string): void {
    const frame = top();
    statuses.separate(separator, frames.length);
    if (separator === '|' || separator === '|&') pipeOn(frame, hasPipefail);
    else if (separator === '&&' || separator === '||') {
      if (separator === '&&') goOnIfDone(frame);
      else goOnIfFailed(frame);
      isNegated = false;
    } else if (separator === ')' && frame.isRound) pop();
    else {
      if (separator === '&') leaveBehind(frame);
      endList(separator);
      if (separator === '&') statuses.end(undefined, false);
    }
  }

  /** Ends the script where its last list does so for sure. */
  function breakOff(): void {
    if (frames.some(({ kind, isRound }) => kind !== 'plain' || isRound)) return;
    alwaysFails = !isNegated && top().breaks && frames.every(isListAlone);
    if (alwaysFails && stops) leftAt = 0;
  }

  function begin(words: string): string {
    return takeWords(words, enter, (name) => {
      own.add(name);
      isFunction = true;
    });
  }

  function enter(word: string): void {
    const isFirst = isListEmpty(top()) && !isNegated;
    openOrClose(word);
    statuses.enter(word, frames.length, isFirst);
  }

  function openOrClose(word: string): void {
    if (word === '!') isNegated = true;
    else if (word === '{' || word === '(') {
      push(isFunction ? 'function' : 'plain', word === '(');
      isFunction = false;
    } else if (word === 'if' || word === 'while' || word === 'until') push('test');
    else if (LOOP.test(word)) push('body');
    else if (word === 'fi' || word === 'done' || word === 'esac' || word === '}') pop();
    else {
      endList();
      if (frames.length > 1) top().kind = word === 'elif' ? 'test' : 'body';
    }
  }

  function add(command: T, text: string, written: string): boolean {
    const frame = top();
    statuses.add(command, text === '' ? written : text, positionIn(frames, isNegated));
    if (text === '') {
      statuses.end(undefined, false);
      return true;
    }
    for (const one of unlessLater.splice(0)) if (!one.isHandedOn) one.place = 'not';
    set(text);
    command.most = own.has(nameProgram(/^\S*/.exec(text)?.[0] ?? '')) ? 'unsure' : 'decides';
    command.place = lessSure(standing(), command.most);
    frame.pipe.push(command);
    frame.last = FAILS.test(text) ? 'fails' : SUCCEEDS.test(text) || isIdle(text) ? 'succeeds' : 'unknown';
    Object.assign(frame, { isBegun: true, breaks: BREAKS.test(text) });
    const isReached = leftAt === null;
    if (/^(?:exit|logout)\b/.test(text)) leave(text);
    else if (isNegated || ASKS.test(text)) frame.next = lessSure(frame.next, 'unsure');
    return isReached;
  }

  /** What a command says of those after it. */
  function set(text: string): void {
    const options = readShellOptions(text);
    hasPipefail = options.hasPipefail ?? hasPipefail;
    stops = options.stops ?? stops;
    if (options.runsNothing === true) leave(text);
    if (options.stops !== undefined) isLenient = !stops;
    const { names, isAll } = hiddenBy(text);
    for (const name of names) own.add(name);
    if (isAll || /^trap\b.*\bexit\b/.test(text)) whole = lessSure(whole, 'unsure');
  }

  function leave(text: string): void {
    const shell = Math.max(
      0,
      frames.findLastIndex(({ isRound }) => isRound),
    );
    const isSure = frames.every(({ kind }) => kind === 'plain') && frames.slice(shell).every(isListAlone);
    if (!isSure && !FAILS.test(text)) whole = lessSure(whole, 'unsure');
    if (!isSure || leftAt !== null) return;
    leftAt = shell;
    alwaysFails = leftAt === 0 && BREAKS.test(text);
  }

  return {
    begin,
    end: endList,
    add,
    separate,
    leave,
    open: push,
    close: pop,
    alwaysFails: () => {
      while (frames.length > 1) pop();
      endList();
      return alwaysFails;
    },
  };
}
