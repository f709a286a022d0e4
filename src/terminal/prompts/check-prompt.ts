import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { type CheckQuestion, type CheckState, countChosen, drawCheck } from './check-layout.ts';
import { isHelpKey, isLeaveKey, KEYBINDINGS } from './keys.ts';
import { sayHowToLeave, STOP } from './prompts.ts';
import type { Size } from './rung-layout.ts';

export interface CheckPromptConfig {
  readonly asked: CheckQuestion;
  readonly size: () => Size;
  readonly paint: Paint;
}

/** Asks which of a list are chosen; gives the values of those, in the order of the list. */
export const promptCheck = createPrompt<string[], CheckPromptConfig>(({ asked, size, paint }, done) => {
  const [isDone, setDone] = useState(false);
  const [state, setState] = useState<CheckState>({
    current: 0,
    chosen: new Set(asked.choices.filter(({ checked }) => checked).map(({ value }) => value)),
    message: '',
    explains: false,
  });
  // Keys that arrive between two drawings must each see what the one before did.
  const latest = useRef(state);
  const move = (next: Partial<CheckState>): void => {
    latest.current = { ...latest.current, message: '', ...next };
    setState(latest.current);
  };
  useKeypress((key, line) => {
    const isHelp = isHelpKey(key, line.line);
    line.clearLine(0);
    const { current, chosen, explains } = latest.current;
    const values = asked.choices.map(({ value }) => value);
    if (isHelp && asked.about !== undefined) move({ explains: !explains });
    else if (isLeaveKey(key)) move({ message: sayHowToLeave(asked.leaving ?? STOP) });
    else if (isUpKey(key, KEYBINDINGS)) move({ current: Math.max(0, current - 1) });
    else if (isDownKey(key, KEYBINDINGS)) move({ current: Math.min(values.length - 1, current + 1) });
    else if (isSpaceKey(key)) move({ chosen: toggle(chosen, values[current] ?? '') });
    else if (key.name === 'a') move({ chosen: new Set(chosen.size === values.length ? [] : values) });
    else if (isEnterKey(key)) {
      setDone(true);
      done(values.filter((value) => chosen.has(value)));
    }
  });
  if (isDone) return wrapText(`${asked.question}   ${countChosen(asked, state)}`, size().columns);
  return drawCheck(asked, state, size(), paint);
});

function toggle(chosen: ReadonlySet<string>, value: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(value)) next.add(value);
  return next;
}
