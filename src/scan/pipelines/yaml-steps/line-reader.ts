import { lessSure, type Standing } from '../../shell/commands.ts';
import { createCommandReader } from '../../shell/read-commands.ts';
import type { Source } from '../../text/source.ts';
import { createTextReader, indentOf, unquote } from '../../yaml/text.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { createBlock, type Open } from '../keys/block.ts';
import { noteKey } from '../keys/note-key.ts';
import { noteItem } from '../keys/note-needs.ts';
import { standingInAction } from '../ready-made/actions.ts';
import { createMadeCommands } from '../ready-made/made-commands.ts';
import { NO_INPUTS, type OrbInputs, readOrbInputs } from '../ready-made/orb-inputs.ts';
import { readOrbs } from '../ready-made/orbs.ts';
import { SHARED_KEYS } from '../reuse/gitlab.ts';
import type { Named } from '../step.ts';
import { holdsCommands, isAmongNames, namedBy } from './command-keys.ts';
import type { Findings } from './findings.ts';
import { type KeyLine, openCondition, openKey, readKeyLine } from './open-keys.ts';
import { createScriptReader } from './script-reader.ts';
import { createShells } from './shells.ts';
import { readLists } from './yaml-lists.ts';

/** Reads a pipeline line by line, and hands on what it runs and what it says of its jobs. */
export interface LineReader {
  /** Takes up the line at a place. */
  readonly take: (line: string, place: number) => void;
  /** Takes up that another file of the same pipeline begins. */
  readonly beginFile: () => void;
  /** How sure a failure is to count, by what holds for all steps. */
  readonly ofAll: () => Standing;
}

/** No line of a file is read yet. */
export function createLineReader({ path, code }: Source, jobs: Jobs, findings: Findings): LineReader {
  const shells = createShells(path, code);
  const script = createScriptReader(shells.usual, readLists(code));
  const texts = createTextReader();
  const orbs = readOrbs(path.includes('.circleci') ? code : []);
  const madeBy = createMadeCommands(path, code);
  const isTravis = path.includes('travis');
  let open: readonly Open[] = [];
  /** Of the pipeline. */
  let name = '';
  let ofAll: Standing = 'decides';
  /** Whether what stands under the last key is no command. */
  let isMuted = false;

  function addText(text: string, place: number): void {
    if (isMuted) return;
    for (const commands of script.read(text)) findings.add(commands, { line: place + 1, name, path: open });
  }

  function addNamed(text: string, place: number, names?: Named): void {
    if (isMuted || text === '') return;
    findings.add([{ text, standing: 'decides', folder: '' }], { line: place + 1, name, path: open }, names);
  }

  function addOrb(orb: string, inputs: OrbInputs, place: number, under = open): void {
    const read = createCommandReader(shells.usual);
    const { lines, standing: most } = orbs(orb, inputs);
    for (const one of lines) {
      const commands = read(one).map(({ standing, ...command }) => ({
        ...command,
        standing: standing === null ? null : lessSure(standing, most),
      }));
      findings.add(commands, { line: place + 1, name, path: under });
    }
  }

  function takeItem(line: string, indent: number, place: number): void {
    const orb = /^\s*-\s+([\w-]+\/[\w-]+)\s*$/.exec(line)?.[1];
    isMuted = false;
    if (orb !== undefined) {
      addNamed(orb, place, 'action');
      addOrb(orb, NO_INPUTS, place, [...open, { indent: indent + 2, key: orb, block: createBlock() }]);
    }
    noteItem(open, line);
    jobs.checkouts.noteItem(open, line, place + 1);
  }

  function takeKey(line: KeyLine, place: number): void {
    const { key, value, depth } = line;
    open = openKey(open, line);
    noteKey(open, value);
    jobs.note(open, value, place);
    const block = open.at(-1)?.block ?? createBlock();
    if (key === 'shell' && open.some((one) => one.key === 'defaults')) ofAll = lessSure(ofAll, block.standing);
    const inAction = standingInAction(open);
    isMuted = inAction === null || isAmongNames(open, isTravis);
    if (key === 'name' && depth === 0) name = value;
    if (key.includes('/')) addNamed(key, place, 'action');
    if (key.includes('/') && line.isItem) addOrb(key, readOrbInputs(value, code, place + 1, depth), place);
    const named = namedBy(key);
    if (named !== null) addNamed(unquote(value), place, named.names);
    const made = madeBy(open, value, place);
    if (made !== null) {
      script.beginUnwritten(createCommandReader(shells.usual));
      jobs.failing.note(script.reader(), open, place + 1);
      addText(made, place);
    } else if (holdsCommands(key)) {
      if (inAction === 'unsure') block.standing = lessSure(block.standing, 'unsure');
      takeScript(line, place);
    } else texts.begin(value, depth);
  }

  function takeScript(line: KeyLine, place: number): void {
    const reader = jobs.befores.goesOn(open) ? script.reader() : createCommandReader(shells.of(open));
    jobs.failing.note(reader, open, place + 1);
    jobs.befores.note(open, reader);
    for (const text of script.begin(reader, line, code[place + 1])) addText(text, place);
  }

  return {
    take: (line, place) => {
      if (line.trim() === '') {
        script.pause();
        return;
      }
      const indent = indentOf(line);
      if (/^---(?:\s|$)/.test(line)) {
        open = [];
        jobs.refusals.divide();
      }
      if (!script.isOpen() && texts.isWithin(line, indent)) return;
      const text = script.take(line, indent, code[place + 1]);
      if (text !== null) {
        addText(text, place);
        return;
      }
      const condition = openCondition(open, line);
      const key = condition === null ? readKeyLine(line) : null;
      if (condition !== null) open = condition;
      else if (key !== null) takeKey(key, place);
      else takeItem(line, indent, place);
    },
    beginFile: () => {
      for (const key of SHARED_KEYS) open[0]?.block.keys.delete(key);
    },
    ofAll: () => ofAll,
  };
}
