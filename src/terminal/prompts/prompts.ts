import type { Answer } from '../../coaching/assessment.ts';

/** One screen of an assessment as it is asked. */
export interface RungQuestion {
  /** Such as "Database Management · Independent". */
  readonly heading: string;
  /** Such as "skill 2 of 12 · about 27 screens left". */
  readonly progress: string;
  /** Each completes "I have ...". */
  readonly statements: readonly string[];
  /** What was answered before, in the order of the statements. */
  readonly given: readonly (Answer | undefined)[];
  readonly canGoBack: boolean;
  /** The line that a finished screen folds into. */
  readonly fold: (answers: readonly Answer[]) => string;
}

/** One answer for each statement, or the wish to see the screen before. */
export type RungReply = { readonly answers: readonly Answer[] } | 'back';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Choice extends Option {
  readonly checked: boolean;
}

/** The questions that can be put to a person; each throws Interrupted when they stop instead. */
export interface Prompts {
  confirm(question: string, preset: boolean): Promise<boolean>;
  /** The value of the one choice that is taken; the first stands ready. */
  choose(question: string, choices: readonly Option[]): Promise<string>;
  /** The values of the choices that are checked in the end. */
  check(question: string, choices: readonly Choice[]): Promise<string[]>;
  /** A line of text, trimmed; asked again while the check finds a fault in it, which it gives in words. */
  ask(question: string, check: (text: string) => string | null): Promise<string>;
  askRung(question: RungQuestion): Promise<RungReply>;
}

export const ANSWER_LABELS: Readonly<Record<Answer, string>> = {
  no: 'no',
  helped: 'helped',
  alone: 'alone',
  often: 'often',
  'no-chance': 'no chance',
};

/** The same questions, each put when what goes before it is done. */
export function askAfter(before: () => Promise<void>, prompts: Prompts): Prompts {
  return {
    confirm: (question, preset) => before().then(() => prompts.confirm(question, preset)),
    choose: (question, choices) => before().then(() => prompts.choose(question, choices)),
    check: (question, choices) => before().then(() => prompts.check(question, choices)),
    ask: (question, check) => before().then(() => prompts.ask(question, check)),
    askRung: (question) => before().then(() => prompts.askRung(question)),
  };
}
