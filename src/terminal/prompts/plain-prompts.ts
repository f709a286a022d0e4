import { createInterface } from 'node:readline/promises';
import { type Answer, ANSWER_WORDS, ANSWERS, readAnswerWord } from '../../coaching/assessment.ts';
import { wordsForRung } from '../../coaching/words.ts';
import { Interrupted } from '../../errors.ts';
import { wrapText } from '../text.ts';
import { makePaint } from '../theme.ts';
import {
  type CheckHelp,
  type Choice,
  type KeyQuestion,
  type Option,
  type Prompts,
  type RungQuestion,
  type RungReply,
  sayHowToLeave,
  STOP,
} from './prompts.ts';

/** Where plain prompts read lines and write them. */
export interface LineStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: () => number;
  /** Calls back when the program goes on after it was suspended. */
  readonly onContinue?: (listener: () => void) => void;
}

type AskLine = (prompt: string) => Promise<string>;

/**
 * Prompts for a terminal that cannot move its cursor, and for screen readers: one question a line, answered by a line.
 */
export function createPlainPrompts(streams: LineStreams, signal: AbortSignal): Prompts {
  /** What has been said since the last answer, to be said again where something else was on the screen since. */
  let open = '';
  const say = (text: string): void => {
    const line = `${wrapText(text, streams.columns())}\n`;
    open += line;
    streams.output.write(line);
  };
  streams.onContinue?.(() => {
    streams.output.write(open);
  });

  async function withLines<Reply>(ask: (line: AskLine) => Promise<Reply>): Promise<Reply> {
    const lines = createInterface({ input: streams.input, output: streams.output, terminal: false });
    const closed = new Promise<never>((_, reject) => {
      lines.once('close', () => {
        reject(new Interrupted());
      });
    });
    closed.catch(() => undefined);
    try {
      return await ask(async (prompt) => {
        open += prompt;
        const line = await Promise.race([lines.question(prompt, { signal }), closed]);
        open = '';
        return line;
      });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      lines.close();
    }
  }

  return {
    confirm: (question, preset) => withLines((line) => confirmLine(line, say, question, preset)),
    choose: (question, choices) => withLines((line) => chooseLine(line, say, question, choices)),
    check: (question, choices, help = {}) => withLines((line) => checkLines(line, say, question, choices, help)),
    ask: (question, check, stands) => withLines((line) => askLine(line, say, { question, check, stands })),
    askRung: (question) => withLines((line) => askRungLines(line, say, question)),
    key: (question) => withLines((line) => askKeyLine(line, say, question)),
    clock: (question, minutes) => withLines((line) => clockLine(line, question, minutes)),
    tell: (view) => {
      const text = `${view({ terminal: true, columns: streams.columns(), paint: makePaint(false) })}\n`;
      open += text;
      streams.output.write(text);
      return Promise.resolve();
    },
  };
}

type Say = (text: string) => void;

async function confirmLine(line: AskLine, say: Say, question: string, preset: boolean): Promise<boolean> {
  for (;;) {
    const reply = (await line(`${question} (${preset ? 'Y/n' : 'y/N'}) `)).trim().toLowerCase();
    if (reply === '') return preset;
    if (['y', 'yes', 'n', 'no'].includes(reply)) return reply.startsWith('y');
    say('Type y or n.');
  }
}

async function chooseLine(line: AskLine, say: Say, question: string, choices: readonly Option[]): Promise<string> {
  say(question);
  choices.forEach(({ label }, index) => {
    say(`${index + 1} ${label}`);
  });
  for (;;) {
    const reply = (await line('Number, or Enter for the first: ')).trim();
    const choice = choices[reply === '' ? 0 : Number(reply) - 1];
    if (choice !== undefined) return choice.value;
    say(`Type a number from 1 to ${choices.length}.`);
  }
}

