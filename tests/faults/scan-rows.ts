import type { Row } from './rows.ts';

const repeat = (text: string, times: number): string =>
  `node -e "process.stdout.write(Buffer.from('${Buffer.from(text).toString('base64')}', 'base64').toString('latin1').repeat(${times}))"`;

/** A call that scans a folder which a line of a shell fills. */
const scanned = (fill: string, more = ''): string => `mkdir repo && cd repo && ${fill} && coach scan .${more}`;

const NOTHING = {
  code: 0,
  out: /^$/,
  err: /^(?:In 1 file lines of over 1,000 characters were passed over: \S+\n)?Looked at \d+ files?; found 0 signs\.\nNo history: there is no \.git here; whose work it is cannot be told\.\n$/,
} as const;

/** What may lie in a folder that is scanned. */
export const scans: readonly Row[] = [
  // Texts that once stopped the program for minutes.
  { call: scanned(`${repeat('\n', 262_144)} > main.yml`), ...NOTHING },
  { call: scanned(`${repeat('FROM\n', 2000)} > Dockerfile`), ...NOTHING },
  { call: scanned(`${repeat('/*\n', 80_000)} > main.ts`), ...NOTHING },
  { call: scanned(`${repeat('[', 262_144)} > package.json`), ...NOTHING },
  { call: scanned(`${repeat('{', 20_000)} > Cargo.toml`), ...NOTHING },
  { call: scanned(`${repeat('for update ', 20_000)} > main.sql`), ...NOTHING },
  { call: scanned(`mkdir -p .github/workflows && ${repeat('- {', 60_000)} > .github/workflows/a.yml`), ...NOTHING },
  {
    call: scanned(`${repeat(`${'*a'.repeat(80)}b\n`, 1500)} > .gitignore && : > ${'a'.repeat(200)}.txt`),
    ...NOTHING,
    err: /^1500 rules of what git ignores were left out, [^\n]*\nLooked at \d+ files?; found 0 signs\./,
  },
  // What is no file, in the place of one.
  { call: scanned('mkfifo Dockerfile'), code: 0, out: /^$/, err: /^Looked at 0 files/ },
  { call: scanned('mkfifo .gitignore'), code: 0, out: /^$/, err: /^Looked at 0 files/ },
  { call: scanned('mkdir -p .git/info && mkfifo .git/info/exclude'), code: 0, out: /^$/, err: /Looked at 0 files/ },
  {
    call: scanned('mkfifo ../pipe && ln -s ../pipe Dockerfile && ln -s .. root'),
    code: 0,
    out: /^$/,
    err: /^2 links were not followed, such as Dockerfile\.\nLooked at 0 files/,
  },
  {
    call: scanned('ln -s ../outside .gitignore && echo FROM x > Dockerfile'),
    code: 0,
    out: /^container-image/,
    err: /./,
  },
  // Names and encodings.
  {
    call: scanned(`: > "$(printf 'a\\377')"`),
    linux: true,
    code: 0,
    out: /^$/,
    err: /^1 name is no valid UTF-8; what it holds was not seen\.\nLooked at 0 files/,
  },
  { call: scanned(`printf '\\357\\273\\277FROM x\\r\\n' > Dockerfile`), code: 0, out: /\tDockerfile:1\t/, err: /./ },
  {
    call: scanned(`printf '\\377\\376#\\0 \\0U\\0s\\0a\\0g\\0e\\0\\n\\0g\\0o\\0' > README.md`),
    code: 0,
    out: /\tREADME\.md:1\t/,
    err: /./,
  },
  { call: scanned(`printf 'FROM x\\0' > Dockerfile`), ...NOTHING },
  {
    call: scanned(`printf 'F\\0R\\0O\\0M\\0 \\0x\\0' > Dockerfile`),
    ...NOTHING,
    err: /^1 file seems to be UTF-16 without its mark, not read: Dockerfile\.\nLooked at 1 file; found 0 signs\./,
  },
  // What does not count.
  { call: scanned(`printf '.env\\n' > .gitignore`), ...NOTHING },
  {
    call: scanned(`printf '/Dockerfile\\n' > .gitignore && echo FROM x > Dockerfile`),
    ...NOTHING,
    err: /^1 file or folder that git ignores was not looked at, tracked or not: Dockerfile\.\nLooked at 1 file; found 0/,
  },
  { call: scanned(`printf 'kind: Deployment\\n' > Secrets.YML`), ...NOTHING },
  { call: scanned(`printf '# FROM x\\n' > Dockerfile`), ...NOTHING },
  { call: scanned(`printf '[package]\\nname = "demo-sqlx"\\n' > Cargo.toml`), ...NOTHING },
  { call: scanned(`printf 'require github.com/rs/zerolog v1 // indirect\\n' > go.mod`), ...NOTHING },
  // What was not seen, and what is no evidence.
  {
    call: `mkdir -p repo/.git repo/part && echo FROM x > repo/part/Dockerfile && coach scan repo/part`,
    code: 0,
    out: /^container-image/,
    err: /^No history: this is a part of the repository at \S+\/repo; whose work it is cannot be told\.$/m,
  },
  {
    call: scanned('for name in a b c; do echo main > $name.hs; done'),
    code: 0,
    out: /^$/,
    err: /^3 files are in Haskell, which the scan cannot read for signs\.\nLooked at 3 files/,
  },
  {
    call: scanned(`${repeat('-- x\n', 60_000)} > long.sql`),
    code: 0,
    out: /^$/,
    err: /^Of 1 long file the first 256 kB alone was read: long\.sql\.\n/,
  },
  {
    call: scanned('mkdir k8s && echo name: shop > k8s/Chart.yaml', ' --accept orchestration'),
    code: 2,
    err: /^"orchestration" shows nothing of an act that a statement asks for, so it is no evidence\.\nWhat you did/m,
  },
  {
    call: scanned(
      'echo Somebody who guesses an address reads the invoice. > threat-model.md',
      ' --accept threat-model',
    ),
    code: 0,
    out: /^threat-model/,
    err: /A weak sign proves no more than Independent, so it counts for that: threat-model\./,
    after: 'good',
  },
];
