import type { Work } from '../../pace.ts';
import type { Source } from '../../text/source.ts';
import { doesNothing, lessSure, type Standing, standingByWords } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import { type GroovyToken, readGroovy } from './groovy.ts';
import { goesOn, isWhole, leaves } from './statements.ts';
import { createJenkinsBlocks, type InBlock } from './blocks.ts';
import { createShellCalls, type ShellCall } from './shells.ts';
import type { When } from '../when.ts';
import { type Command, createCommandReader } from '../../shell/read-commands.ts';
import { lameBy, withSettings } from '../../shell/settings.ts';
import { MOST_STEPS, nameJob, reaching, type Step, whenBy } from '../step.ts';
import { judgeCommand, type TaskJudge } from '../../tasks/task-judge.ts';
import { NOTHING } from '../../tasks/verdict.ts';

interface Found extends InBlock {
  readonly line: number;
  readonly command: Command;
}

/** Nobody gives a block or a variable longer words. */
const MOST_WORDS = 60;
const MOST_SET = 50;
const BEGINS = /^(?:githubPush|bitbucketPush|pollSCM|triggerOnPush)$/;
const GIVES_UP = /^(?:error|throw|FAILURE)$/;

/** The commands of a Jenkinsfile, by the blocks that they stand in. */
export function* readJenkinsfile({ path, code }: Source, judge: TaskJudge): Work<Step[]> {
  const from: Folder = code.some((line) => /\bdir\s?\(/.test(line)) ? null : '';
  const counts = new Map<string, number>();
  for (const line of code) for (const [name] of line.matchAll(/\w+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const blocks = createJenkinsBlocks<Found>((name) => name === 'call' || (counts.get(name) ?? 0) > 1);
  const givesUp = [...counts.keys()].some((name) => GIVES_UP.test(name));
  const settings = new Map<string, string>();
  const taken = new Set<number>();
  const found: Found[] = [];
  let when: When = 'unsaid';
  let statement: GroovyToken[] = [];
  const rounds: boolean[] = [];

  const keep = (line: number, command: Command, place: Standing): void => {
    if (found.length > MOST_STEPS) return;
    const one = { line: line + 1, command, place };
    found.push(one);
    blocks.add(one);
  };
  const run = ({ script, line, stops, place }: ShellCall): void => {
    const read = createCommandReader({ stops, hasPipefail: false });
    for (const [index, text] of script.split('\n').entries())
      for (const command of read(text)) keep(line + index, command, place);
    if (place === 'decides' && read.alwaysFails()) blocks.leave('fails');
  };
  const end = (): void => {
    noteSettings(statement, settings, blocks.isIn('environment'));
    const how = leaves(statement);
    if (how !== null) blocks.leave(how);
    if (statement[0]?.text === 'timeout' && statement.some(({ text }) => text === '0')) blocks.wait();
    statement = [];
  };
  const shells = createShellCalls(givesUp, run);

  for (const token of readGroovy(code)) {
    yield;
    const { kind, text, line } = token;
    if (kind === 'text') for (const at of text.split('\n').keys()) taken.add(line + at);
    shells.take(token, rounds.length, isWhole(statement));
    if (kind !== 'mark') {
      blocks.note(token);
      if (BEGINS.test(text) && kind === 'word') when = 'each';
      if (text === 'input' && kind === 'word') blocks.wait();
    }
    if (text === '{' && kind === 'mark') {
      noteSettings(statement, settings, false);
      blocks.open(statement);
      rounds.push(false);
      statement = [];
    } else if (text === '}' && kind === 'mark') {
      while (rounds.pop() === true);
      end();
      blocks.close();
    } else if ((text === '\n' || text === ';') && kind === 'mark') {
      if (text === '\n' && (rounds.at(-1) === true || goesOn(statement))) continue;
      end();
    } else {
      if (kind === 'mark' && /[([]/.test(text)) rounds.push(true);
      if (kind === 'mark' && /[)\]]/.test(text) && rounds.at(-1) === true) rounds.pop();
      if (statement.length < MOST_WORDS) statement.push(token);
    }
  }
  shells.finish();
  blocks.finish();
  const plain = createPlain(code, taken, found.length);
  const steps: Step[] = [];
  for (const { line, command, place } of [...found, ...plain]) {
    yield;
    const { standing, tests } = place === null ? NOTHING : judgeCommand(command, from, judge);
    if (place === null || standing === null) continue;
    const words = withSettings(command.text, settings);
    if (doesNothing(words)) continue;
    const least = [place, standingByWords(words, ''), lameBy(words, settings)].reduce(lessSure, standing);
    steps.push({ line, text: words, job: nameJob(path, whenBy(when, least)), ...reaching(tests) });
  }
  return steps.sort((a, b) => a.line - b.line);
}

/** What other lines do is not known: they may be steps that others wrote. */
function createPlain(code: readonly string[], taken: ReadonlySet<number>, already: number): Found[] {
  const found: Found[] = [];
  for (const [index, line] of code.entries()) {
    if (taken.has(index) || found.length + already > MOST_STEPS) continue;
    for (const command of createCommandReader()(line.trim())) found.push({ line: index + 1, command, place: 'unsure' });
  }
  return found;
}

/** Takes up the variables that a statement sets: in a definition, in the environment, or for a block. */
function noteSettings(statement: readonly GroovyToken[], settings: Map<string, string>, isAll: boolean): void {
  const [first, second, third, fourth] = statement.map(({ text }) => text);
  const set = (name = '', value = ''): void => {
    if (settings.size < MOST_SET) settings.set(name, value);
  };
  if (first === 'def' && third === '=' && statement[3]?.kind === 'text') set(second, fourth);
  if (isAll && second === '=' && statement[2]?.kind === 'text') set(first, third);
  if (first !== 'withEnv') return;
  for (const { kind, text } of statement) {
    const [, name, before, value = ''] = kind === 'text' ? (/^(\w+)(\+\w+)?=(.*)$/.exec(text) ?? []) : [];
    // What is named after a + comes before what the variable holds.
    if (name !== undefined) set(name, before === undefined ? value : `${value}:$PATH`);
  }
}
