import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { formatClock, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';

export interface ClockPromptConfig {
  readonly question: string;
  readonly minutes: number;
  readonly columns: () => number;
  readonly paint: Paint;
}

const SECOND = 1000;

/** Shows a running clock until Enter; gives the whole seconds that passed. */
export const promptClock = createPrompt<number, ClockPromptConfig>(({ question, minutes, columns, paint }, done) => {
  const [began] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  const [isDone, setDone] = useState(false);
  const passed = (): number => Math.floor((performance.now() - began) / SECOND);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(passed());
    }, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, []);
  useKeypress((key, line) => {
    line.clearLine(0);
    if (!isEnterKey(key)) return;
    setSeconds(passed());
    setDone(true);
    done(passed());
  });
  const time = `${formatClock(seconds)} of ${formatClock(minutes * 60)}`;
  if (isDone) return wrapText(`${question} ${time}`, columns());
  const shown = seconds > minutes * 60 ? paint.warn(time) : paint.command(time);
  return wrapText(`${paint.heading(question)} ${shown}`, columns());
});
