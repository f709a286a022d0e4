import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';
import type { Environment } from '../../src/context/call.ts';
import { createContext } from '../../src/context/create-context.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { Interrupted } from '../../src/errors.ts';
import { checkProfile } from '../../src/progress/profiles.ts';
import type { ProgressStore } from '../../src/progress/store.ts';
import type { Sink } from '../../src/terminal/io.ts';
import type { CheckHelp, Choice, Prompts, RungQuestion, RungReply } from '../../src/terminal/prompts/prompts.ts';
import { makePaint } from '../../src/terminal/theme.ts';
import { createMemoryStore } from './memory-store.ts';
import { NOW } from './person.ts';

const knowledge = openKnowledge(fileURLToPath(new URL('../../data/', import.meta.url)), { day: '2026-11-23' });

/** In place of a line: the person presses Ctrl-C. */
export const STOP_THERE = '\u0003';

/** What a person would reply; a question that no reply is given for fails the test. */
export interface Replies {
  readonly confirm?: boolean;
  /** What is checked in the end, or that the person stops there. */
  readonly check?: readonly string[] | 'stop' | ((question: string, choices: readonly Choice[]) => readonly string[]);
  /** Keys that are pressed, in turn; what stands ready where none is left. */
  readonly keys?: string[];
  /** The choices to take in turn; the first that is offered where none is left. */
  readonly choose?: string[];
  /** Lines in the order they are asked for, or STOP_THERE; one that is refused is followed by the next. */
  readonly lines?: readonly string[];
  readonly rungs?: readonly ((question: RungQuestion) => RungReply)[];
}

export interface Call {
  readonly record?: PersonRecord;
  readonly store?: ProgressStore;
  /** The stores of other profiles, each by its name. */
  readonly profiles?: Readonly<Record<string, ProgressStore>>;
  /** The width of the terminal that stdout is; without it stdout is a pipe. */
  readonly terminal?: number;
  /** Whether it shows colour. */
  readonly colour?: boolean;
  readonly replies?: Replies;
  /** How wide help is set, where that is not 80 columns. */
  readonly helpWidth?: number;
  /** Whether a fault of the program's own is told with its stack. */
  readonly debug?: true;
  readonly stdin?: string;
  /** What the person's surroundings hold beside PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether there is something that addresses and pages are opened with. */
  readonly opens?: boolean;
  /** The first number of the ids that are given out, where a store lives through several calls. */
  readonly firstId?: number;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly store: ProgressStore;
  /** What was opened. */
  readonly opened: readonly string[];
  /** The questions that were put: of rungs, to confirm, and lists to choose from. */
  readonly asked: readonly RungQuestion[];
  readonly confirmed: readonly string[];
  readonly checked: readonly AskedList[];
  /** What was shown beside the questions. */
  readonly told: readonly string[];
}

interface AskedList {
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly help: CheckHelp | undefined;
}

type Asked = Pick<Outcome, 'asked' | 'confirmed' | 'checked' | 'told'>;

/** Runs a command line against the real knowledge base, a store in memory and a person who replies as told. */
export async function coach(args: readonly string[], call: Call = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const asked = { asked: [], confirmed: [], checked: [], told: [] } satisfies Asked;
  const opened: string[] = [];
  const store = call.store ?? createMemoryStore(call.record);
  const sink = (name: 'out' | 'err'): Sink => ({
    write: (text) => void (written[name] += text),
    terminal: name === 'out' && call.terminal !== undefined,
    columns: call.terminal ?? 80,
    rows: Infinity,
    colour: call.colour === true,
  });
  let ids = (call.firstId ?? 1) - 1;
  const signal = new AbortController().signal;
  const env: Environment = {
    nodeVersion: '20.19.0',
    surroundings: { platform: process.platform, env: { PATH: process.env['PATH'], ...call.env } },
    io: {
      out: sink('out'),
      err: sink('err'),
      interactive: call.replies !== undefined,
      dumb: false,
      plain: false,
      env: { PAGER: '' },
      readInput: () => Promise.resolve(Buffer.from(call.stdin ?? '')),
    },
    now: () => NOW,
    newId: () => `id-${++ids}`,
    knowledge,
    progress: (_note, profile) => (profile === undefined || profile === null ? store : findStore(call, profile)),
    profiles: () => [null, ...Object.keys(call.profiles ?? {})],
    isOwnFile: (path) => path === store.path,
    open: (address) => {
      if (call.opens === true) opened.push(address);
      return Promise.resolve(call.opens === true);
    },
    openPrompts: () => Promise.resolve(scriptPrompts(call.replies ?? {}, asked)),
  };
  const code = await runCli(args, {
    version: '1.2.3',
    debug: call.debug === true,
    helpWidth: call.helpWidth ?? 80,
    open: (command, flags, collect) =>
      createContext(
        { version: '1.2.3', command, flags, signal, ...(collect === undefined ? {} : { collect }) },
        { ...env, progress: (note, profile = flags.profile) => env.progress(note, profile) },
      ),
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written, store, opened, ...asked };
}

/** The store of a profile; an error as the one on disk gives where its name cannot stand. */
function findStore({ profiles }: Call, profile: string): ProgressStore {
  const store = profiles?.[checkProfile(profile)];
  if (store === undefined) throw new Error(`no store is given for the profile ${profile}`);
  return store;
}

function scriptPrompts(
  replies: Replies,
  {
    asked,
    confirmed,
    checked,
    told,
  }: { asked: RungQuestion[]; confirmed: string[]; checked: AskedList[]; told: string[] },
): Prompts {
  const expected = <Reply>(reply: Reply | undefined, question: string): Promise<Reply> =>
    reply === undefined ? Promise.reject(new Error(`not expected to be asked: ${question}`)) : Promise.resolve(reply);
  const lines = [...(replies.lines ?? [])];
  return {
    confirm: (question) => {
      confirmed.push(question);
      return expected(replies.confirm, question);
    },
    choose: (question, choices) => expected(replies.choose?.shift() ?? choices[0]?.value, question),
    check: (question, choices, help) => {
      checked.push({ question, choices, help });
      if (replies.check === 'stop') return Promise.reject(new Interrupted());
      const { check } = replies;
      if (typeof check === 'function') return Promise.resolve([...check(question, choices)]);
      return expected(check === undefined ? undefined : [...check], question);
    },
    ask: async (question, check, stands = '') => {
      for (;;) {
        const next = lines.shift();
        if (next === STOP_THERE) throw new Interrupted();
        const line = (await expected(next, question)) || stands;
        if (check(line) === null) return line;
      }
    },
    key: ({ preset }) => Promise.resolve(replies.keys?.shift() ?? preset),
    clock: () => Promise.resolve(60),
    tell: (view) => {
      told.push(view({ terminal: true, columns: 80, paint: makePaint(false) }));
      return Promise.resolve();
    },
    askRung: (question) => {
      const reply = replies.rungs?.[asked.length];
      asked.push(question);
      return expected(reply?.(question), question.heading);
    },
  };
}
