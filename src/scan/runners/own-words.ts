import { after } from './after-verb.ts';
import { plainWords, skipOptions } from '../shell/command-words.ts';
import { choosesNone } from './idle-words.ts';
import { namesNoTest, type Reader, runsByName, surestOf } from './test-names.ts';

/** Whether Mix runs tests, in one of the tasks that it is to do. */
export const mix: Reader = (words) => {
  const all =
    words[0] === 'do'
      ? words
          .slice(1)
          .join(' ')
          .split(/,|\s\+\s/)
          .map((one) => one.trim().split(/\s+/))
      : [words];
  return surestOf(
    all.map(([first = '', second = '', third = '', ...rest]) => {
      if (first === 'cmd') return second === 'mix' && third === 'test' ? 'tests' : 'no';
      if (/--exclude[ =]test\b/.test([second, third, ...rest].join(' '))) return 'no';
      if (/^(?:test|espec|coveralls(?:\.\w+)?)$/.test(first)) return 'tests';
      return /^(?:test\.|ci$|check$)/.test(first) && runsByName(first) !== 'no' ? 'perhaps' : 'no';
    }),
  );
};

const toolOfCargo = after(
  /^(?:test|t|nextest|tarpaulin|llvm-cov|test-all-features)$/,
  /^(?:-[CZ]|--config|--color|--manifest-path)$/,
  /^(?:hack|careful|miri|insta)$/,
);

const WITH_NAME =
  /^(?:-[pFjZCP]|--(?:package|features|exclude|test|bin|example|bench|target|profile|manifest-path|color|message-format|config|jobs|cargo-profile|reporter|format|partition|output-path|output-dir))$/;

/** Options before the verb of a tool of Cargo's, or without one, that take the next word with them. */
const WITH_WORD =
  /^(?:-[CZpFj]|--(?:config|color|manifest-path|package|features|exclude|output-path|output-dir|target|target-dir|profile|jobs|ignore-filename-regex|fail-under-(?:lines|functions|regions)))$/;

/** Whether Cargo runs tests, by itself or by a tool that does. */
export const cargo: Reader = (words) => {
  const [tool, asked] = plainWords(words, WITH_WORD);
  if (tool === 'nextest' && !/^(?:run|r)$/.test(asked ?? '')) return 'no';
  if (tool === 'llvm-cov' && asked !== undefined && !/^(?:test|nextest)$/.test(asked)) return 'no';
  if (choosesNone(words, WITH_NAME) || words.some((word) => /^(?:test\()?none\(\)/.test(word))) return 'no';
  const isOfPart = words.some((word) => /^--(?:examples?|bins?|ignored)$|\brunner\s*=/.test(word)) || isFiltered(words);
  const isOfBenches = words.some((word) => /^--bench(?:es)?$/.test(word)) && !words.includes('--tests');
  const found = toolOfCargo(words);
  return found === 'tests' && (isOfBenches || isOfPart) ? 'perhaps' : found;
};

/** Whether words have Cargo's own tests run only where their names have something in them. */
function isFiltered(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => /^(?:test|t)$/.test(word));
  if (verb < 0 || words.slice(0, verb).some((word) => !/^[-+]/.test(word))) return false;
  const rest = words.slice(verb + 1);
  const end = rest.indexOf('--');
  const [own, given] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end + 1)];
  return (
    plainWords(own, WITH_NAME).length + plainWords(given, /^--(?:test-threads|skip|format|color|logfile)$/).length > 0
  );
}

const SBT =
  /^\s*\+?(?:[\w-]+\/)?(?:(?:Test|IntegrationTest|It)\/|(?:test|it):)?(?:test|testOnly\b.*|testQuick\b.*|scripted)\s*$/;

/** Whether sbt runs tests, by one of the tasks that it is given, which may stand in one word. */
export const sbt: Reader = (words) => {
  const tasks = words.flatMap((word) => word.split(';'));
  if (!tasks.some(isOfSbt)) return 'no';
  return tasks.some((task) => /^\s*set\s.*(?:test|skip)/i.test(task)) ? 'perhaps' : 'tests';
};

function isOfSbt(task: string): boolean {
  return SBT.test(task) && !namesNoTest(/Only\s+(\S+)\s*$/.exec(task)?.[1] ?? '');
}

/** Whether what waits for a server runs tests: by the script of npm, or the command, that is named last. */
export const afterServer: Reader = (words) => {
  const last = plainWords(words).at(-1) ?? '';
  if (/^(?:lint|build|start|format|typecheck)\b/.test(last)) return 'no';
  return /^(?:npm (?:run )?)?[\w:-]+$/.test(last) && runsByName(last.replace(/^npm (?:run )?/, '')) === 'tests'
    ? 'tests'
    : 'perhaps';
};

const RAILS =
  /^(?:t|test|spec|test:(?:all|system|models|units|functionals|integration|controllers|mailers|helpers|jobs))$/;

/** Whether Rails runs tests: it does tasks one after another, until a word is no task. */
export const rails: Reader = (words) => {
  const tasks = plainWords(words);
  const from = tasks.findIndex((task) => RAILS.test(task));
  return from >= 0 && tasks.slice(0, from).every((task) => task.includes(':')) ? 'tests' : 'no';
};

/** Whether Stack runs tests: it builds them too where it is told so. */
export const stack: Reader = (words) => {
  if (words.includes('--no-run-tests')) return 'no';
  const [first] = skipOptions(words, /^--(?:stack-yaml|resolver|work-dir)$/);
  return first === 'test' || (first === 'build' && words.includes('--test')) ? 'tests' : 'no';
};

/** Whether Mill runs tests: by a task that it is to do, and not only to tell of. */
export const mill: Reader = (words) => {
  const tasks = plainWords(words, /^(?:-j|--jobs)$/);
  const asked = tasks.filter((_, place) => place === 0 || /^(?:\+|all)$/.test(tasks[place - 1] ?? ''));
  return asked.some((task) => /(?:^|\.)test$/.test(task)) ? 'tests' : 'no';
};
