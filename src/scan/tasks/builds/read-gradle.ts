import { lessSure, type Standing } from '../../shell/commands.ts';

/** What a block of a build is about: the tasks that are called and those that test, all tasks, or others. */
type About = 'these' | 'all' | 'others';

interface Open {
  readonly about: About;
  /** Whether a condition decides if what stands in it is done. */
  readonly isIf: boolean;
}

/** Nobody opens more blocks in one line, or more in each other. */
const MOST_PIECES = 40;
const DEEPEST = 200;

/** How sure the tasks that a build is called with are to run tests and to fail by them, by the file of the build. */
export function readGradle(code: readonly string[], tasks: readonly string[]): Standing {
  const called = new Set([...tasks, 'test', 'check']);
  const open: Open[] = [];
  let least: Standing = 'decides';
  let before = '';
  for (const line of code) {
    for (const [index, piece] of line
      .split(/(?<=[{}])/)
      .slice(0, MOST_PIECES)
      .entries()) {
      const text = piece.replace(/[{}]$/, '').trim();
      const within = open.at(-1) ?? { about: 'others', isIf: false };
      least = lessSure(least, standingBy(text, within, called));
      if (piece.endsWith('}')) open.pop();
      else if (piece.endsWith('{') && open.length < DEEPEST)
        open.push(enterBlock(text === '' && index === 0 ? before : text, within, called));
      if (text !== '') before = text;
    }
  }
  return least;
}

const IF = /(?:^|[\s>])(?:if|else|when|switch|case)\b/;
const SELECTS_ALL = /\b(?:whenTaskAdded|configureEach|all|each|forEach|whenReady|matching|beforeTask)\b/;
/** Blocks whose statements are of what these stand in. */
const SAME =
  /^(?:subprojects|allprojects|project|configure|afterEvaluate|tasks|if|else|when|filter|useJUnitPlatform|useTestNG|java|kotlin|groovy|doFirst|targets|testTask|suites|testing|pluginManager)\b|->$|^$/;

function enterBlock(header: string, within: Open, called: ReadonlySet<string>): Open {
  const about =
    named(header, called) ?? (SELECTS_ALL.test(header) ? 'all' : SAME.test(header) ? within.about : 'others');
  return { about, isIf: within.isIf || IF.test(header) };
}

const BY_NAME = /\b(?:named|getByName|findByName|register|create|task|name\s?==|name\s?in|tasks\[)/;
const NAME = /["']:?(?:\w{1,60}:){0,9}(\w{1,80})["']/g;

/** What a text is about by the names of tasks or their type in it; null where it has none that are known. */
function named(text: string, called: ReadonlySet<string>): 'these' | 'all' | 'others' | null {
  const names = BY_NAME.test(text) ? [...text.matchAll(NAME)].map(([, name = '']) => name) : [];
  if (names.length > 0) return names.some((name) => called.has(name)) ? 'these' : 'others';
  const [, type] = /\bwithType\s?[<(]\s?([\w.]{1,80})/.exec(text) ?? [];
  if (type !== undefined) return type.endsWith('Test') ? 'these' : type === 'Task' ? 'all' : 'others';
  const [, task = ''] = /^(?:project\([^)]{0,80}\)\.)?(?:tasks\.|task\s)?(\w{1,80})/.exec(text) ?? [];
  return called.has(task) ? 'these' : null;
}

const OFF =
  /\b(?:(?:isE|e)nabled\s?=\s?false|enabled\.set\(false|(?:setE|e)nabled\s?\(?\s?false|ignoreFailures\s?[=(]?\s?true|ignoreFailures\.set\(true|setIgnoreFailures\(\s?true)/;
const PERHAPS_OFF =
  /\b(?:onlyIf|setOnlyIf)\b|\bexclude\w{0,20}[\s=([]{0,6}["'](?:[*/.]|class|java|kt|groovy|Tests?|Spec)+["']|\bdependsOn(?:\.(?:remove|clear|removeAll|retainAll)\b|\s?=)|\bsetDependsOn\b/;
const LEFT_OUT = /\bexcludedTaskNames\b.{0,200}["']:?(?:\w{1,60}:){0,9}(?:test|check)["']/;
/** What a test tells others, and may well not. */
const OF_REPORTS = /\b(?:reports|html|xml|csv|junitXml|required)(?:\.\w{1,40})?\.$/;

/** How sure a statement leaves the tasks that are called to test. */
function standingBy(text: string, within: Open, called: ReadonlySet<string>): Standing {
  if (LEFT_OUT.test(text)) return 'unsure';
  const off = OFF.exec(text);
  if (off === null && !PERHAPS_OFF.test(text)) return 'decides';
  if (off !== null && OF_REPORTS.test(text.slice(0, off.index))) return 'decides';
  const about = named(text, called) ?? (SELECTS_ALL.test(text) ? 'all' : within.about);
  if (about === 'others') return 'decides';
  return off !== null && about === 'these' && !within.isIf && !IF.test(text) ? 'not' : 'unsure';
}
