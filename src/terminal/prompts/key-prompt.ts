import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { isLeaveKey } from './keys.ts';
import { type KeyQuestion, sayHowToLeave, STOP } from './prompts.ts';

export interface KeyPromptConfig {
  readonly asked: KeyQuestion;
  readonly columns: () => number;
  readonly paint: Paint;
}

/** Asks for one key: a number takes the choice at that place, Enter the one that stands ready. */
export const promptKey = createPrompt<string, KeyPromptConfig>(({ asked, columns, paint }, done) => {
  const [message, setMessage] = useState('');
  const [taken, setTaken] = useState<string | null>(null);
  const take = (value: string): void => {
    setTaken(value);
    done(value);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    const choice = asked.choices[Number(key.name) - 1];
    if (isEnterKey(key)) take(asked.preset);
    else if (choice !== undefined) take(choice.value);
    else setMessage(isLeaveKey(key) ? sayHowToLeave(asked.leaving ?? STOP) : '');
  });
  const labelOf = (value: string): string => asked.choices.find((choice) => choice.value === value)?.label ?? value;
  if (taken !== null) return wrapText(`${asked.question} ${paint.command(labelOf(taken))}`, columns());
  const keys = asked.choices.map(({ label }, index) => `${index + 1} ${label}`).join(' · ');
  const legend = `enter keep · ${keys} · ctrl-c ${asked.leaving ?? STOP}`;
  return [
    wrapText(`${paint.heading(asked.question)} ${paint.command(labelOf(asked.preset))}`, columns()),
    ...(message === '' ? [] : [paint.warn(wrapText(message, columns()))]),
    paint.quiet(wrapText(legend, columns())),
  ].join('\n');
});
