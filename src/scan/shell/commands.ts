import { TASK_OF_PROJECT } from './project-tasks.ts';

/** Commands that show, copy, fetch or talk: what they name does not run. */
const WITHOUT_EFFECT = new RegExp(
  `^(?:${[
    'echo|printf|cat|grep|egrep|fgrep|rg|cp|mv|rm|rmdir|ln|ls|cd|mkdir|touch|chmod|chown|find|sed|awk|tee|test|which|type',
    '\\[{1,2}|export|set|alias|read|true|false|:|exit|return|trap|tar|zip|unzip|wget|write-host|write-output|apt|apt-get|apk',
    'yum|dnf|brew|choco|snap|winget|rustup|corepack|asdf|nvm|pip\\d{0,2}|pip3\\.\\d{1,2}|pipx(?! run)|gem|gh|glab|jq|yq',
    'git(?! push)',
    '(?:npm|pnpm|yarn|bun)(?: -\\S{1,40}| global){0,4} (?:i|in|install|ci|add|remove|uninstall|config|cache|link|info|view)',
    '(?:poetry|uv|pdm|pipenv|rye|conda|mamba|pixi)(?: -\\S{1,40}){0,4} (?:pip|add|install|sync|lock|remove|tool install)',
    'python[\\d.]{0,5} -m pip|(?:python[\\d.]{0,5}|node|ruby|perl) -[ce]|php -r|cargo (?:install|binstall|add|fetch)',
    'go (?:get|mod)|go install \\S{1,200}@\\S{1,40}|dotnet (?:tool|add|restore|new)|bundle (?:install|config|add)',
    'composer (?:require|remove|config|global require)|mix (?:deps\\.get|local\\.\\w{1,9}|archive\\.install)|command -v',
    'docker (?:pull|tag|login|rmi)',
  ].join('|')})(?=\\s|$)`,
  'i',
);

