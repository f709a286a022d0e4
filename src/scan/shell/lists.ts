import { lessSure } from './commands.ts';
import { type Frame, lower, move, type Placed } from './frames.ts';

/** Takes up a | after what the list of a block has so far. */
export function pipeOn<T extends Placed>(frame: Frame<T>, hasPipefail: boolean): void {
  if (!hasPipefail) lower(frame.pipe.slice(frame.piped), 'unsure');
  frame.piped = frame.pipe.length;
}

/** Takes up a && after it. */
export function goOnIfDone<T extends Placed>(frame: Frame<T>): void {
  move(frame.pipe, frame.before);
  Object.assign(frame, { piped: 0, next: lessSure(frame.next, frame.last === 'fails' ? 'unsure' : 'decides') });
}

/** Takes up a || after it. */
export function goOnIfFailed<T extends Placed>(frame: Frame<T>): void {
  lower(frame.rescued, 'unsure');
  move(frame.rescued, frame.done);
  move(frame.before, frame.rescued);
  move(frame.pipe, frame.rescued);
  Object.assign(frame, { piped: 0, next: 'unsure', isRight: true });
}

/** Takes up a & after it, for which nobody waits. */
export function leaveBehind<T extends Placed>(frame: Frame<T>): void {
  for (const commands of [frame.rescued, frame.before, frame.pipe]) lower(commands, 'not');
}

/** Ends the list of a block, and gives those of its commands that fail the script only where nothing comes after it. */
export function closeList<T extends Placed>(frame: Frame<T>, stops: boolean): readonly T[] {
  if (frame.isRight && frame.last !== 'fails') lower(frame.rescued, frame.last === 'succeeds' ? 'not' : 'unsure');
  const unlessLater = stops ? [...frame.before] : [...frame.before, ...frame.pipe];
  for (const commands of [frame.rescued, frame.before, frame.pipe]) move(commands, frame.done);
  Object.assign(frame, { piped: 0, next: 'decides', isRight: false, isBegun: false });
  return unlessLater;
}
