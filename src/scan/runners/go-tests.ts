import { skipOptions } from '../shell/command-words.ts';
import { valueOf } from '../shell/option-value.ts';
import { leftByVerb, leftByWords } from './idle-words.ts';
import { leastSureOf, namesNoTest, type Reader } from './test-names.ts';

/** Whether Go runs tests: by itself, or by a tool that it runs. */
export const go: Reader = (words) => {
  const [first = '', second = '', ...others] = skipOptions(words, /^-C$/);
  const tool = /^(?:run|tool)$/.test(first) ? /(?:^|\/)(gotestsum|ginkgo)(?:@\S+)?$/.exec(second)?.[1] : undefined;
  if (tool !== undefined && isGoIdle(others)) return 'no';
  if (tool !== undefined) return leastSureOf([leftByVerb(tool, others), leftByWords(tool, others)]);
  if (first !== 'test' || isGoIdle([second, ...others])) return 'no';
  const all = [second, ...others];
  if (flagOf(all, 'toolexec') !== null || flagOf(all, 'overlay') !== null || !isKnownExec(all)) return 'perhaps';
  return flagOf(all, 'bench') !== null && !ANY.test(flagOf(all, 'run') ?? '.') ? 'perhaps' : 'tests';
};

/** What leaves out no test by its name. */
const ANY = /^(?:\^?(?:Test|Example|\.)|\|)/;
/** Names of which nothing is a test. */
const NO_TEST = /^\^?(?:\$|#|-|_|skip\$?$|Benchmark|Fuzz)/;

/** Whether what is told to Go's tests has none run. */
export function isGoIdle(words: readonly string[]): boolean {
  const run = flagOf(words, 'run');
  if (run !== null && (NO_TEST.test(run.replace('(?i)', '')) || namesNoTest(run))) return true;
  if (flagOf(words, 'count') === '0' || IDLE.test(flagOf(words, 'exec') ?? flagOf(words, 'toolexec') ?? ''))
    return true;
  if (words.some((word) => /^(?:std|cmd|fmt|errors|none|nothing)$/.test(word))) return true;
  return words.some((word) => /^--?(?:test\.)?(?:c|list|i|n)(?:=(?!false)|$)/.test(word));
}

const IDLE = /^(?:\S*\/)?(?:true|echo|:)$/;

/** Whether Go is to have tests run by no program, or by one that is known to run them. */
function isKnownExec(words: readonly string[]): boolean {
  const exec = flagOf(words, 'exec');
  return (
    exec === null || /^(?:sudo|env|qemu-[\w-]+|xvfb-run|wine\d*|(?:\S*\/)?go_\w+_exec|wasmbrowsertest|dlv)\b/.test(exec)
  );
}

/** What a flag of Go's tests is given; null where it is not. */
function flagOf(words: readonly string[], flag: string): string | null {
  return valueOf(words, new RegExp(`^--?(?:test\\.)?${flag}(?:=|$)`));
}
