import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from '../task.ts';

const RULE = /^([^\t#=:][^=:]*?)\s*::?(?!=)\s*([^;=]*?)\s*(?:;(.*))?$/;
const VARIABLE = /^(?:export\s+|override\s+)*[\w.-]+\s*(?:[:+?!]{0,3}=)/;
const ELSEWHERE = /^\s*(?:-?include|sinclude)\s|\$\(eval\b|\$\(foreach\b.*\$\(call\b|^\s*define\s/;

/** The targets of a Makefile. */
export function readMakefile({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  let first: string[] = [];
  let open: readonly string[] = [];
  let isOpen = false;
  const add = (names: readonly string[], text: string): void => {
    const line = text.trim().replace(/^[@+\s]*/, '');
    if (line === '') return;
    // A dash has make go on whatever the command gives.
    const script = line.startsWith('-') ? `${line.replace(/^[-@+\s]+/, '')} || true` : line;
    for (const name of names) extend(tasks, name, { scripts: [[script.replaceAll(/\$[({]MAKE[)}]/g, 'make')]] });
  };
  for (const line of joined(code)) {
    if (ELSEWHERE.test(line)) isOpen = true;
    const goal = /^\.DEFAULT_GOAL\s*:?=\s*(\S+)/.exec(line)?.[1];
    if (goal !== undefined) first = [goal];
    if (line.startsWith('\t')) {
      add(open, line);
      continue;
    }
    if (line.trim() === '' || /^\s*(?:ifn?eq|ifn?def|else|endif)\b/.test(line)) continue;
    const [, targets = '', needs = '', command = ''] = VARIABLE.test(line) ? [] : (RULE.exec(line) ?? []);
    open = targets.split(/\s+/).filter((name) => name !== '' && !/^\.[A-Z]/.test(name));
    if (open.some((name) => name.includes('$') || name.includes('%'))) isOpen = true;
    for (const name of open) extend(tasks, name, { needs: needs.split(/\s+/).filter((one) => /^[^|$]+$/.test(one)) });
    if (open.length > 0 && first.length === 0) first = open.slice(0, 1);
    add(open, command);
  }
  return { tasks, first, isOpen };
}

/** Lines with those that go on with them after a backslash. */
function joined(code: readonly string[]): string[] {
  const whole: string[] = [];
  let goesOn = false;
  for (const line of code) {
    const text = line.endsWith('\\') ? line.slice(0, -1) : line;
    if (goesOn) whole.push(`${whole.pop() ?? ''} ${text.trim()}`);
    else whole.push(text);
    goesOn = line.endsWith('\\') && (whole.at(-1)?.length ?? 0) < LONGEST;
  }
  return whole;
}

const LONGEST = 10_000;
