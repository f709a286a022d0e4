import { confirm, input, select } from '@inquirer/prompts';
import { Interrupted } from '../../errors.ts';
import { widthOf, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { type FrameStream, keepFrame } from './frame.ts';
import { promptCheck } from './check-prompt.ts';
import { promptClock } from './clock-prompt.ts';
import { promptKey } from './key-prompt.ts';
import type { Questions } from './prompts.ts';
import type { Size } from './rung-layout.ts';
import { promptRung } from './rung-prompt.ts';

/** The mark before a question, and the blank after it. */
const PREFIX = 2;

/** Rows that a line to be changed leaves free on the screen, for what is added to it and for what is wrong with it. */
const MARGIN = 6;

interface PromptContext {
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/**
 * Prompts on a terminal that can move its cursor; everything is drawn on stderr, so that stdout holds results alone.
 */
export function createScreenPrompts(paint: Paint, columns: () => number, signal: AbortSignal): Questions {
  let frame: FrameStream | undefined;
  process.on('SIGCONT', () =>
    setImmediate(() => {
      // With no question open, input that is resumed would keep the program from ending.
      if (frame === undefined) return;
      // Without this a program that was suspended and continued finds its input ended.
      process.stdin.resume();
      frame.redraw();
    }),
  );

  async function ask<Reply>(prompt: (context: PromptContext) => Promise<Reply>): Promise<Reply> {
    frame = keepFrame(process.stderr);
    try {
      return await prompt({ output: frame.output, signal });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
      throw error;
    } finally {
      frame = undefined;
    }
  }

  const size = (): Size => ({ columns: columns(), rows: process.stderr.rows });
  // The library breaks a line at its edge, inside a word: a question and its answer are folded before.
  const themeOf = (message: string) => {
    const indent = ' '.repeat(PREFIX);
    const folded = wrapText(message, columns(), indent);
    const taken = PREFIX + widthOf(folded.split('\n').at(-1)?.trimStart() ?? '');
    const fold = (reply: string): string =>
      taken + 1 + widthOf(reply) <= columns() ? reply : `\n${indent}${wrapText(reply, columns(), indent)}`;
    return { style: { message: () => paint.heading(folded), answer: (reply: string) => paint.command(fold(reply)) } };
  };
  const isShort = (text: string): boolean => widthOf(text) < columns() * (process.stderr.rows - MARGIN);
  const foldFault = (fault: string | null): string | true =>
    fault === null ? true : wrapText(fault, columns() - PREFIX, ' '.repeat(PREFIX));
  const pageOf = (choices: number): number => Math.max(3, Math.min(choices, process.stderr.rows - 4));

  return {
    confirm: (message, preset) =>
      ask((context) => confirm({ message, default: preset, theme: themeOf(message) }, context)),
    choose: (message, choices) =>
      ask((context) =>
        select(
          {
            message,
            theme: themeOf(message),
            pageSize: pageOf(choices.length),
            loop: false,
            choices: choices.map(({ value, label }) => ({ value, name: label })),
          },
          context,
        ),
      ),
    check: (question, choices, help) =>
      ask((context) => promptCheck({ asked: { question, choices, ...help }, size, paint }, context)),
    ask: async (message, check, stands = '') => {
      // What fits the screen is put into the line to be changed there; the library cannot draw what is longer.
      const fits = isShort(message + stands);
      if (!fits) process.stderr.write(`${wrapText(stands, columns())}\n`);
      const theme = themeOf(message);
      const shown = fits ? {} : { defaultAnswer: () => '(Enter keeps it)' };
      const reply = await ask((context) =>
        input(
          {
            message,
            theme: { style: { ...theme.style, ...shown } },
            validate: (text) => foldFault(check(text.trim())),
            ...(stands === '' ? {} : { default: stands, prefill: fits ? 'editable' : 'tab' }),
          },
          context,
        ),
      );
      return reply.trim();
    },
    askRung: (question) => ask((context) => promptRung({ question, size, paint }, context)),
    key: (asked) => ask((context) => promptKey({ asked, columns, paint }, context)),
    clock: (question, minutes) => ask((context) => promptClock({ question, minutes, columns, paint }, context)),
  };
}
