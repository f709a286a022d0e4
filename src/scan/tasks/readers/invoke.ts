import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

const TASK = /^@(?:invoke\.)?task\b/;
const RUN = /\b(\w+)\.(?:run|sudo)\(\s*([rf]{0,2})("""|'''|"|')((?:(?!\3)[^\\]|\\.){0,1000})\3([^()]{0,300})/g;

/** The tasks of a tasks.py of Invoke's. */
export function readInvoke({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  let [isTask, before, name] = [false, '', ''];
  for (const part of code.join('\n').split(/^(?=@|def )/m)) {
    if (TASK.test(part)) {
      isTask = true;
      before =
        /\bpre\s*=\s*\[([^\]]{0,500})\]/.exec(part)?.[1] ?? /\(\s*(\w[\w\s,]{0,300})\)\s*$/.exec(part)?.[1] ?? '';
      name = /\bname\s*=\s*["']([\w.-]+)["']/.exec(part)?.[1] ?? '';
    }
    const [, called, context = 'c'] = /^def (\w+)\(\s*(\w+)?/.exec(part) ?? [];
    if (called === undefined) continue;
    const needs = [...before.matchAll(/\w+/g)].map(([one]) => dashed(one));
    if (isTask) extend(tasks, dashed(name === '' ? called : name), { ...bodyOf(part, context), needs });
    [isTask, before, name] = [false, '', ''];
  }
  return { tasks, others: (wanted) => tasks.get(dashed(wanted)), first: [], isOpen: true };
}

function dashed(name: string): string {
  return name.replaceAll('_', '-');
}

function bodyOf(part: string, context: string): Partial<Task> {
  const body = part.slice(part.indexOf(':\n'));
  const runs = [...body.matchAll(RUN)].filter(([, on]) => on === context);
  const scripts = runs.map(([, , , , text = '', options = '']) => {
    const isLoose = /\bwarn\s*=(?!\s*False)|\b(?:dry|asynchronous|disown)\s*=\s*True/.test(options);
    return [isLoose ? `${text} || true` : text];
  });
  const isUnsure = /^\s+(?:if|try|for|while|return)\b/m.test(body);
  const isGiven = [...body.matchAll(/[(,]\s*(\w+)\s*[,)]/g)].some(([, one]) => one === context);
  return { scripts, doesMore: isGiven || runs.length === 0, standing: isUnsure ? 'unsure' : 'decides' };
}
