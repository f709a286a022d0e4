import { namesNoTest } from './test-names.ts';

/** What a property of a build leaves of its tests: none, perhaps some, or all. */
export type Skip = 'all' | 'perhaps' | 'none';

const OFF = /^(?:false|no|off|0)$/i;
const ALL = /^(?:skip\.?tests|maven\.test\.skip(?:\.exec)?|surefire\.skip(?:tests|\.?exec)?)$/i;
const HINTS =
  /skip|no[-._]?tests?(?![a-z])|(?:^|[-._])(?:quick(?:ly)?|fast)(?![a-z])|(?:disable|exclude|without|omit|ignore)[-._]?(?:unit[-._]?)?tests?(?![a-z])/i;
/** What has tests fail, and names the word for skipping in doing so. */
const OF_FAILURES = /(?:^|[-._])fail|failure/i;
/** What else builds do, and what of it is skipped tells nothing of tests that are run without anything else. */
const OTHERS = new RegExp(
  `^(?:${[
    'its?|integration.{0,20}|failsafe|invoker|checkstyle|spotbugs|findbugs|pmd|cpd|gpg|sign(?:ing)?|enforcer|licen[sc]es?|rat|apache-?rat',
    'spotless|sortpom|format(?:ter|ting)?|fmt|lint|style|javadocs?|docs?|jacoco|coverage|sonar|docker|dockerfile|jib|assembly|shade|sources?|site',
    'deploy|install|publish(?:ing)?|animal-?sniffer|japicmp|revapi|clirr|dependency-?check|owasp|cyclonedx|sbom|frontend|ui|npm|yarn|node|git-?commit-?id',
    'antrun|asciidoctor|swagger|openapi|codegen|flyway|liquibase|duplicate-?finder',
  ].join('|')})$`,
);
const SWITCH =
  /^(?:[\w-]{1,40}\.){0,5}(?:run|do|with|enable|execute)?[-._]?(?:unit[-._]?)?tests?(?:[-._]?(?:run|enabled?))?$/i;

/** Properties by which tests are chosen. */
const CHOOSES = /^(?:test|test\.single|surefire\.(?:test|includes)|groups)$/;

/** What a property leaves of the tests of a build with Maven or Gradle, by its name and its value; empty is true. */
export function skipOf(name: string, value: string): Skip {
  if (CHOOSES.test(name) && namesNoTest(value)) return 'all';
  if (/^(?:surefire\.)?excludes$/.test(name) && /^[*/.]+$/.test(value)) return 'all';
  if (OF_FAILURES.test(name)) return 'none';
  if (!HINTS.test(name)) return SWITCH.test(name) && /^(?:false|no|off|0|none|skip)$/i.test(value) ? 'perhaps' : 'none';
  if (OFF.test(value)) return 'none';
  if (ALL.test(name)) return 'all';
  const what = name.toLowerCase().replace(/^maven[-.]/, '');
  return OTHERS.test(what.replace(/[-._]?skip[-._]?/, '')) ? 'none' : 'perhaps';
}

/** The properties that the words of a build set, by their names; a value may be empty. */
export function readProperties(words: readonly string[], letters: 'D' | 'DP'): [name: string, value: string][] {
  const alone = new RegExp(`^(?:-[${letters}]|--(?:define|system-prop|project-prop))$`);
  const own = new RegExp(`^-[${letters}]([\\w.-]+)(?:=(.*))?$`);
  return words.flatMap((word, place) => {
    const [, name, value = ''] = own.exec(alone.test(word) ? `-D${words[place + 1] ?? ''}` : word) ?? [];
    return name === undefined ? [] : [[name, value] as [string, string]];
  });
}

/** Whether words set a property that leaves out tests, or may. */
export function skipsTests(words: readonly string[]): boolean {
  return readProperties(words, 'DP').some(([name, value]) => skipOf(name, value) !== 'none');
}