async function checkLines(
  line: AskLine,
  say: Say,
  question: string,
  choices: readonly Choice[],
  { about, leaving = STOP }: CheckHelp,
): Promise<string[]> {
  const chosen = new Set(choices.filter((choice) => choice.checked).map((choice) => choice.value));
  for (;;) {
    say(`${question} (${chosen.size} of ${choices.length} chosen)`);
    choices.forEach(({ value, label, group }, index) => {
      if (group !== undefined && group !== choices[index - 1]?.group) say(`${group}:`);
      say(`${index + 1} ${chosen.has(value) ? '[x]' : '[ ]'} ${label}`);
    });
    const reply = (await line('Numbers to change, or Enter when done: ')).trim();
    if (reply === '') return choices.map(({ value }) => value).filter((value) => chosen.has(value));
    const picked = reply.split(/[\s,]+/).map((number) => choices[Number(number) - 1]?.value);
    if (reply === '?' && about !== undefined) say(about);
    else if (reply === 'q') say(sayHowToLeave(leaving));
    else if (picked.includes(undefined)) say(`Type numbers from 1 to ${choices.length}.`);
    else for (const value of picked) if (value !== undefined && !chosen.delete(value)) chosen.add(value);
  }
}

async function askLine(
  line: AskLine,
  say: Say,
  asked: {
    readonly question: string;
    readonly check: (text: string) => string | null;
    readonly stands: string | undefined;
  },
): Promise<string> {
  const { question, check, stands = '' } = asked;
  if (stands !== '') say(`Now: ${stands}`);
  for (;;) {
    const reply = (await line(`${question}${stands === '' ? '' : ' (Enter keeps it)'} `)).trim() || stands;
    const fault = check(reply);
    if (fault === null) return reply;
    say(fault);
  }
}

async function askKeyLine(line: AskLine, say: Say, { question, choices, preset }: KeyQuestion): Promise<string> {
  const ready = choices.find(({ value }) => value === preset)?.label ?? preset;
  say(`${question} ${ready}`);
  say(choices.map(({ label }, index) => `${index + 1} ${label}`).join('  '));
  for (;;) {
    const reply = (await line(`Number, or Enter for ${ready}: `)).trim();
    const choice = reply === '' ? preset : choices[Number(reply) - 1]?.value;
    if (choice !== undefined) return choice;
    say(`Type a number from 1 to ${choices.length}.`);
  }
}

async function clockLine(line: AskLine, question: string, minutes: number): Promise<number> {
  const began = performance.now();
  await line(`${question} (${minutes} minutes) `);
  return Math.floor((performance.now() - began) / 1000);
}

async function askRungLines(line: AskLine, say: Say, question: RungQuestion): Promise<RungReply> {
  const { asks, leaving = STOP } = question;
  const scale = ANSWERS.map((answer, index) => `${index + 1} ${ANSWER_WORDS[answer]}`).join('  ');
  const answers: Answer[] = [];
  say(`\n${question.heading} (${question.progress} · ? explains)`);
  if (asks !== undefined) say(asks);
  for (const [index, statement] of question.statements.entries()) {
    const given = question.given[index];
    const note = question.notes?.[index];
    say(asks === undefined ? `Have you ${statement}?` : `${index + 1} of ${question.statements.length}: ${statement}`);
    const hints = [
      scale,
      ...(given === undefined ? [] : [`Enter ${ANSWER_WORDS[given]}${note === undefined ? '' : `, ${note}`}`]),
      ...(given === undefined && note !== undefined ? [`(${note})`] : []),
      ...(question.canGoBack ? ['b back'] : []),
    ];
    say(hints.join('  '));
    for (;;) {
      const reply = (await line('> ')).trim().toLowerCase();
      if (reply === 'b' && question.canGoBack) return 'back';
      const answer = reply === '' ? given : (readAnswerWord(reply) ?? ANSWERS[Number(reply) - 1]);
      if (answer !== undefined) {
        answers.push(answer);
        break;
      }
      if (reply === '?') say(explainRung(question));
      else if (reply === 'q') say(sayHowToLeave(leaving));
      else say(`Type a number from 1 to ${ANSWERS.length}.`);
    }
  }
  say(question.fold(answers));
  return { answers };
}

/** The level, the answers and what counts, a line each. */
function explainRung({ level }: RungQuestion): string {
  return wordsForRung(level ?? null)
    .flatMap(({ title, words }) => [`${title}:`, ...words.map(({ word, means }) => `- ${word}: ${means}`)])
    .join('\n');
}
