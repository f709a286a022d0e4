import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { type Answer, ANSWERS } from '../../coaching/assessment.ts';
import { wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { isHelpKey, isLeaveKey, KEYBINDINGS } from './keys.ts';
import { type RungQuestion, type RungReply, sayHowToLeave, STOP } from './prompts.ts';
import { drawRung, isCovered, type RungState, type Size } from './rung-layout.ts';

export interface RungPromptConfig {
  readonly question: RungQuestion;
  readonly size: () => Size;
  readonly paint: Paint;
}

/** Asks the statements of one rung on one screen; gives an answer for each, or 'back'. */
export const promptRung = createPrompt<RungReply, RungPromptConfig>(({ question, size, paint }, done) => {
  const [reply, setReply] = useState<RungReply | null>(null);
  const [state, setState] = useState<RungState>({ current: 0, answers: question.given, message: '', explains: false });
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
    const isHelp = isHelpKey(key, line.line);
    line.clearLine(0);
    const { current, answers, explains } = latest.current;
    const last = question.statements.length - 1;
    const withAnswer = (answer: Answer | undefined): RungState['answers'] =>
      question.statements.map((_, index) => (index === current ? answer : answers[index]));
    const chosen = answers[current];
    const digit = digitOf(key);
    // What is not seen is not answered: the first key uncovers it.
    if (isHelp || isCovered(question, latest.current, size(), paint)) move({ explains: !explains });
    else if (isLeaveKey(key)) move({ message: sayHowToLeave(question.leaving ?? STOP) });
    else if (isUpKey(key, KEYBINDINGS)) move({ current: Math.max(0, current - 1) });
    else if (isDownKey(key, KEYBINDINGS) || (key.name === 'tab' && !key.shift))
      move({ current: Math.min(last, current + 1) });
    else if (key.name === 'left' || key.name === 'h') move({ answers: withAnswer(beside(chosen, -1)) });
    else if (key.name === 'right' || key.name === 'l') move({ answers: withAnswer(beside(chosen, 1)) });
    else if (isSpaceKey(key)) move({ answers: withAnswer(chosen === ANSWERS.at(-1) ? ANSWERS[0] : beside(chosen, 1)) });
    else if (digit !== null) move({ answers: withAnswer(ANSWERS[digit - 1]), current: Math.min(last, current + 1) });
    else if (key.name === 'b' && question.canGoBack) finish('back');
    else if (isEnterKey(key)) {
      const blank = nextBlank(answers, current);
      if (blank === null) finish({ answers: answers.filter((answer) => answer !== undefined) });
      else
        move({
          current: blank,
          message: 'This one has no answer yet. A figure answers and goes down a row by itself.',
        });
    }
  });
  if (reply === 'back') return '';
  if (reply !== null) return wrapText(question.fold(reply.answers), size().columns);
  return drawRung(question, state, size(), paint);
});

/** The number of an answer, from 1, or null for another key. */
function digitOf({ name }: KeypressEvent): number | null {
  return /^[1-5]$/.test(name) ? Number(name) : null;
}

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
