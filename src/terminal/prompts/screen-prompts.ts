import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { Interrupted } from '../../errors.ts';
import type { Paint } from '../theme.ts';
import type { Prompts } from './prompts.ts';
import { promptRung } from './rung-prompt.ts';

/**
 * Prompts on a terminal that can move its cursor; everything is drawn on stderr, so that stdout holds results alone.
 */
export function createScreenPrompts(paint: Paint, columns: () => number, signal: AbortSignal): Prompts {
  const context = { output: process.stderr, signal };
  // Without this a program that was suspended and continued finds its input ended.
  process.on('SIGCONT', () => setImmediate(() => process.stdin.resume()));

  async function ask<Reply>(prompt: Promise<Reply>): Promise<Reply> {
    try {
      return await prompt;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
      throw error;
    }
  }

  const pageOf = (choices: number): number => Math.max(3, Math.min(choices, process.stderr.rows - 4));

  return {
    confirm: (message, preset) => ask(confirm({ message, default: preset }, context)),
    choose: (message, choices) =>
      ask(
        select(
          {
            message,
            pageSize: pageOf(choices.length),
            loop: false,
            choices: choices.map(({ value, label }) => ({ value, name: label })),
          },
          context,
        ),
      ),
    check: (message, choices) =>
      ask(
        checkbox(
          {
            message,
            pageSize: pageOf(choices.length),
            choices: choices.map(({ value, label, checked }) => ({ value, name: label, checked })),
          },
          context,
        ),
      ),
    ask: async (message, check) =>
      (await ask(input({ message, validate: (text) => check(text.trim()) ?? true }, context))).trim(),
    askRung: (question) => ask(promptRung({ question, columns, paint }, context)),
  };
}
