/** What in a language switches code off, so that it never runs; of lines without their indent. */
export interface DeadMarks {
  /** It begins a block that is off, from where it matches. */
  readonly block: RegExp;
  /** It stands above the declaration that is off. */
  readonly above: RegExp;
  /** It stands in the body of the function or block that is off by it. */
  readonly inside: RegExp;
  /** All after it in the same scope is off. */
  readonly rest: RegExp;
  /** It ends the block that is off. */
  readonly end: RegExp;
}

/** How a family of languages switches code off. */
export interface DeadCode {
  readonly code: DeadMarks;
  /** The marks of tests, which a runner passes over. */
  readonly tests: DeadMarks;
  /** In what files alone these mean that. */
  readonly files: RegExp;
  /** What begins a line above a declaration that belongs to it. */
  readonly attribute: RegExp;
  /** Whether the declaration may stand behind it on the same line. */
  readonly inline: boolean;
}

const [ALL, NOTHING] = [/(?:)/, /(?!)/];
const NONE: DeadMarks = { block: NOTHING, above: NOTHING, inside: NOTHING, rest: NOTHING, end: NOTHING };
const PLAIN: DeadCode = { code: NONE, tests: NONE, files: ALL, attribute: NOTHING, inline: false };

const NEVER =
  /^(?:\}\s*)?(?:else\s+)?(?:if|while)\s*\(\s*(?:false|0|null|!true|!1|(\d{1,9})\s*={2,3}\s*(?!\1\b)\d{1,9})\s*(?:\)|&&)/i;
const C: DeadCode = { ...PLAIN, code: { ...NONE, block: NEVER }, inline: true };
const SKIPS = String.raw`(?:skip|todo|fixme|ignore)\b`;
/** A condition of Rust's that no build fulfils. */
const OFF = String.raw`cfg\(\s*(?:any\(\s*\)|not\(\s*all\(\s*\)\s*\)|FALSE|false|never)\s*\)`;

