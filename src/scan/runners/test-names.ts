/** Whether something runs tests, as far as its words say it. */
export type RunsTests = 'tests' | 'perhaps' | 'no';

/** Whether a program runs tests, by the words after it. */
export type Reader = (words: readonly string[]) => RunsTests;

/** Parts of a name that say that it is about tests and runs none. */
const OTHERWISE =
  /^(?:types?|typecheck|typing|lint|linter|linting|style|format|formatting|fmt|prettier|deps|dependencies|setup|set|teardown|prepare|prep|env|environment|venv|install|build|compile|image|images|docker|container|clean|cleanup|upload|publish|report|reports|data|fixtures?|db|database|seed|migrate|migrations?|generate|gen|watch|dev|ui|debug|open|up|down|start|stop|serve|server|list|config|docs?|update|snapshots?|deploy|release|login|init|reset|create|drop|pull|push|package|links?|schema|spelling|commits?|licenses?|headers?|help|runner|bench|benchmark|perf)$/;
/** Parts of a name that leave a test one. */
const KINDS =
  /^(?:t|tst|tests?|specs?|check|checks|ci|verify|units?|integrations?|int|all|e2e|coverage|cov|race|run|acceptance|functional|features?|full|fast|quick|short|unittests?|runtests?|system|models|controllers|units|functionals|go|py|python|php|js|java|node|backend|api|app)$/;
const ALONE = /^(?:t|tst|tests?|specs?|check|ci|verify|unit|units|unittests?|runtests?|integration|e2e|coverage|cov)$/;
const PLAINLY = /^(?:tests?|specs?|unittests?|runtests?)$/;

/** Whether a task or a script is one that runs tests, by its name. */
export function runsByName(name: string): RunsTests {
  const parts = name
    .toLowerCase()
    .split(/[-_:./@\s]+/)
    .filter((part) => part !== '');
  if (parts.some((part) => OTHERWISE.test(part))) return 'no';
  if (parts.length === 1 && ALONE.test(parts[0] ?? '')) return 'tests';
  if (!parts.some((part) => PLAINLY.test(part) || /^(?:unit|e2e|integration)$/.test(part))) return 'no';
  return parts.every((part) => KINDS.test(part)) ? 'tests' : 'perhaps';
}

/** The surest of some. */
export function surestOf(all: readonly RunsTests[]): RunsTests {
  return all.includes('tests') ? 'tests' : all.includes('perhaps') ? 'perhaps' : 'no';
}

/** The least sure of some. */
export function leastSureOf(all: readonly RunsTests[]): RunsTests {
  return all.includes('no') ? 'no' : all.includes('perhaps') ? 'perhaps' : 'tests';
}

/** Whether what is to choose among tests chooses none: a name that says so, or that nothing has. */
export function namesNoTest(chosen: string): boolean {
  return NOTHING.test(chosen.trim()) || /^(?:\^\$|\$\^|\(\?!\))$/.test(chosen.trim());
}

const NOTHING =
  /^(?:\(\?i\))?\^?(?:[xz]{2,9}|(?:test[-_]?)?none|nothing|dummy(?:[-_]?tests?)?|no[-_]?(?:such)?[-_]?tests?\w*|not[ -]tests?_?|no[-_]?such\w*|noop|do[-_]?not[-_]?run)\$?$/i;

/** The parts of a name that is written in camel case, with dashes or with dots, in small letters. */
export function splitCamel(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]+/)
    .filter((part) => part !== '');
}