/** What stands before a command and leaves it what it is. */
const BEFORE = new RegExp(
  `^(?:${[
    `\\w+=(?:"[^"]*"|'[^']*'|\\$\\([^)]*\\)|[^\\s"']*)|@|sudo(?: -\\w+)*|time|env|exec|nohup|builtin|command(?! -)`,
    'timeout \\S+|xvfb-run(?: -\\w+)*|cross-env|npx(?: --?(?!p\\b|package\\b)[\\w-]+)*|bunx|(?:pnpm|yarn) (?:exec|dlx|(?=turbo|nx|moon))',
    `bundle exec|(?!${TASK_OF_PROJECT})(?:poetry|uv|pdm|pipenv|rye|pixi) run(?: --?(?:extra|group|with|python|package|project|p)[ =]\\S+| --?[\\w-]+)*`,
  ].join('|')})(?:\\s+|(?<=["'@ ]))`,
);

/** What has a command show what it would do, or get ready for it, and no more. */
const DOES_NOTHING = new RegExp(
  [
    '\\s--(?:help|collect-only|co|listTests|list-(?:tests|test-files|suites|groups|files|sessions)|listenvs|no-run|notest)(?=[\\s=]|$)',
    '\\s--(?:dry[-_]?run|just-print|recon|touch|question|show-only|install-only|showConfig|clearCache|check-version)(?!=(?:none|false)\\b)(?=[\\s=]|$)',
    '\\s--?(?:version|list)\\s*$|^(?!\\S*(?:ctest|mvnw?|pytest) )\\S+ -[hVl]$|^(?:py\\.?test)\\b.*\\s--(?:fixtures|markers|setup-plan|setup-only)\\b',
    '\\b(?:vitest|nextest|swift test) (?:list|init)\\b|^go test\\b.*\\s-(?:c|n|list)\\b',
    '^go test\\b.*\\s-run[ =]["\']?(?:[Xx]{3}|NONE|none|-(?=\\s)|\\^(?:[$#]|[Xx]{3}|NONE))|^go test\\b.*\\s-skip[ =]["\']?\\.\\*?["\']?(?=\\s|$)',
    '^ctest\\b.*\\s-N\\b|^(?:tox|nox)\\b.*\\s-(?:l|a|n)\\b|^tox\\b.*\\s--showconfig\\b|^tox (?:l|list|de|depends|d|devenv|c|config|q|quickstart|schema)(?=\\s|$)|^g?make\\b.*\\s-\\w*[nqt]\\w*(?=\\s|$)|\\bgradlew?\\b.*\\s-m\\b',
    '^(?:\\S{0,60}/)?rake\\b.*\\s(?:-[TDPW]|--(?:tasks|describe|prereqs|where))(?=[\\s=]|$)',
    '^just\\b.*\\s(?:-l|--(?:list|summary|show|evaluate|dump|fmt|choose))(?=[\\s=]|$)|\\s--(?:generate|migrate)-configuration\\b',
    '^(?:\\S{0,60}/)?(?:pest|jest|vitest)\\b.*\\s--init\\b|^cargo llvm-cov (?:show-env|report|clean)\\b|\\s--cache-show\\b|\\s--fixtures-per-test\\b',
    '\\b(?:test-compile|test:compile|Test/compile)\\b|^dotnet test\\b.*\\s-t(?=\\s|$)|^(?:nx|turbo)\\b.*\\s--graph\\b',
  ].join('|'),
);

/** A flag in quotes, which are nothing to a shell. */
const QUOTED = /(?<=\s)(["'])(--?\w[\w-]{0,60}(?:=[^\s"']{0,60})?)\1(?=\s|$)/g;

/** What has a command succeed whatever it finds. */
const CANNOT_FAIL = new RegExp(
  [
    '\\s--(?:exit-zero|fail-never|soft-fail|no-fail|suppress-tests-failed-exit-code|pass-on-failing-test-suite|no-?statusrc|ignore-exit-code|failure-exit-code[= ]0|exit-status[= ]0|exit-code[= ]0|ignore-errors)(?=\\s|$)',
    '^(?:\\S{0,60}/)?codecept\\b.*\\s--no-exit\\b|\\s--(?:no-fail-on-failing-test-suite|fail-on-failing-test-suite[= ]false)\\b',
    '\\bmvnw?\\b.*\\s(?:-fn\\b|-Dmaven\\.test\\.failure\\.ignore(?!=false))|^g?make\\b.*\\s-\\w*i\\w*(?=\\s|$)',
  ].join('|'),
);

/** What may have a command do nothing, as far as its words say; of all packages, those do it that have it. */
const MAY_DO_NOTHING =
  /^(?!.*\s(?:-r|-ws|--recursive|--workspaces)(?=\s|$)).*\s--if-present\b|^(?:.*\s)?(?:ba|z)?sh\s+-\w*c\s.*(?:[|;]|(?<!&)&(?!&))/;

/** How sure a command's failure is to fail its step. */
export type Standing = 'decides' | 'unsure' | 'not';

/** Whether a command runs nothing of what it names. */
export function isIdle(text: string): boolean {
  return WITHOUT_EFFECT.test(text);
}

/** Whether the words of a command have it do nothing. */
export function doesNothing(text: string): boolean {
  return DOES_NOTHING.test(text.replaceAll(QUOTED, '$2'));
}

/** How sure a command's failure is to fail it, by its words and what stands before them. */
export function standingByWords(words: string, whole: string): Standing {
  if (CANNOT_FAIL.test(words)) return 'not';
  return MAY_DO_NOTHING.test(whole) ? 'unsure' : 'decides';
}

const ORDER: readonly Standing[] = ['decides', 'unsure', 'not'];

/** The less sure of two. */
export function lessSure(one: Standing, other: Standing): Standing {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

/** The surer of two, of which null is the least. */
export function moreSure(one: Standing | null, other: Standing | null): Standing | null {
  if (one === null || other === null) return one ?? other;
  return lessSure(one, other) === one ? other : one;
}

/** A command without what only sets it up. */
export function strip(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 8; round += 1) {
    const [before] = BEFORE.exec(rest) ?? [];
    if (before === undefined) break;
    rest = rest.slice(before.length);
  }
  return rest;
}
