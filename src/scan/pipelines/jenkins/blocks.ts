import { lessSure, type Standing } from '../../shell/commands.ts';
import type { GroovyToken } from './groovy.ts';

/** A command of a Jenkinsfile, whose place the blocks around it set. */
export interface InBlock {
  /** How sure its failure is to fail the whole; null where it never runs. */
  place: Standing | null;
}

/** The blocks of a Jenkinsfile, to which commands are added as they come. */
export interface JenkinsBlocks<T extends InBlock> {
  readonly open: (header: readonly GroovyToken[]) => void;
  readonly close: () => void;
  /** Takes up a word or a text that stands in the block. */
  readonly note: (token: GroovyToken) => void;
  readonly add: (command: T) => void;
  /** From here on all waits for a person. */
  readonly wait: () => void;
  readonly isIn: (name: string) => boolean;
  /** What follows in the block is not reached, as it fails or is left here. */
  readonly leave: (how: 'fails' | 'returns') => void;
  /** Ends what is open. */
  readonly finish: () => void;
}

interface Frame<T> {
  readonly name: string;
  standing: Standing | null;
  readonly commands: T[];
  /** The first words and texts in it. */
  readonly said: string[];
  /** Of a catch: the commands that it may let fail. */
  readonly tried: readonly T[];
  /** How sure a run is to come to what is added next; null where it never does. */
  reached: Standing | null;
  fails: boolean;
}

/** Nobody opens more blocks within each other. */
const MOST_OPEN = 50;
const MOST_SAID = 40;

const AFTER_FAILURE = /^(?:failure|unstable|aborted|unsuccessful|regression|fixed|notBuilt)$/;
const THROWS = /^(?:throw|error|FAILURE)$/;
const ASKS = /^(?:if|else|switch|while|for|case)$/;
/** What goes on after what fails in it. */
const CATCHES = /^(?:try|catch|finally|catchError|warnError)$/;
/** What has a closure run by a thing that is known to do so, once. */
const RUNS_ONCE = /^(?:docker|steps|this|script|ctx)$|^(?:inside|withRegistry|withServer|withTool|withRun)$/;

/** The blocks of a file that is still empty; `isCalled` tells of a function whether anything in the file calls it. */
export function createJenkinsBlocks<T extends InBlock>(isCalled: (name: string) => boolean): JenkinsBlocks<T> {
  const frames: Frame<T>[] = [createFrame('', 'decides')];
  let tried: readonly T[] = [];
  let over = 0;
  let waits: Standing = 'decides';

  function lower(commands: readonly T[], standing: Standing | null): void {
    for (const command of commands) command.place = worse(command.place, standing);
  }

  function standingOf(name: string, header: readonly GroovyToken[]): Standing | null {
    const words = header.map(({ text }) => text);
    const above = frames.at(-1)?.name;
    const defined = /^(?:def|void)$/.test(words[0] ?? '') && words[2] === '(' ? (words[1] ?? '') : '';
    if (defined !== '' && frames.length === 1) return isCalled(defined) ? 'decides' : null;
    if (words[0] === 'def' && words[2] === '=') return isCalled(words[1] ?? '') ? 'decides' : null;
    if (name === 'warnError' || name === 'catch') return 'not';
    if (name === 'catchError') return /SUCCESS|UNSTABLE|null/.test(words.join(' ')) ? 'not' : 'unsure';
    if (name === 'if' && /^if \( (?:false|!true|! true) \)/.test(words.join(' '))) return null;
    if (above === 'post') return AFTER_FAILURE.test(name) ? 'not' : 'unsure';
    return ASKS.test(name) || isPassedOn(header) || (name === 'timeout' && words.includes('0')) ? 'unsure' : 'decides';
  }

  /** Has what is around a block that is left be left too, where it is. */
  function pass(frame: Frame<T>, outer: Frame<T>): void {
    if (frame.fails && frame.standing === 'decides' && !CATCHES.test(frame.name))
      Object.assign(outer, { reached: null, fails: true });
    else if (frame.reached !== 'decides' && !frame.fails && /^(?:if|else|switch|try|catch|for|while)$/.test(frame.name))
      outer.reached = worse(outer.reached, 'unsure');
  }

  function close(): void {
    if (over > 0) {
      over -= 1;
      return;
    }
    const frame = frames.length > 1 ? frames.pop() : undefined;
    const outer = frames.at(-1);
    if (frame === undefined || outer === undefined) return;
    if (frame.name === 'when') outer.standing = worse(outer.standing, standingWhen(frame.said.join(' ')));
    lower(frame.commands, frame.standing);
    pass(frame, outer);
    tried = frame.name === 'try' ? [...frame.commands] : [];
    // One that throws what it caught fails all the same.
    if (frame.name === 'catch' && !frame.said.some((one) => THROWS.test(one))) lower(frame.tried, 'not');
    for (const said of frame.said) if (outer.said.length < MOST_SAID) outer.said.push(said);
    for (const command of frame.commands) outer.commands.push(command);
  }

  return {
    open: (header) => {
      if (frames.length >= MOST_OPEN) {
        over += 1;
        return;
      }
      const names = header.map(({ kind, text }) => (kind === 'word' ? text : ''));
      const name = (names[0] === 'else' && names[1] === 'if' ? names[1] : names[0]) ?? '';
      frames.push(createFrame(name, standingOf(name, header), name === 'catch' ? tried : []));
    },
    close,
    note: ({ text }) => {
      const said = frames.at(-1)?.said ?? [];
      if (said.length < MOST_SAID) said.push(text);
    },
    add: (command) => {
      lower([command], waits);
      for (const { reached } of frames) lower([command], reached);
      if (over > 0) lower([command], 'unsure');
      frames.at(-1)?.commands.push(command);
    },
    wait: () => {
      waits = 'unsure';
    },
    leave: (how) => {
      const frame = frames.at(-1);
      if (frame !== undefined && over === 0 && frame.reached !== null)
        Object.assign(frame, { reached: null, fails: how === 'fails' });
    },
    isIn: (name) => frames.some((frame) => frame.name === name),
    finish: () => {
      over = 0;
      while (frames.length > 1) close();
      for (const { commands, standing } of frames) lower(commands, standing);
    },
  };
}

/** Whether a block is a closure that is handed to a method of something, which may run it or not. */
function isPassedOn(header: readonly GroovyToken[]): boolean {
  const isOf = header.some(({ kind, text }) => kind === 'mark' && text === '.');
  return isOf && !header.some(({ kind, text }) => kind === 'word' && RUNS_ONCE.test(text));
}

function createFrame<T>(name: string, standing: Standing | null, tried: readonly T[] = []): Frame<T> {
  return { name, standing, commands: [], said: [], tried, reached: 'decides', fails: false };
}

/** How sure a stage is to run by what it is to run when. */
function standingWhen(said: string): Standing {
  return /^(?:expression (?:return )?false$|buildingTag\b|tag\b|triggeredBy\b)/.test(said) ? 'not' : 'unsure';
}

function worse(one: Standing | null, other: Standing | null): Standing | null {
  return one === null || other === null ? null : lessSure(one, other);
}
