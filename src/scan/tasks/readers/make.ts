import { lameBy } from '../../shell/settings.ts';
import { joinLines } from '../../text/join-lines.ts';
import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';
import { isInclude, isUnread, takesVariables } from './included.ts';
import { createUpToDate } from './up-to-date.ts';
import { createVariables, type Variables } from './variables.ts';

const RULE = /^([^\t#=:][^=:]*?)\s*::?(?!=)\s*([^;=]*?)\s*(?:;(.*))?$/;
const VARIABLE = /^(?:export\s+|override\s+)*([\w.-]+)\s*([:+?!]{0,3})=\s*(.*)$/;
const FOR_TARGET = /^([^\t#=:]+?)\s*::?\s*((?:(?:export|override|private)\s+)*)([\w.-]+)\s*[:+?!]{0,3}=\s*(.*)$/;
const ELSEWHERE = /\$\(eval\b|\$\(foreach\b.*\$\(call\b|^\s*define\s/;
/** A variable that a recipe begins with. */
const PROGRAM = /^[-@+\s]*\$[({]([\w.-]+)[)}]/;
const SHELL =
  /^(?:\/\S*\/)?(?:env\s+)?(?:ba|z|da|a|k)?sh(?:\.exe)?(?=\s|$)|^\$\(shell (?:which|command -v|type -p) (?:ba|z)?sh\b/;
/** Flags that have make go on after what fails, or do nothing. */
const LAME_FLAGS =
  /(?:^|\s)(?:(?:^[a-zA-Z]*|-[bBdeikLmnpqrRsStvw]*)[inqt][a-zA-Z]*(?=\s|$)|--(?:ignore-errors|dry-run|just-print|recon|question|touch)\b)/;
/** Variables that programs may take as more of their words. */
const OPTIONS = /(?:OPTS|OPTIONS|FLAGS|ARGS)$/;

/** The targets of a Makefile. */
export function readMakefile({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  const lines = joinLines(code);
  const variables = createVariables(/\$[({]([\w.-]+)[)}]/g);
  for (const line of lines) {
    const [, name = '', how = '', value = ''] = VARIABLE.exec(line) ?? [];
    if (name !== '') variables.set(name, value, how);
  }
  const forTargets: [targets: string, name: string][] = [];
  const madeFrom = new Map<string, string[]>();
  // What is not read may name another program.
  const isOfMachine = lines.some(takesVariables);
  const isOneShell = lines.some((line) => /^\.ONESHELL\s*:(?!=)/.test(line));
  const ofAll = lines.some(isLame)
    ? 'not'
    : lameBy('make', exportedBy(lines, variables)) !== 'decides' || lines.some(isUnread) || !lines.every(isUsualShell)
      ? 'unsure'
      : 'decides';
  let first: string[] = [];
  let open: readonly string[] = [];
  let isOpen = false;
  /** How many conditions the line stands under. */
  let conditions = 0;
  /** Each target's rule that has its recipe, by the line that begins it, of which the last one counts. */
  const rules = new Map<string, number>();
  let rule = 0;
  let isDouble = false;
  const programs = new Set<string>();
  const add = (names: readonly string[], text: string): void => {
    const line = text.trim().replace(/^[@+\s]*/, '');
    if (line === '') return;
    const program = PROGRAM.exec(line)?.[1];
    if (program !== undefined && programs.size < MOST_BEFORE) programs.add(program);
    if (program !== undefined && isOfMachine) for (const name of names) extend(tasks, name, { standing: 'unsure' });
    for (const name of names) {
      const isAgain = rules.has(name) && rules.get(name) !== rule && !isDouble && conditions === 0;
      if (isAgain) tasks.get(name)?.scripts.splice(0);
      rules.set(name, rule);
    }
    const command = variables.fill(line.replace(/^[-@+\s]+/, '').replaceAll(/\$[({]MAKE[)}]/g, 'make'));
    // A dash has make go on whatever the command gives.
    const whole = line.startsWith('-') && !isOneShell ? `${command} || true` : command;
    const script = conditions > 0 ? `if [ "$CONDITION" ]; then ${whole}; fi` : whole;
    for (const name of names) {
      // One shell is given all the lines, and the first alone says whether what they give counts.
      const isLoose = isOneShell && line.startsWith('-') && (tasks.get(name)?.scripts.length ?? 0) === 0;
      extend(tasks, name, { scripts: [[script]], standing: isLoose ? 'not' : 'decides' });
    }
  };
  for (const [place, line] of lines.entries()) {
    if (isInclude(line) || ELSEWHERE.test(line)) isOpen = true;
    const goal = /^\.DEFAULT_GOAL\s*:?=\s*(\S+)/.exec(line)?.[1];
    if (goal !== undefined) first = [goal];
    if (line.startsWith('\t')) {
      add(open, line);
      continue;
    }
    const condition = /^\s*(?:(ifn?eq|ifn?def)|else|(endif))\b/.exec(line);
    if (condition?.[1] !== undefined) conditions += 1;
    if (condition?.[2] !== undefined) conditions = Math.max(0, conditions - 1);
    if (line.trim() === '' || condition !== null) continue;
    const [, of = '', words = '', name = ''] = VARIABLE.test(line) ? [] : (FOR_TARGET.exec(line) ?? []);
    if (name !== '') forTargets.push([of, name]);
    if ((words.includes('export') && OPTIONS.test(name)) || !isUsualShell(line.slice(line.indexOf(':') + 1).trim()))
      for (const target of namesIn(of)) extend(tasks, target, { standing: 'unsure' });
    const [, targets = '', needs = '', command = ''] = VARIABLE.test(line) ? [] : (RULE.exec(line) ?? []);
    if (/^\.IGNORE$/.test(targets)) for (const target of namesIn(needs)) extend(tasks, target, { standing: 'not' });
    open = namesIn(targets).filter((one) => !/^\.[A-Z]/.test(one));
    if (open.some((one) => one.includes('$') || one.includes('%'))) isOpen = true;
    rule = place;
    isDouble = /^[^:]*::/.test(line);
    const [before = ''] = needs.split('|');
    for (const one of open)
      madeFrom.set(one, [...(madeFrom.get(one) ?? []), ...namesIn(variables.fill(before))].slice(0, MOST_BEFORE));
    const needed = namesIn(variables.fill(needs)).filter((one) => /^[^|$]+$/.test(one));
    // What a condition may leave out is not sure.
    const standing = conditions > 0 && needed.length > 0 ? 'unsure' : 'decides';
    for (const one of open) extend(tasks, one, { needs: needed, standing });
    if (open.length > 0 && first.length === 0) first = open.slice(0, 1);
    add(open, command);
  }
  // A target may have another program in the place of one that its recipe begins with.
  for (const [targets, name] of forTargets)
    for (const target of programs.has(name) ? namesIn(targets) : []) extend(tasks, target, { standing: 'unsure' });
  for (const name of ofAll === 'decides' ? [] : tasks.keys()) extend(tasks, name, { standing: ofAll });
  if (isOneShell)
    for (const { scripts } of tasks.values())
      scripts.splice(0, scripts.length, [`set ${shellFlags(variables)}`, ...scripts.flat()]);
  return {
    tasks,
    first,
    isOpen,
    programs,
    upToDate: createUpToDate({ madeFrom, isPhony: createPhony(lines, variables) }),
  };
}

/** Tells whether a target is no file, but done each time; so are all where it cannot be read which. */
function createPhony(lines: readonly string[], variables: Variables): (name: string) => boolean {
  const named = new Set<string>();
  for (const line of lines) {
    // With two colons and nothing before it, a target is done each time too.
    const [, names = ''] = /^\.PHONY\s*::?(?!=)(.*)$/.exec(line) ?? /^([^\t#=:]+?)\s*::\s*(?:;.*)?$/.exec(line) ?? [];
    for (const name of namesIn(variables.fill(names))) named.add(name);
  }
  const isUnread = [...named].some((name) => name.includes('$'));
  return (name) => isUnread || named.has(name);
}

/** The flags that the one shell of a recipe is given. */
function shellFlags(variables: Variables): string {
  const flags = variables.fill('$(.SHELLFLAGS)');
  return flags.startsWith('$') ? '' : flags.replaceAll(/(?<=(?:^|\s)-\w*)c(?=\w*(?:\s|$))/g, '');
}

function namesIn(text: string): string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}

/** Whether a line has no failure of any target's count, or has none done. */
function isLame(line: string): boolean {
  const [, name = '', , value = ''] = VARIABLE.exec(line) ?? [];
  return /^\.IGNORE\s*:\s*$/.test(line) || (/^(?:GNU)?MAKEFLAGS$/.test(name) && LAME_FLAGS.test(value));
}

/** Whether a line that sets what runs the recipes has a shell run each as it is written. */
function isUsualShell(line: string): boolean {
  const [, name = '', , value = ''] = VARIABLE.exec(line) ?? [];
  if (name === 'SHELL') return SHELL.test(value) && !/\s-\w*n/.test(value);
  return name !== '.SHELLFLAGS' || (/(?:^|\s)-\w*c$/.test(value.trim()) && !/(?:^|\s)-\w*n/.test(value));
}

/** The variables that a Makefile hands to all programs, and that which they have anyway. */
function exportedBy(lines: readonly string[], variables: Variables): Map<string, string> {
  const isAll = lines.some((line) => /^(?:export\s*|\.EXPORT_ALL_VARIABLES\s*:.*)$/.test(line));
  const named = new Set(lines.flatMap((line) => (/^export\s+([\w\s]+)$/.exec(line)?.[1] ?? '').split(/\s+/)));
  const set = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', , value = ''] = VARIABLE.exec(line) ?? [];
    const isHandedOn = isAll || line.startsWith('export') || named.has(name) || name === 'PATH';
    if (name !== '' && isHandedOn)
      // A search path names itself.
      set.set(name, name === 'PATH' ? value.replaceAll(/\$\((\w+)\)/g, '${$1}') : variables.fill(`$(${name})`));
  }
  return set;
}

/** Nobody has a target made from more. */
const MOST_BEFORE = 500;
