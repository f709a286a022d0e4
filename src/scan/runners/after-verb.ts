import { NONE, plainWords, skipOptions } from '../shell/command-words.ts';
import { type Reader, runsByName, surestOf } from './test-names.ts';

/** A program that runs tests where its first word that is no option, or of one, is such. */
export function after(wanted: RegExp, withWord?: RegExp, wrappers = NONE): Reader {
  const read: Reader = (words) => {
    const [first = '', ...rest] = skipOptions(words, withWord);
    return wrappers.test(first) ? read(rest) : wanted.test(first) ? 'tests' : 'no';
  };
  return read;
}

/** A program whose words are tasks of a project, in files that are not read. */
const byTasks: Reader = (words) => surestOf(plainWords(words).map((word) => runsByName(word.replace(/^\+/, ''))));

/** A program whose tasks stand after a verb, or are its first word. */
export function tasksAfter(verbs: RegExp): Reader {
  return ([first = '', ...rest]) => (verbs.test(first) ? byTasks(rest) : /^env$/.test(first) ? 'no' : byTasks([first]));
}
