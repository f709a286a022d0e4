import type { Answer } from '../../coaching/assessment.ts';
import type { RungLevel } from '../../coaching/skills.ts';
import type { Style } from '../theme.ts';

/** One screen of an assessment as it is asked. */
export interface RungQuestion {
  /** Such as "Database Management · Independent". */
  readonly heading: string;
  /** Such as "skill 2 of 12 · about 27 screens left". */
  readonly progress: string;
  /** What is asked, and of whom; "Have you done this?" unless said. */
  readonly asks?: string;
  /** The level of the statements, for what is explained of it. */
  readonly level?: RungLevel;
  /** Each completes "I have ...". */
  readonly statements: readonly string[];
  /** What was answered before, in the order of the statements. */
  readonly given: readonly (Answer | undefined)[];
  /** What is to be known of those answers, such as "answered 7 months ago", in the same order. */
  readonly notes?: readonly (string | undefined)[];
  readonly canGoBack: boolean;
  /** What Ctrl-C does here, such as "stop and save"; "stop" unless said. */
  readonly leaving?: string;
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
  /** The heading that it stands under, once for all that follow each other. */
  readonly group?: string;
  /** What is shown of it while it is the current one. */
  readonly description?: string;
}

/** What is told beside a list of choices: what Ctrl-C does, and what `?` explains. */
export interface CheckHelp {
  /** Such as "leave, nothing changed"; "stop" unless said. */
  readonly leaving?: string;
  readonly about?: string;
}

/** Something that one key answers. */
export interface KeyQuestion {
  readonly question: string;
  readonly choices: readonly Option[];
  /** The value that Enter takes. */
  readonly preset: string;
  /** What Ctrl-C does here; "stop" unless said. */
  readonly leaving?: string;
}

/** The questions that can be put to a person; each throws Interrupted when they stop instead. */
export interface Prompts {
  confirm(question: string, preset: boolean): Promise<boolean>;
  /** The value of the one choice that is taken; the first stands ready. */
  choose(question: string, choices: readonly Option[]): Promise<string>;
  /** The values of the choices that are checked in the end. */
  check(question: string, choices: readonly Choice[], help?: CheckHelp): Promise<string[]>;
  /**
   * A line of text, trimmed; asked again while the check finds a fault in it, which it gives in words. Where something
   * stands there already, Enter keeps it.
   */
  ask(question: string, check: (text: string) => string | null, stands?: string): Promise<string>;
  askRung(question: RungQuestion): Promise<RungReply>;
  /** The value of the choice whose number is pressed, or of the one that stands ready. */
  key(question: KeyQuestion): Promise<string>;
  /** The seconds that pass until the person says that they are done, with a clock of so many minutes to see. */
  clock(question: string, minutes: number): Promise<number>;
  /** Shows what the next question is about, where the questions are. */
  tell(view: (style: Style) => string): Promise<void>;
}

/** All of them that wait for the person. */
export type Questions = Omit<Prompts, 'tell'>;

/** What is asked of the statements where a question does not say. */
export const ASKS = 'Have you done this?';

/** What Ctrl-C does where a question does not say. */
export const STOP = 'stop';

/** What Esc and q answer: nothing is left by them. */
export function sayHowToLeave(leaving: string): string {
  return `To ${leaving}, press Ctrl-C.`;
}

/** The same questions, each put when what goes before it is done. */
export function askAfter(before: () => Promise<void>, prompts: Prompts): Prompts {
  return askWith(
    () => before().then(() => prompts),
    (view) => before().then(() => prompts.tell(view)),
  );
}

/** Questions put by the prompts that are opened for each; what tells something needs none. */
export function askWith(open: () => Promise<Questions>, tell: Prompts['tell']): Prompts {
  return {
    confirm: (question, preset) => open().then((prompts) => prompts.confirm(question, preset)),
    choose: (question, choices) => open().then((prompts) => prompts.choose(question, choices)),
    check: (question, choices, help) => open().then((prompts) => prompts.check(question, choices, help)),
    ask: (question, check, stands) => open().then((prompts) => prompts.ask(question, check, stands)),
    askRung: (question) => open().then((prompts) => prompts.askRung(question)),
    key: (question) => open().then((prompts) => prompts.key(question)),
    clock: (question, minutes) => open().then((prompts) => prompts.clock(question, minutes)),
    tell,
  };
}
