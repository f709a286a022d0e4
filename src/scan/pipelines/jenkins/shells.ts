import type { Standing } from '../../shell/commands.ts';
import type { GroovyToken } from './groovy.ts';

/** A script that a Jenkinsfile hands to a shell. */
export interface ShellCall {
  readonly script: string;
  /** The line that it begins on, from 0. */
  readonly line: number;
  /** Whether the shell stops at what fails. */
  readonly stops: boolean;
  /** How sure its failure is to fail the step. */
  readonly place: Standing;
}

/** Takes the pieces of a Jenkinsfile one after another, and hands on the scripts of shells as their calls end. */
export interface ShellCalls {
  /** A piece, how many brackets are open before it, and whether a call that begins with it is a whole statement. */
  readonly take: (token: GroovyToken, depth: number, isWhole: boolean) => void;
  readonly finish: () => void;
}

interface Open {
  readonly shell: string;
  readonly depth: number;
  key: string;
  script: GroovyToken | null;
  keeps: boolean;
  /** Whether more than the text makes the script, or the statement. */
  isJoined: boolean;
}

const SHELL = /^(?:sh|bat|pwsh|powershell)$/;

/** No call is open yet; `givesUp` where the file fails by itself after it looked at what a script returned. */
export function createShellCalls(givesUp: boolean, run: (call: ShellCall) => void): ShellCalls {
  let open: Open | null = null;
  let before: GroovyToken | null = null;

  function end(): void {
    const call = open;
    open = null;
    if (call?.script === undefined || call.script === null) return;
    const { text, line } = call.script;
    const script = text.includes('\n') ? text : text.replaceAll('\\n', '\n');
    const place = call.keeps ? (givesUp ? 'unsure' : 'not') : call.isJoined ? 'unsure' : 'decides';
    run({ script: script.replaceAll(CALLS, ''), line, stops: stopsIn(call.shell, text), place });
  }

  return {
    take: (token, depth, isWhole) => {
      const { kind, text } = token;
      if (open === null) {
        if (kind === 'word' && SHELL.test(text) && before?.text !== 'def')
          open = { shell: text, depth, key: '', script: null, keeps: false, isJoined: !isWhole };
      } else if (kind === 'text') {
        if (before?.text === '+' && open.script !== null) open.isJoined = true;
        else if (open.script === null && (open.key === '' || open.key === 'script')) open.script = token;
      } else if (kind === 'word') {
        if (open.key === 'returnStatus' && text === 'true') open.keeps = true;
        if (before?.text === '+' && open.script !== null) open.isJoined = true;
      } else if (text === ':') open.key = before?.text ?? '';
      else if (text === ',') open.key = '';
      else if (/[;{}]/.test(text) || (text === '\n' && depth <= open.depth && before?.text !== ',')) end();
      else if (text === ')' && depth <= open.depth + 1) end();
      if (!(kind === 'mark' && text === '\n' && before?.text === ',')) before = token;
    },
    finish: end,
  };
}

/** What has a shell of Windows come back from another script. */
const CALLS = /^\s*@?call\s+/gim;

/** Whether a shell stops at what fails: that of Windows does not, nor does one that a script names without -e. */
function stopsIn(shell: string, script: string): boolean {
  if (shell !== 'sh') return false;
  const [first = ''] = script.split('\n');
  return !first.startsWith('#!') || /\s-\w*e/.test(first);
}