const LANGUAGES: Readonly<Record<string, DeadCode>> = {
  'js mjs cjs jsx ts mts cts tsx': {
    ...C,
    code: { ...NONE, block: new RegExp(`${NEVER.source}|^\\{?\\s?(?:false|0)\\s*&&`) },
    tests: {
      ...NONE,
      block: new RegExp(
        '^(?:await )?(?:x(?:it|test|describe|context|specify)|(?:it|test|describe|context|suite|specify|Deno\\.test|QUnit)' +
          `(?:\\.\\w{1,20}){0,2}?\\.(?:${SKIPS}|skipIf\\(\\s*true\\b|(?:runIf|if)\\(\\s*false\\b))(?:\\.\\w{1,20}){0,2}\\s*[)(\`<]|` +
          `^(?:it|test|describe|suite)(?:\\.\\w{1,20}){0,2}\\(.{0,200}\\{[^}]{0,80}\\b${SKIPS}:\\s*(?:true\\b|['"\`])`,
      ),
      inside: new RegExp(
        `^(?:this\\.skip\\(\\)|pending\\(|skip\\(\\s*(?:\\)|['"\`])|` +
          `(?:t|ctx|context|test|it)\\.${SKIPS}\\(\\s*(?:\\)|true\\b)|(?:t|ctx|context)\\.${SKIPS}\\(\\s*(?:'[^']*'|"[^"]*"|\`[^\`]*\`)\\s*\\))`,
      ),
    },
    files:
      /(?:^|\/)(?:tests?|specs?|__tests__|e2e|cypress|playwright)\/|[._-](?:tests?|spec|cy|e2e)\.\w+$|(?:^|\/)test[^/]*$/,
  },
  'java kt kts': {
    ...C,
    tests: {
      ...NONE,
      block:
        /^(?:x(?:test|it|should|describe|context|given|when|then|feature|scenario|expect)\(\s*"|(?:test|it|should|describe|context|given|feature|scenario)\("!|.{1,150}\.config\(.{0,80}\benabled\s*=\s*false\b)/,
      above:
        /^(?:@\w.{0,150}\s)?@(?:[a-z]\w*\.){0,6}(?:(?:Disabled|Ignored?)(?!\w)|Test\s?\(.{0,150}\benabled\s*=\s*false\b)/,
      inside: /^(?:Assum\w{1,9}\.)?(?:assumeTrue\(\s*false\b|assumeFalse\(\s*true\b|(?<=\.)abort\()/,
    },
    attribute: /^@\w/,
  },
  cs: {
    ...C,
    tests: {
      ...NONE,
      above:
        /^(?:\[[^\]]{0,200}\]\s?)?\[(?:[^\]]{0,200}[\s,])?(?:\w{0,20}(?:Fact|Theory)\(.{0,200}\bSkip\s*=(?!\s*null)|(?:Ignore|Explicit)\b\s*[\](,])/,
      inside:
        /^(?:Assert\.(?:Ignore|Inconclusive|Skip)\(|Skip\.If\(\s*true\b|throw new \w{0,20}Skip\w{0,20}Exception\b)/,
    },
    attribute: /^\[/,
  },
  php: {
    ...C,
    tests: {
      ...NONE,
      block: /^todo\(\s*['"]/,
      above: /^#\[\s?(?:Skip|Ignore)\b/,
      inside: /^(?:\$\w{1,30}->|self::|static::|parent::)markTest(?:Skipped|Incomplete)\(/,
      end: /->(?:skip|todo)\(\s*(?:\)|true\b|['"])/,
    },
    files: /test/i,
    attribute: /^#\[/,
  },
  go: {
    ...PLAIN,
    code: { ...NONE, block: /^(?:\}\s*else\s+)?(?:if|for)\s+(?:false|!true)\s*(?:\{|&&)/ },
    tests: {
      ...NONE,
      block:
        /^(?:(?:var _ = )?[XP](?:It|Specify|Describe|Context|When|Entry|DescribeTable)\(|func \w{1,80}\([^)]{0,80}\)\s*\{\s*\w{1,9}\.Skip)/,
      inside: /^(?:(?:\w{1,20}\.){0,2}(?:t|b|f|tb|T\(\))\.Skip(?:f|Now)?\(|Skip\(\s*")/,
    },
    files: /_test\.go$/,
  },
  rs: {
    ...PLAIN,
    code: {
      ...NONE,
      block: /^(?:\}\s*else\s+)?(?:if|while)\s+(?:false|!true)\s*(?:\{|&&)/,
      above: new RegExp(`^#\\[\\s?${OFF}`),
      rest: new RegExp(`^#!\\[\\s?${OFF}`),
    },
    tests: { ...NONE, above: /^#\[\s?ignore\b/ },
    attribute: /^#\[/,
    inline: true,
  },
  py: {
    ...PLAIN,
    code: {
      ...NONE,
      block:
        /^(?:if|elif|while)\s*\(?\s*(?:False|0|None|not\s+True|not\s+1|(\d{1,9})\s*==\s*(?!\1\b)\d{1,9})\s*\)?\s*(?::|and\b)/,
    },
    tests: {
      ...NONE,
      above:
        /^@(?:(?:pytest\.)?mark\.skip(?!\w)|(?:unittest\.)?skip(?:\(|\s*$)|(?:unittest\.)?skipIf\(\s*(?:True|1)\b|(?:unittest\.)?skipUnless\(\s*(?:False|0)\b|(?:pytest\.)?mark\.skipif\(\s*["']?(?:True|1)\b|(?:pytest\.)?mark\.xfail\(.{0,150}\brun\s*=\s*False)/,
      inside: /^(?:pytest\.(?:skip|xfail)\(|self\.skipTest\(|raise (?:\w{1,20}\.)?SkipTest\b|pytest\.mark\.skip(?!\w))/,
      rest: /^(?:pytestmark\s*=.{0,150}\bmark\.skip(?!\w)|__test__\s*=\s*False\b)/,
    },
    files: /test/i,
    attribute: /^@\w/,
  },
  'rb rake': {
    ...PLAIN,
    code: {
      ...NONE,
      block:
        /^(?:(?:if|elsif|while)\s+(?:false|nil)\s*(?:$|;|then\b|&&|and\b)|(?:unless|until)\s+true\s*(?:$|;|then\b))/,
      end: /\s(?:if\s+(?:false|nil)|unless\s+true)\s*$/,
    },
    tests: {
      ...NONE,
      block:
        /^(?:(?:RSpec\.)?x(?:it|specify|example|describe|context|scenario|feature|test)\b|(?:pending|skip)\b[\s(]{1,3}['"].{0,300}(?:\bdo|\{)\s*$|(?:RSpec\.)?(?:it|specify|example|scenario|describe|context|feature)\b.{0,300}[\s,(](?::(?:skip|pending)\b|(?:skip|pending):(?!\s*(?:false|nil|->|lambda|proc))))/,
      inside: /^(?:skip|pending|omit)(?:\(\s*\)|[\s(]{1,3}['"](?!.*['")]\s+(?:if|unless)\s).*)?$(?<!\bdo|\{)/,
    },
    files: /(?:^|\/)(?:test|spec|features)\/|_(?:test|spec)\.rb$/,
  },
  'ex exs': {
    ...PLAIN,
    code: {
      ...NONE,
      block: /^(?:if[\s(]+(?:false|nil)\b\)?\s*(?:,|do\b|&&|and\b)|unless[\s(]+true\b|defp?\s.{1,200}\bwhen\s+false\b)/,
    },
    tests: {
      ...NONE,
      block: /^test\s+"[^"]*"\s*$/,
      above: /^@tag\s+(?::skip\b|skip:(?!\s*(?:false|nil)))/,
      rest: /^@(?:module|describe)tag\s+(?::skip\b|skip:(?!\s*(?:false|nil)))/,
    },
    files: /\.exs$/,
    attribute: /^@\w/,
  },
  'sh bash zsh': { ...PLAIN, code: { ...NONE, block: /^(?:(?:if|elif|while)\s+false\s*(?:;|$|&&)|false\s*&&)/ } },
  'tf tofu': {
    ...PLAIN,
    code: {
      ...NONE,
      inside: /^count\s*=\s*0\s*$|^for_each\s*=\s*(?:\{\s*\}|\[\s*\]|toset\(\s*\[\s*\]\s*\))\s*$/,
    },
  },
};

const BY_ENDING = new Map(
  Object.entries(LANGUAGES).flatMap(([endings, marks]) => endings.split(' ').map((ending) => [ending, marks])),
);

/** How code is switched off in the language of a file, by its name; null where that is not known. */
export function findDeadCode(path: string): DeadCode | null {
  return BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? null;
}
