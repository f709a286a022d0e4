import { parseFlow, tableOf } from '../../yaml/flow.ts';
import { indentOf, unquote } from '../../yaml/text.ts';

/** What a job or a command of an orb is given. */
export interface OrbInputs {
  readonly given: ReadonlyMap<string, string>;
  /** Whether all of it is read, and nothing of it may end a job before its own steps. */
  readonly isRead: boolean;
}

export const NO_INPUTS: OrbInputs = { given: new Map(), isRead: true };

/** What CircleCI itself takes of a job in a workflow, which leaves alone what its steps do. */
const OF_JOB = /^(?:name|context|requires|filters|branches|tags|only|ignore|type|post-steps|serial-group)$/;
/** What may vary between the rounds of a job. */
const OF_ROUND = /^(?:matrix|parameters|alias|exclude|version|tag|executor|resource[_-]class|os)$/;
const PAIR = /^\s*([\w.-]+)\s*:(?:\s+(\S.*))?$/;
const HALTS = /\bstep\s+halt\b|\bexit\b/;
/** Nobody gives a job more. */
const MOST_LINES = 60;

/** What a job or a command of an orb is given in braces beside its name, or in the lines below it at an indent. */
export function readOrbInputs(value: string, code: readonly string[], from: number, indent: number): OrbInputs {
  if (value !== '') {
    const pairs = [...(tableOf(parseFlow(value)) ?? [])];
    const isRead = value.startsWith('{') && pairs.every(([, own]) => typeof own === 'string');
    return { given: new Map(pairs.map(([key, own]) => [key, typeof own === 'string' ? own : ''])), isRead };
  }
  const given = new Map<string, string>();
  let isRead = true;
  /** The key at the indent of the first that the lines stand under. */
  let [top, depth] = ['', -1];
  for (const line of code.slice(from, from + MOST_LINES)) {
    if (line.trim() === '') continue;
    const own = indentOf(line);
    if (own <= indent) break;
    if (depth < 0) depth = own;
    const [, key = '', text = ''] = PAIR.exec(line) ?? [];
    if (own === depth && !line.trimStart().startsWith('- ')) {
      top = key;
      if (OF_JOB.test(key) || OF_ROUND.test(key) || /^(?:pre-steps|environment)$/.test(key)) continue;
      given.set(key, unquote(text.trim()));
      isRead &&= key !== '' && !/^(?:[|>*&{[]|<<)/.test(text);
    } else if (top === 'pre-steps') isRead &&= !HALTS.test(line) && !/^\s*-\s*\*/.test(line);
    else if (top === 'matrix') isRead &&= key === '' || OF_ROUND.test(key);
    else isRead &&= OF_JOB.test(top) || OF_ROUND.test(top) || top === 'environment';
  }
  return { given, isRead };
}
