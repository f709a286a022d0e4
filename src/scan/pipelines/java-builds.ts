import { plainWords } from './command-words.ts';
import type { Reader } from './test-names.ts';

const MAVEN_WORD = /^(?:-[fPplsTtgo]|-pl|-gs|--file|--activate-profiles|--projects|--settings|--threads|--toolchains)$/;
const MAVEN_TESTS =
  /^(?:test|verify|package|install|deploy|integration-test|\S*(?:surefire|failsafe)\S*:(?:test|integration-test))$/;
const MAVEN_SKIPS = /^-D(?:skipTests|maven\.test\.skip(?:\.exec)?|surefire\.skip\w*)(?:=(?!false)|$)/;
const MAVEN_SKIPS_UNITS = /^-D(?:skip[._-]?(?:unit|ut|surefire)\S{0,20}|skip\.?tests?\S{0,20})(?!=false)/i;
const MAVEN_SKIPS_OTHERS = /^-D(?:skip\.?(?:ITs?|integration\S{0,20}))(?!=false)/i;

/** Whether Maven runs tests: in a phase that comes to them, unless it is told to skip them. */
export const maven: Reader = (words) => {
  const goals = plainWords(words, MAVEN_WORD);
  if (!goals.some((goal) => MAVEN_TESTS.test(goal)) || words.some((word) => MAVEN_SKIPS.test(word))) return 'no';
  if (words.some((word, place) => /^(?:docs?|site)$/.test(word) && words[place - 1] === '-pl')) return 'no';
  const has = (of: RegExp): boolean => words.some((word) => of.test(word) && !word.endsWith('=false'));
  if (has(MAVEN_SKIPS_UNITS)) return has(MAVEN_SKIPS_OTHERS) ? 'no' : 'perhaps';
  const profiles = words.filter(
    (word, place) => /^-P./.test(word) || /^(?:-P|--activate-profiles)$/.test(words[place - 1] ?? ''),
  );
  return profiles.some((profile) => /skip|no-?tests?|fast|quick/i.test(profile)) ? 'perhaps' : 'tests';
};

const GRADLE_WORD =
  /^(?:-[pbcgIx]|--(?:tests|exclude-task|init-script|project-dir|build-file|max-workers|console|warning-mode))$/;
const GRADLE_TESTS =
  /^(?:(?!compile|assemble|process|lint|generate|copy|clean|build|prepare|package|install|list|kapt|ksp)\w*[tT]ests?|check|build|buildNeeded|buildDependents|koverVerify|koverXmlReport|jacocoTestReport|jacocoTestCoverageVerification)$/;

/** Whether Gradle runs tests: by a task that is or needs one, unless that is left out. */
export const gradle: Reader = (words) => {
  const tasks = plainWords(words, GRADLE_WORD).map((task) => task.slice(task.lastIndexOf(':') + 1));
  const wanted = tasks.filter((task) => GRADLE_TESTS.test(task));
  if (wanted.length === 0) return 'no';
  const out = words.flatMap((word, place) => {
    const [, own] = /^(?:-x|--exclude-task)=?(.*)$/.exec(word) ?? [];
    return own === undefined ? [] : [own === '' ? (words[place + 1] ?? '') : own];
  });
  const isOut = (task: string): boolean => /(?:^|:)(?:test|check)$/.test(task);
  if (!out.some(isOut)) return 'tests';
  const isWhole = out.some((task) => isOut(task) && task.replace(/^:/, '').split(':').length === 1);
  const left = wanted.filter((task) => /[tT]ests?$/.test(task) && task !== 'test');
  return left.length > 0 ? 'tests' : isWhole ? 'no' : 'perhaps';
};
