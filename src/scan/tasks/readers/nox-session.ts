import { lessSure, type Standing } from '../../shell/commands.ts';
import { settingsOf, tableOf } from './nox-settings.ts';
import { argumentsOf, type Statement, withoutStrings } from './statements.ts';
import type { Task } from './task.ts';

const LEAVES = /^(?:return|raise|yield|exit\(|sys\.exit)\b|\.(?:skip|error|exit)\(/;
const NOTIFY = /^(\w+)\.notify\(\s*["']([\w-]+)["']/;
/** What a run may be told without anything else being run. */
const PLAIN = /^(?:external|silent|log|stdin|stdout|stderr|include_outer_env|(?:interrupt|terminate)_timeout)\s*=/;

/** What a session does, by its statements and by what it calls itself. */
export function sessionOf(body: readonly Statement[], session: string): Partial<Task> {
  const names = new RegExp(`\\b${session}\\.run(?:_always)?\\b`);
  const begins = new RegExp(`^(?:return\\s+)?${session}\\.run(?:_always)?\\(`);
  const runs = body.flatMap(({ text }, place) => {
    if (!names.test(withoutStrings(text))) return [];
    const given = argumentsOf(text, begins);
    return [{ place, ...(given === null ? unread(text) : runOf(given)), isOfAll: isOfAll(body, place, session) }];
  });
  const last = runs.at(-1)?.place ?? -1;
  const isLeft = body.slice(0, Math.max(0, last)).some(({ text }) => LEAVES.test(text));
  const isOther = body.some(({ text }) => changes(text, session));
  return {
    // What stands in a block may be left out.
    scripts: runs.map(({ script, isOfAll: isSure }) => [isSure ? script : `if [ "$CONDITION" ]; then ${script}; fi`]),
    needs: body.flatMap(({ text }) => {
      const [, by, name = ''] = NOTIFY.exec(text) ?? [];
      return by === session ? [name] : [];
    }),
    doesMore: body.some(({ text }) => new RegExp(`\\(\\s*${session}\\s*[,)]`).test(text)),
    standing: [...runs.map(({ standing }) => standing), settingsOf(body.map(({ text }) => text))].reduce(
      lessSure,
      isLeft || isOther ? 'unsure' : 'decides',
    ),
  };
}

interface Run {
  readonly script: string;
  readonly standing: Standing;
}

/** What a call runs that is a statement of its own. */
function runOf(given: readonly string[]): Run {
  const words = given.filter((one) => !/^\w+\s*=(?!=)/.test(one));
  const named = given.filter((one) => /^\w+\s*=(?!=)/.test(one));
  const [first = '', ...rest] = words;
  const command = [first, ...rest].flatMap((word) => literal(word) ?? []).join(' ');
  const standing = named
    .filter((one) => !PLAIN.test(one) && !/^success_codes\b/.test(one))
    .map((one) => (/^env\s*=/.test(one) ? tableOf(one.replace(/^env\s*=\s*/, '')) : 'unsure'))
    .reduce(lessSure, literal(first) === null ? 'unsure' : 'decides');
  return { script: named.some((one) => /^success_codes\b/.test(one)) ? `${command} || true` : command, standing };
}

/** A word that is written out, in quotes where a shell would take it for more. */
function literal(text: string): string | null {
  const word = /^[rbuf]{0,2}(?:"([^"]*)"|'([^']*)')$/i.exec(text);
  const value = word === null ? null : (word[1] ?? word[2] ?? '');
  return value !== null && /[\s|&;<>()]/.test(value) ? `"${value}"` : value;
}

/** What a statement may run that does so only in a part of it. */
function unread(text: string): Run {
  const words = [...text.matchAll(/["']([^"']*)["']/g)].map(([, word = '']) => word);
  return { script: words.join(' '), standing: 'unsure' };
}

/** Whether a statement stands in no block but one that goes to a folder. */
function isOfAll(body: readonly Statement[], place: number, session: string): boolean {
  const indent = body[0]?.indent ?? 0;
  let depth = body[place]?.indent ?? 0;
  for (let above = place - 1; above >= 0 && depth > indent; above -= 1) {
    const one = body[above];
    if (one === undefined || one.indent >= depth) continue;
    if (!new RegExp(`^with ${session}\\.(?:chdir|cd)\\(.*\\):$`).test(one.text)) return false;
    depth = one.indent;
  }
  return depth === indent;
}

/** Whether a statement has the name of a session, or what it does, stand for something else. */
function changes(text: string, session: string): boolean {
  const bare = withoutStrings(text);
  return [
    `^(?:[\\w., ]*,\\s*)?${session}\\s*(?:,[^=]*|:[^=]*)?=(?!=)`,
    `\\b(?:as|for|del|global|nonlocal)\\s+${session}\\b`,
    `^${session}\\.(?!env\\[)[\\w.]+\\s*=(?!=)`,
    `\\b${session}\\.env\\.|\\bsetattr\\(`,
    `\\b${session}\\s*:=`,
  ].some((one) => new RegExp(one).test(bare));
}
