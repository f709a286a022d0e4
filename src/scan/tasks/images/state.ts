import { hiddenIn, isBinary } from '../../shell/hiding.ts';
import { type Copy, copyOn, pathFrom } from './copies.ts';
import { execForm, type Instruction, listOf, takeFlags } from './instructions.ts';
import { argue, fill, pairsOf, setAll, unquote } from './variables.ts';

/** What a stage of an image has come to after some of its instructions. */
export interface State {
  /** The variables that are set, in their order. */
  readonly set: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly copies: readonly Copy[];
  /** The names of programs that were put where they are found. */
  readonly put: readonly string[];
  readonly entrypoint: string;
  readonly command: string;
  /** Whether a shell runs what is to be run, as it is written. */
  readonly isUsual: boolean;
}

export const EMPTY: State = {
  ...{ set: new Map(), folder: '/', copies: [], put: [], entrypoint: '', command: '', isUsual: true },
};

const MOST_COPIES = 200;

/** What an instruction may take from beside its stage. */
export interface Around {
  /** What a stage has from what is handed over that an instruction copies from; null where that is this itself. */
  readonly other: readonly Copy[] | null;
  /** Whether it copies from an image that others made. */
  readonly isOfImage: boolean;
  readonly given: ReadonlyMap<string, string>;
}

/** How a stage stands after an instruction. */
export function step(state: State, { verb, text, handed }: Instruction, { other, isOfImage, given }: Around): State {
  if (verb === 'ENV') return { ...state, set: setAll(state.set, pairsOf(text, state.set)) };
  if (verb === 'ARG') return { ...state, set: argue(state.set, text, given) };
  if (verb === 'WORKDIR') return { ...state, folder: pathFrom(state.folder, fill(unquote(text), state.set)) };
  // What begins an image is not what was to end it before.
  if (verb === 'ENTRYPOINT') return { ...state, entrypoint: execForm(text), command: '' };
  if (verb === 'CMD') return { ...state, command: execForm(text) };
  if (verb === 'SHELL') return { ...state, isUsual: isShell(listOf(text) ?? []) };
  if (verb === 'RUN') return { ...state, put: [...state.put, ...[text, ...handed].flatMap(hiddenIn)] };
  if (verb !== 'COPY' && verb !== 'ADD') return state;
  const rest = takeFlags(text).rest;
  const paths = (listOf(rest) ?? rest.split(/\s+/)).map((path) => fill(unquote(path), state.set));
  const to = paths.at(-1) ?? '';
  const place = pathFrom(state.folder, to);
  const sources = paths.slice(0, -1).filter((path) => handed.length === 0 && !/^(?:\w+:|git@)/.test(path));
  const copies =
    other === null
      ? sources.map((from) => ({ from: from.replace(/^(?:\.?\/)+|^\.$|\/$/g, ''), to: target(from, to, place) }))
      : sources.flatMap((from) => copyOn(other, pathFrom('/', from), target(from, to, place)));
  const put =
    isOfImage || !isBinary(place) ? [] : hiddenIn(`cp ${sources.join(' ')} x ${place}${to.endsWith('/') ? '/' : ''}`);
  return { ...state, copies: [...state.copies, ...copies].slice(-MOST_COPIES), put: [...state.put, ...put] };
}

/** Where a source is copied to: in a folder a file keeps its name, and of a folder goes what it has. */
function target(from: string, to: string, place: string): string {
  const name = from.slice(from.lastIndexOf('/') + 1);
  return /\.\w+$/.test(name) && /(?:^|\/)\.{0,2}$/.test(to) ? pathFrom(place, name) : place;
}

/** How a stage stands while an instruction runs that has folders put in for it. */
export function mounted(state: State, { text }: Instruction, other: readonly Copy[] | null): State {
  const copies = takeFlags(text).flags.flatMap((flag) => {
    if (!/^--mount=(?:\S*,)?type=bind(?:,|$)/.test(flag)) return [];
    const option = (name: RegExp): string | undefined => name.exec(flag)?.[1];
    const from = option(/[,=](?:source|src)=([^,]+)/) ?? '.';
    const to = pathFrom(state.folder, option(/[,=](?:target|dst|destination)=([^,]+)/) ?? '.');
    return other === null
      ? [{ from: from.replace(/^(?:\.?\/)+|^\.$|\/$/g, ''), to }]
      : copyOn(other, pathFrom('/', from), to);
  });
  return { ...state, copies: [...state.copies, ...copies] };
}

/** The lines that an instruction has run. */
export function linesOf({ text, handed }: Instruction): string[] {
  const { rest } = takeFlags(text);
  if (!/^<<-?["']?\w+["']?\s*$/.test(rest))
    return handed.length === 0 ? [execForm(rest)] : [rest, ...handed, lastEnd(rest)];
  const [first = ''] = handed;
  return first.startsWith('#!') && !/\b(?:ba|z|da)?sh\b/.test(first) ? [] : [...handed];
}

function lastEnd(text: string): string {
  return /<<-?["']?(\w+)["']?(?!.*<<)/.exec(text)?.[1] ?? '';
}

function isShell([name = '', ...words]: readonly string[]): boolean {
  return (
    /^(?:\S*\/)?(?:ba|z|da|a)?sh$/.test(name) &&
    /^-\w*c$/.test(words.at(-1) ?? '') &&
    !words.some((word) => /^-\w*n/.test(word))
  );
}
