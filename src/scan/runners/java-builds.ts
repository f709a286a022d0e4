import { plainWords } from '../shell/command-words.ts';
import { readProperties, skipOf, skipsTests } from './skip-properties.ts';
import { type Reader, runsByName, type RunsTests, splitCamel, surestOf } from './test-names.ts';

const MAVEN_WORD =
  /^(?:-[fPplsTtgoD]|-pl|-gs|--define|--file|--activate-profiles|--projects|--settings|--threads|--toolchains)$/;
const MAVEN_TESTS =
  /^(?:test|verify|package|install|deploy|integration-test|\S*(?:surefire|failsafe)\S*:(?:test|integration-test))$/;
const OF_UNITS = /^skip[._-]?(?:unit|ut|surefire)|^skip\.?tests?./i;
const OF_OTHERS = /^skip\.?(?:ITs?$|integration)/i;
/** Profiles that may leave out tests: by what they are called, or those of tests that are switched off. */
const HINTS = /(?<![!-])\b(?:\w*skip|no-?tests?|fast|quick)|[!-]\w*tests?/i;

/** Whether Maven runs tests: in a phase that comes to them, unless it is told to skip them. */
export const maven: Reader = (words) => {
  const goals = plainWords(words, MAVEN_WORD);
  if (!goals.some((goal) => MAVEN_TESTS.test(goal))) return 'no';
  const set = readProperties(words, 'D');
  const skips = set.map(([name, value]) => skipOf(name, value));
  const has = (of: RegExp): boolean => set.some(([name, value]) => of.test(name) && value !== 'false');
  if (skips.includes('all') || (has(OF_UNITS) && has(OF_OTHERS))) return 'no';
  if (words.some((word, place) => /^(?:docs?|site)$/.test(word) && words[place - 1] === '-pl')) return 'no';
  // The project at the root of several has seldom tests of its own.
  if (words.some((word) => /^(?:-N|--non-recursive)$/.test(word))) return 'perhaps';
  const profiles = words.filter(
    (word, place) => /^-P./.test(word) || /^(?:-P|--activate-profiles)$/.test(words[place - 1] ?? ''),
  );
  return skips.includes('perhaps') || profiles.some((profile) => HINTS.test(profile.replace(/^-P/, '')))
    ? 'perhaps'
    : 'tests';
};

/** Options that take the next word with them: those of tasks, which are not known, as well as those that are. */
const GRADLE_WORD = new RegExp(
  `^(?:-[pbcgIxPD]|--(?!(?:${[
    'no-[a-z-]+|info|debug|warn|quiet|stacktrace|full-stacktrace|scan|continue|parallel|daemon|foreground|build-cache|configuration-cache|offline',
    'rerun|rerun-tasks|refresh-dependencies|refresh-keys|profile|write-locks|configure-on-demand|watch-fs|isolated-projects|dry-run|status|stop',
    'continuous|show-version|version|help|export-keys|task-graph|fail-fast',
  ].join('|')})$)[a-z-]+)$`,
);
/** Tasks that run tests in whatever build has them: those that plugins make, and those that everybody calls so. */
const GRADLE_TESTS = new RegExp(
  `^(?:${[
    'tests?|check|build|buildNeeded|buildDependents|allTests|kotest|koverVerify|koverXmlReport|koverHtmlReport',
    '(?:unit|int|integ|integration|functional|func|e2e|endToEnd|acceptance|component|contract|smoke|system|api|it|arch|slow|fast)Tests?',
    '(?:jvm|js|jsNode|jsBrowser|wasmJs|native|linuxX64|linuxArm64|macosX64|macosArm64|mingwX64|iosX64|iosSimulatorArm64|common|host)Test',
    'test(?:Debug|Release)|test[A-Z]\\w*UnitTest|connected\\w*(?:AndroidTest|Check)|deviceAndroidTest|deviceCheck|runTests',
  ].join('|')})$`,
);
/** Tasks that are mostly made to need tests, and by themselves need none. */
const GRADLE_AFTER_TESTS = /^(?:jacocoTestReport|jacocoTestCoverageVerification|sonar|sonarqube)$/;

/** Whether a task of Gradle's runs tests, by its name. */
function runsByTask(task: string): RunsTests {
  if (GRADLE_TESTS.test(task)) return 'tests';
  if (GRADLE_AFTER_TESTS.test(task)) return 'perhaps';
  const parts = splitCamel(task);
  return /^tests?$/.test(parts.at(-1) ?? '') && runsByName(parts.join('-')) !== 'no' ? 'perhaps' : 'no';
}

/** Whether Gradle runs tests: by a task that is or needs one, unless that is left out. */
export const gradle: Reader = (words) => {
  const named = gradleTasks(words);
  if (named[0] === 'help') return 'no';
  const tasks = named.filter((task) => runsByTask(task) !== 'no');
  if (tasks.length === 0) return 'no';
  const isWholly = !skipsTests(words);
  const surest = (all: readonly string[]): RunsTests => (isWholly ? surestOf(all.map(runsByTask)) : 'perhaps');
  const out = words.flatMap((word, place) => {
    const [, own] = /^(?:-x|--exclude-task)=?(.*)$/.exec(word) ?? [];
    return own === undefined ? [] : [own === '' ? (words[place + 1] ?? '') : own];
  });
  // Part of a name is enough, where it is that of no other task.
  const isOut = (task: string): boolean => /(?:^|:)(?:t|te|tes|test|c|ch|che|chec|check)$/.test(task);
  if (!out.some(isOut)) return surest(tasks);
  const isWhole = out.some((task) => isOut(task) && task.replace(/^:/, '').split(':').length === 1);
  const left = tasks.filter((task) => /[tT]ests?$/.test(task) && task !== 'test' && !out.includes(task));
  return left.length > 0 ? surest(left) : isWhole ? 'no' : 'perhaps';
};

/** The folders of the projects whose tests Gradle is to run, by their names; '' for where it runs, and all below. */
export function gradleProjects(words: readonly string[]): string[] {
  const tasks = plainWords(words, GRADLE_WORD).filter((task) => runsByTask(nameOfTask(task)) !== 'no');
  return tasks.map((task) => task.slice(0, -nameOfTask(task).length).replaceAll(':', ' ').trim().replaceAll(' ', '/'));
}

function nameOfTask(task: string): string {
  return task.slice(task.lastIndexOf(':') + 1);
}

/** The tasks that Gradle is to do, without the projects that they are of. */
export function gradleTasks(words: readonly string[]): string[] {
  return plainWords(words, GRADLE_WORD).map(nameOfTask);
}
