import { type Command, type CommandReader, createCommandReader } from '../../shell/read-commands.ts';
import type { Shell } from '../../shell/structure.ts';
import { beginsText, unquote, withoutAnchor } from '../../yaml/text.ts';
import { MOST_STEPS } from '../step.ts';
import { mayBeBlock } from './command-keys.ts';
import { isFurther, isItem, isKeyLine, type KeyLine } from './open-keys.ts';
import { takenUp, type YamlLists } from './yaml-lists.ts';

/** Reads the scripts of a pipeline, each beside its key or in the lines below it. */
export interface ScriptReader {
  /** Begins a script that is read by a reader, and gives its texts that stand beside its key. */
  readonly begin: (reader: CommandReader, key: KeyLine, next: string | undefined) => readonly string[];
  /** Begins a script whose text the file does not hold. */
  readonly beginUnwritten: (reader: CommandReader) => void;
  /** The text of a line that is of the script, empty for one that only begins another; null for any other line. */
  readonly take: (line: string, indent: number, next: string | undefined) => string | null;
  /** Takes up a line without anything. */
  readonly pause: () => void;
  /** Whether lines below the key of the script may be of it. */
  readonly isOpen: () => boolean;
  /** The commands of a text, for each of its lines. */
  readonly read: (text: string) => readonly (readonly Command[])[];
  readonly reader: () => CommandReader;
}

/** The lines that may be of a script: of one text or of a list, from where its key or its line begins. */
interface Below {
  readonly indent: number;
  readonly isText: boolean;
}

/** No script is begun yet. */
export function createScriptReader(shell: Shell, lists: YamlLists): ScriptReader {
  let reader = createCommandReader(shell);
  let isFolded = false;
  let below: Below | null = null;
  let expanded = 0;
  return {
    begin: (own, { key, value, indent, depth }, next) => {
      reader = own;
      isFolded = value.startsWith('>');
      if (beginsText(value)) below = { indent: depth, isText: true };
      else if (value === '') below = mayBeBlock(key) && !isItem(next ?? '') ? null : { indent, isText: false };
      else if (!value.startsWith('[')) {
        isFolded = isFurther(next, depth);
        if (isFolded) below = { indent: depth, isText: true };
        return [asText(value)];
      } else {
        const items = value.slice(1, -1).split(',');
        return items.map((one) => asText(one.trim()));
      }
      return [];
    },
    beginUnwritten: (own) => {
      reader = own;
      isFolded = false;
    },
    take: (line, indent, next) => {
      if (below === null) return null;
      const { isText } = below;
      const isOfList = !isText && isItem(line);
      if (indent < below.indent || (indent === below.indent && !isOfList)) {
        below = null;
        return null;
      }
      // A key among the items is no command.
      if (!isText && isKeyLine(line)) return null;
      const item = withoutAnchor(line.trim().replace(/^(?:-\s+)+/, ''));
      if (isOfList) {
        if (isFolded) reader('');
        isFolded = item.startsWith('>') || (!item.startsWith('|') && isFurther(next, indent));
      }
      return beginsText(item) ? '' : isText ? unquote(item) : asText(item);
    },
    pause: () => {
      if (below !== null && isFolded) reader('');
    },
    isOpen: () => below !== null,
    read: (text) => {
      const taken = takenUp(text, lists);
      if (taken !== null) return (expanded += taken.length) < MOST_STEPS ? taken.map((one) => reader(one)) : [];
      const lines = text.split('\n').filter((one) => one !== '');
      return lines.map((one) => reader(one, isFolded));
    },
    reader: () => reader,
  };
}

/** A value as the text that it is, of several lines where it has them in double quotes. */
function asText(value: string): string {
  return value.startsWith('"') ? unquote(value).replaceAll('\\n', '\n') : unquote(value);
}
