import { onceFor } from '../text/once-for.ts';
import type { Piece } from '../text/source.ts';

/** What is called at a signal: a function by its name, whatever holds it. */
const CALLED =
  /(?:\bSIG(?:TERM|INT)['"`]?|\bprocess\.(?:on|once)\(\s?\w{1,40})\s?,\s?(?:\[?\s?\$?(?:self|this)(?:\.|->|,\s?))?['"`]?(\w{1,60})['"`]?\s?[\])]/;
/** What a migration of Django's calls to go back. */
const GOES_BACK = /\bRunPython\(\s?[\w.]{1,60},\s?(\w{1,60})\s?[,)]|\breverse_code\s?=\s?(\w{1,60})\b/;
/** The channel, stream or call that a signal comes by. */
const COMES_BY =
  /\bsignal\.Notify\(\s?(\w{1,60})|\b(\w{1,60}),\s?\w{1,60}\s?:?=\s?signal\.NotifyContext\(|\blet (?:mut )?(\w{1,60})\s?=.{0,80}SignalKind::terminate|\bsignal::(ctrl_c)\(/;

/** A line that waits for a signal. */
export interface Wait {
  /** Its place among the lines. */
  readonly place: number;
  /** Whether the program ends where its function does, with nothing put off until then. */
  readonly isLast: boolean;
}

/** Where a program goes on after a signal: at the function that a place begins, or after lines that wait. */
export type Handler = { readonly begins: number } | { readonly waits: readonly Wait[] };

/** So many lines that wait for one signal are looked at. */
const MOST_WAITS = 20;

/**
 * Where a signal that a line listens for is handled, or what it hands on is done, by the names on it; null where it
 * names nothing that is there.
 */
export function findHandler(lines: readonly Piece[], text: string): Handler | null {
  const [called] = (CALLED.exec(text) ?? GOES_BACK.exec(text))?.slice(1).filter(Boolean) ?? [];
  if (called !== undefined) {
    const begins = namesOf(lines).functions.get(called);
    return begins === undefined ? null : { begins };
  }
  const [name] = COMES_BY.exec(text)?.slice(1).filter(Boolean) ?? [];
  const waits = name === undefined ? undefined : namesOf(lines).waits.get(name);
  return waits === undefined ? null : { waits };
}

const FUNCTION =
  /^\s*(?:(?:export|async|public|private|protected|static|final)\s+)*(?:(?:def|function|const|let|var|fun|func)\s+(?:self\.)?(\w{1,60})\b|(\w{1,60})\s?\([^)]*\)\s?\{\s*$)/;
/** What waits for a signal. */
export const WAIT =
  /(?:<-\s?|\brange\s+)(\w{1,60})(?:\.Done\(\))?|\b(\w{1,60})\.recv\(\)(?:\.await)?|\bsignal::(ctrl_c)\(\)\.await/;

const MAIN = /^\s*(?:pub )?(?:async )?(?:func|fn)\s+(main\b)?/;

/** The names of functions and of what is waited for, with their places among the lines. */
const namesOf = onceFor((lines: readonly Piece[]) => {
  const functions = new Map<string, number>();
  const waits = new Map<string, Wait[]>();
  let isLast = false;
  for (const [place, { text }] of lines.entries()) {
    const main = MAIN.exec(text);
    if (main !== null) isLast = main[1] !== undefined;
    else if (/^\s*defer\b/.test(text)) isLast = false;
    const [, name = '', method = name] = FUNCTION.exec(text) ?? [];
    if (method !== '' && !functions.has(method)) functions.set(method, place);
    const [waited] = WAIT.exec(text)?.slice(1).filter(Boolean) ?? [];
    if (waited === undefined) continue;
    const known = waits.get(waited) ?? [];
    if (known.length < MOST_WAITS) known.push({ place, isLast });
    waits.set(waited, known);
  }
  return { functions, waits };
});
