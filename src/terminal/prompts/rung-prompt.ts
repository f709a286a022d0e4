import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useRef, useState } from '@inquirer/core';
import { type Answer, ANSWERS } from '../../coaching/assessment.ts';
import type { Paint } from '../theme.ts';
import type { RungQuestion, RungReply } from './prompts.ts';
import { drawRung, type RungState } from './rung-layout.ts';

export interface RungPromptConfig {
  readonly question: RungQuestion;
  readonly columns: () => number;
  readonly paint: Paint;
}

/** Asks the statements of one rung on one screen; gives an answer for each, or 'back'. */
export const promptRung = createPrompt<RungReply, RungPromptConfig>(({ question, columns, paint }, done) => {
  const [reply, setReply] = useState<RungReply | null>(null);
  const [state, setState] = useState<RungState>({ current: 0, answers: question.given, message: '' });
  // Keys that arrive between two drawings must each see what the one before did.
  const latest = useRef(state);
  const move = (next: Partial<RungState>): void => {
    latest.current = { ...latest.current, message: '', ...next };
    setState(latest.current);
  };
  const finish = (result: RungReply): void => {
    setReply(result);
    done(result);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    const { current, answers } = latest.current;
    const last = question.statements.length - 1;
    const set = (answer: Answer | undefined): void => {
      move({ answers: question.statements.map((_, index) => (index === current ? answer : answers[index])) });
    };
    if (isUpKey(key)) move({ current: Math.max(0, current - 1) });
    else if (isDownKey(key) || (key.name === 'tab' && !key.shift)) move({ current: Math.min(last, current + 1) });
    else if (key.name === 'left') set(beside(answers[current], -1));
    else if (key.name === 'right') set(beside(answers[current], 1));
    else if (/^[1-5]$/.test(key.name)) set(ANSWERS[Number(key.name) - 1]);
    else if (key.name === 'b' && question.canGoBack) finish('back');
    else if (isEnterKey(key)) {
      const blank = nextBlank(answers, current);
      if (blank === null) finish({ answers: answers.filter((answer) => answer !== undefined) });
      else move({ current: blank, message: 'This one has no answer yet.' });
    }
  });
  if (reply === 'back') return '';
  if (reply !== null) return question.fold(reply.answers);
  return drawRung(question, state, columns(), paint);
});

/** The answer left or right of one; from none, the first either way. */
function beside(answer: Answer | undefined, step: -1 | 1): Answer | undefined {
  if (answer === undefined) return ANSWERS[0];
  const place = Math.min(ANSWERS.length - 1, Math.max(0, ANSWERS.indexOf(answer) + step));
  return ANSWERS[place];
}

/** The first statement without an answer from the current one on, then from the top; null when each has one. */
function nextBlank(answers: readonly (Answer | undefined)[], current: number): number | null {
  const blanks = answers.flatMap((answer, index) => (answer === undefined ? [index] : []));
  return blanks.find((index) => index >= current) ?? blanks[0] ?? null;
}
