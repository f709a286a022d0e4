import { doesNothing, isIdle, lessSure, type Standing, standingByWords, strip } from './commands.ts';
import { LONGEST_LINE } from '../text/source.ts';
import { beginHeredoc, type Heredoc } from './heredoc.ts';
import { enter, type Folder } from './folder.ts';
import type { Placed } from './frames.ts';
import { lameBy, merge, readSet, readSettings, withSettings } from './settings.ts';
import { splitLine } from './split-line.ts';
import { createStructure, type Shell } from './structure.ts';

/** A command as a shell would run it: what stands between separators, without what only sets it up. */
export interface Command {
  /** With what further lines say of it, once they are read. */
  readonly text: string;
  /** Whether its failure fails the step, as far as the lines that are read say it; null where it does nothing. */
  readonly standing: Standing | null;
  /** Where it runs, from the folder that the script begins in. */
  readonly folder: Folder;
  /** Whether that is a folder of the machine's, in which no repository is. */
  readonly isAway?: boolean;
}

/** A line of a script; `isFolded` where the next line goes on with it. */
export interface CommandReader {
  (line: string, isFolded?: boolean): Command[];
  /** Whether the script, of which no more lines come, fails whatever its programs give. */
  readonly alwaysFails: () => boolean;
}

interface Draft extends Placed {
  /** With what stands before the command. */
  whole: string;
  words: string;
  readonly folder: Folder;
  readonly isAway: boolean;
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * Takes the lines of a script one after another and gives the commands that each begins, without those that run nothing
 * of what they name and without what is in the text they are given.
 */
export function createCommandReader(shell: Shell = { stops: true, hasPipefail: false }): CommandReader {
  const structure = createStructure<Draft>(shell);
  let heredoc: Heredoc | null = null;
  let quote: string | null = null;
  let loose: string | null = null;
  let goesOn = false;
  let last: Draft | null = null;
  let folder: Folder = '';
  let isAway = false;
  const outer: Folder[] = [];
  let settings: ReadonlyMap<string, string> = new Map();
  const read = (whole: string, isFolded = false): Command[] => {
    let line = whole.trim();
    if (heredoc !== null) {
      const isEnd = line === heredoc.end;
      if (isEnd && heredoc.isScript && heredoc.goesOn) structure.close();
      const isText = !heredoc.isScript;
      if (isEnd) heredoc = null;
      if (isEnd || isText) return [];
    }
    if (quote !== null) {
      const end = line.indexOf(quote);
      if (end < 0) return [];
      line = line.slice(end + 1);
      quote = null;
      goesOn = true;
    }
    const wasLoose = loose;
    if (loose !== null) {
      if (line.split(loose).length % 2 === 0) loose = null;
      line = line.replaceAll(wasLoose ?? '', '');
    }
    const isLong = line.endsWith('\\');
    const { tokens, open } = splitLine(isLong ? line.slice(0, -1) : line);
    const commands: Draft[] = [];
    let isWithin = goesOn;
    for (const [index, { kind, text }] of tokens.entries()) {
      if (kind === 'separator') {
        structure.separate(text);
        isWithin = false;
        if (text === ')') folder = outer.pop() ?? folder;
      } else if (index === 0 && goesOn) {
        if (last !== null) goOn(last, text);
      } else {
        const rounds = (/^[({!\s]*/.exec(text)?.[0] ?? '').split('(').length - 1;
        for (let round = 0; round < rounds; round += 1) outer.push(folder);
        const rest = structure.begin(text);
        isWithin = rest !== '';
        if (rest === '') continue;
        const bare = strip(rest);
        // What a shell within is given may begin with what does nothing.
        const command = isIdle(bare) && WITHIN.test(rest) ? rest : bare;
        const own = rest.endsWith(command) ? readSettings(rest.slice(0, rest.length - command.length)) : [];
        const draft = createDraft(rest, command, { folder, isAway: isAway && folder === null }, merge(settings, own));
        const isReached = structure.add(draft, command, rest);
        if (REPLACES.test(rest)) structure.leave(rest);
        if (MOVES.test(command)) {
          folder = draft.place === 'decides' ? move(folder, command) : null;
          isAway = AWAY.test(command) || (isAway && folder === null);
        }
        settings = merge(settings, readSet(command === '' ? rest : command));
        last = isIdle(command) ? null : draft;
        const isShown = last !== null || shell.showsSetUp === true;
        if (isShown && command !== '' && isReached) commands.push(draft);
      }
    }
    const begun = heredoc === null ? beginHeredoc(line, last?.words ?? '') : null;
    if (begun?.isScript === true && begun.goesOn) structure.open();
    heredoc ??= begun;
    if (last === null && !isBlank(line)) quote = open;
    else if (open !== null && loose === null) {
      loose = open;
      // A shell that is not told to stop goes on after what fails.
      if (last !== null && SHELL.test(last.whole)) limit(last);
      structure.open();
    }
    goesOn = isWithin && (isLong || isFolded);
    const ending = tokens.at(-1)?.text === '' ? tokens.at(-2)?.text : undefined;
    if (wasLoose !== null && loose === null) structure.close();
    if (!goesOn && quote === null && !/^(?:&&|\|\|?|\|&)$/.test(ending ?? '')) structure.separate('\n');
    return commands.map((draft) => show(draft, structure.end));
  };
  return Object.assign(read, { alwaysFails: structure.alwaysFails });
}

/** A command of whose place nothing is known; as one literal, since a script may have very many. */
function createDraft(
  whole: string,
  words: string,
  { folder, isAway }: Pick<Draft, 'folder' | 'isAway'>,
  settings: Draft['settings'],
): Draft {
  return {
    whole,
    words,
    place: 'decides',
    most: 'decides',
    isPlain: false,
    isHandedOn: false,
    folder,
    isAway,
    settings,
  };
}

/** What has another program take the place of the shell. */
const REPLACES = /^exec\s+(?![-\d<>&])\S/;
const WITHIN = /^(?:ba|z)?sh -\w*c\s.*&&/;
const SHELL = /^(?:\S{0,60}\/)?(?:ba|z|da)?sh\s+-(?!\w*e)\w*c\b/;

const MOVES = /^(?:cd|chdir|pushd|popd|Set-Location|Push-Location|Pop-Location)(?=\s|$)/i;

/** Goes to a folder of the machine's. */
const AWAY =
  /^\S+\s+(?:--\s+)?["']?(?:\/(?:tmp|var|etc|usr|opt|dev|proc|mnt|srv|root)(?![\w-])|\$\(mktemp\b|\$\{?(?:RUNNER_TEMP|TMPDIR)\b)/;

/** Where a command leads that goes to another folder. */
function move(from: Folder, command: string): Folder {
  const [, to = ''] = /^\S+\s+(?:--\s+|\/d\s+|-\w\s+)?(.*)$/i.exec(command) ?? [];
  return enter(from, to);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Adds what a further line says of a command, as far as patterns may meet it at once. */
function goOn(draft: Draft, text: string): void {
  if (draft.whole.length + text.length > LONGEST_LINE) limit(draft);
  else {
    draft.words += ` ${text}`;
    draft.whole += ` ${text}`;
  }
}

/** Has a command be sure no more. */
function limit(draft: Draft): void {
  draft.place = lessSure(draft.place, 'unsure');
  draft.most = lessSure(draft.most, 'unsure');
}

function show(draft: Draft, end: () => void): Command {
  return {
    folder: draft.folder,
    isAway: draft.isAway,
    get text() {
      return withSettings(draft.words, draft.settings);
    },
    get standing() {
      end();
      const words = withSettings(draft.words, draft.settings);
      if (doesNothing(words)) return null;
      return [draft.place, standingByWords(words, draft.whole)].reduce(lessSure, lameBy(words, draft.settings));
    },
  };
}
