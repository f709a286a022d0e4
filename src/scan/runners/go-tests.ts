import { skipOptions } from '../shell/command-words.ts';
import { isOtherwise, leftByWords } from './idle-words.ts';
import { namesNoTest, type Reader } from './test-names.ts';

/** Whether Go runs tests: by itself, or by a tool that it runs. */
export const go: Reader = (words) => {
  const [first = '', second = '', ...others] = skipOptions(words, /^-C$/);
  const tool = /^(?:run|tool)$/.test(first) ? /(?:^|\/)(gotestsum|ginkgo)(?:@\S+)?$/.exec(second)?.[1] : undefined;
  if (tool !== undefined) return isOtherwise(tool, others) || isGoIdle(others) ? 'no' : leftByWords(tool, others);
  if (first !== 'test' || isGoIdle([second, ...others])) return 'no';
  const all = [second, ...others];
  return valueOf(all, 'bench') !== null && !ANY.test(valueOf(all, 'run') ?? '.') ? 'perhaps' : 'tests';
};

/** What leaves out no test by its name. */
const ANY = /^(?:\^?(?:Test|Example|\.)|\|)/;
/** Names of which nothing is a test. */
const NO_TEST = /^\^?(?:\$|#|-|_|skip\$?$|Benchmark|Fuzz)/;

/** Whether what is told to Go's tests has none run. */
export function isGoIdle(words: readonly string[]): boolean {
  const run = valueOf(words, 'run');
  if (run !== null && (NO_TEST.test(run.replace('(?i)', '')) || namesNoTest(run))) return true;
  if (valueOf(words, 'count') === '0' || /^(?:\S*\/)?(?:true|echo|:)$/.test(valueOf(words, 'exec') ?? '')) return true;
  return words.some((word) => /^--?(?:test\.)?(?:c|list|i|n)(?:=(?!false)|$)/.test(word));
}

/** What a flag of Go's tests is given; null where it is not. */
function valueOf(words: readonly string[], flag: string): string | null {
  const place = words.findIndex((word) => /^--?(?:test\.)?([a-z]+)(?:=|$)/.exec(word)?.[1] === flag);
  return place < 0 ? null : (/=(.*)/.exec(words[place] ?? '')?.[1] ?? words[place + 1] ?? '');
}
