import type { Row } from './rows.ts';

/** Begins a repository r of three commits by a@b, whose objects are files of their own. */
const BEGIN =
  'export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1; git init -q -b main r && git -C r config user.email a@b && ' +
  'git -C r config user.name x && for i in 1 2 3; do seq $i $((i*50)) > r/f$i; git -C r add f$i; git -C r commit -qm "Add file $i"; done';

/** Makes it a partial clone that lacks a file, and whose remote is set so. */
function lack(...settings: readonly string[]): string {
  const lines = [
    'cd r; b=$(git rev-parse HEAD:f3); rm -f .git/objects/$(echo $b | cut -c1-2)/$(echo $b | cut -c3-)',
    'printf "#!/bin/sh\\ntouch $PWD/../RAN\\n" > ../run; chmod +x ../run',
    'git config core.repositoryformatversion 1; git config extensions.partialClone origin; git config remote.origin.promisor true',
    ...settings.map((setting) => `git config ${setting}`),
    'cd ..',
  ];
  return lines.join('; ');
}

const EXT = ['protocol.ext.allow always', 'remote.origin.url "ext::$PWD/../run"'];

/** A scan after which nothing may have been run; of the folder r unless said. */
function scan(prepare: string, call = 'coach scan r --author a@b'): string {
  return `${prepare}; ${call}; code=$?; test ! -e RAN || echo RAN; exit $code`;
}

const UNTOUCHED = /^(?!.*RAN)/s;
const MISSING = /3 of 3 commits are yours \(a@b\)\.\nNot all of its history was seen: objects in its \.git are missing/;

/** What a repository may try to have run. */
const traps: Row[] = [
  EXT,
  ['remote.origin.url "file://$PWD"', 'remote.origin.uploadpack $PWD/../run'],
  ['remote.origin.url ssh://x.invalid/x', 'core.sshCommand $PWD/../run'],
  ['remote.origin.url git://x.invalid/x', 'core.gitProxy $PWD/../run'],
  ['extensions.worktreeConfig true', ...EXT.map((setting) => `--worktree ${setting}`)],
  [...EXT.map((setting) => `-f more ${setting}`), 'include.path ../more'],
].map((settings) => ({ call: scan(`${BEGIN}; ${lack(...settings)}`), code: 0, out: UNTOUCHED, err: MISSING }));

const plantGit =
  'mkdir r/bin; printf "#!/bin/sh\\ntouch $PWD/RAN\\n" > r/bin/git; chmod +x r/bin/git; cp r/bin/git r/git';
const ALL_SEEN = /^Looked at \d files?; found \d signs?\.\n3 of 3 commits are yours \(a@b\)\.\n(?!.*history)/s;

traps.push(
  ...[
    scan(`${BEGIN}; ${plantGit}; PATH=$PWD/r/bin:$PATH`),
    scan(`${BEGIN}; ${plantGit}; cd r; PATH=.:bin::$PATH`, 'coach scan . --author a@b'),
    scan(`${BEGIN}; ${plantGit}; ln -s r/bin bin; PATH=$PWD/bin:$PATH`),
    scan(`${BEGIN}; git -C r config core.fsmonitor "touch $PWD/RAN"; git -C r config core.pager "touch $PWD/RAN"`),
    scan(`${BEGIN}; git -C r config diff.orderFile /dev/zero`),
    scan(`${BEGIN}; export GIT_TRACE=$PWD/RAN GIT_TRACE2=$PWD/RAN GIT_TRACE2_EVENT=$PWD/RAN`),
    scan(`${BEGIN}; export GIT_EXTERNAL_DIFF="touch $PWD/RAN" GIT_PAGER="touch $PWD/RAN"`),
  ].map((call): Row => ({ call, code: 0, out: UNTOUCHED, err: ALL_SEEN })),
);

/** Whose history it is, and why it is not seen. */
const unseen: Row[] = [
  ...['', ' --accept container-image'].map((more): Row => ({
    call: `${BEGIN}; mkdir -p r/part; echo FROM x > r/part/Dockerfile; coach scan r/part --author me@b${more}`,
    code: more === '' ? 0 : 2,
    err: /None of 3 commits is yours \(me@b\); the busiest: a@b\..*(?:They are those of the repository at \S+\/r, of which this is a part\.|So none of it is recorded\.)/s,
  })),
  {
    call: `${BEGIN}; mkdir r/part; echo FROM x > r/part/Dockerfile; coach scan r/part --author a@b --accept container-image`,
    code: 0,
    err: /No history: this is a part of the repository at/,
    after: 'good',
  },
  {
    call: `${BEGIN}; mkdir r/part; echo FROM x > r/part/Dockerfile; coach scan r/part --author me@b --accept container-image --not-mine`,
    code: 0,
    err: /None of 3 commits is yours/,
    after: 'good',
  },
  {
    call: `${BEGIN}; git init -q other; export GIT_DIR=$PWD/other/.git; coach scan r --author a@b`,
    code: 0,
    err: ALL_SEEN,
  },
  {
    call: `${BEGIN}; mkdir plain; export GIT_DIR=$PWD/r/.git; coach scan plain`,
    code: 0,
    err: /No history: there is no \.git here; whose/,
  },
  {
    call: `${BEGIN}; mkdir -p r/in/.git; coach scan r/in`,
    code: 0,
    err: /No history: its \.git cannot be read; whose/,
  },
  {
    call: `${BEGIN}; mkdir in; echo "gitdir: ../r/.git" > in/.git; coach scan in`,
    code: 0,
    err: /No history: its \.git leads to another folder; whose/,
  },
  {
    call: `${BEGIN}; mkdir in; ln -s ../r/.git in/.git; coach scan in`,
    code: 0,
    err: /No history: its \.git leads to another folder; whose/,
  },
  {
    call: `${BEGIN}; mkdir r/in; coach scan r/in`,
    code: 0,
    err: /No history: this is a part of the repository at .*\/r; whose/,
  },
  {
    call: `${BEGIN}; mkdir r/in; coach scan r/in --json`,
    code: 0,
    out: /^\[\]\n$/,
    err: /^No history: this is a part of the repository at .*\/r; /,
  },
  {
    call: `${BEGIN}; git clone -q --bare r b; coach scan b`,
    code: 0,
    err: /No history: this is a bare repository, without its files; scan a clone of it; whose/,
  },
  {
    call: `${BEGIN}; git clone -q --shared r s; coach scan s --author a@b`,
    code: 0,
    err: /No history: its \.git borrows objects of another repository \(git repack/,
  },
  {
    call: `${BEGIN}; mkdir r/bin; printf "#!/bin/sh\\ntouch $PWD/RAN\\n" > r/bin/git; chmod +x r/bin/git; ln -s "$(command -v dirname)" dirname; git -C r worktree add -q ../t; PATH=$PWD/r/bin:$PWD coach scan t; test ! -e RAN || echo RAN`,
    code: 0,
    out: UNTOUCHED,
    err: /No history: the git on your PATH lies in the repository itself, and nothing of it is run; whose/,
  },
  { call: 'git init -q r; coach scan r', code: 0, err: /No history: there are no commits yet; whose/ },
  {
    call: `${BEGIN}; git clone -q --depth 1 file://$PWD/r s; coach scan s --author a@b`,
    code: 0,
    err: /\n1 of 1 commit is yours \(a@b\)\.\nA shallow clone: /,
  },
  {
    call: `${BEGIN}; mkdir r/.git/reftable; coach scan r`,
    code: 0,
    err: /No history: its \.git has a format that is not read \(reftable\)/,
  },
  {
    call: `${BEGIN}; rm r/.git/refs/heads/main; mkfifo r/.git/refs/heads/main; coach scan r`,
    code: 0,
    err: /No history: its \.git cannot be read/,
  },
  {
    call: `${BEGIN}; ln -s "$(command -v dirname)" dirname; PATH=$PWD coach scan r`,
    code: 0,
    err: /No history: there is no git on your PATH/,
  },
  {
    call: `${BEGIN}; rm -r r/.git/objects/??; coach scan r --author a@b`,
    code: 0,
    err: /Not all of its history was seen: objects in its \.git are missing/,
  },
  {
    call: `${BEGIN}; printf 'x\\n\\n\\036deadbeef\\037\\037Revert "x"\\037This reverts commit deadbeef.\\037' | git -C r commit -q --allow-empty -F -; coach scan r --author a@b`,
    code: 0,
    out: /^(?!.*reverts)/s,
    err: /4 of 4 commits are yours/,
  },
  {
    call: `${BEGIN}; cd r; git checkout -q -b s HEAD~1; git commit -q --allow-empty -m "Add one more"; git merge -q --no-edit main; cd ..; coach scan r --author a@b`,
    code: 0,
    out: /\(1 merge in 5 commits\)/,
    err: /5 of 5 commits are yours/,
  },
];

/** Whose work it is, and what may be recorded of it. */
const WITH_FILE = `${BEGIN}; echo "FROM scratch" > r/Dockerfile`;
const owners: Row[] = [
  {
    call: `${WITH_FILE}; coach scan r`,
    code: 0,
    out: /^container-image/,
    err: /It has 3 commits; whose they are cannot be told, since your own settings of git \(not those of the folder\) name no address: pass --author/,
  },
  {
    call: `${WITH_FILE}; coach scan r --author c@d`,
    code: 0,
    out: /^container-image/,
    err: /None of 3 commits is yours \(c@d\); the busiest: a@b\.\nNone of this is proposed as evidence\. If/,
  },
  {
    call: `${WITH_FILE}; coach scan r --author c@d --accept container-image`,
    code: 2,
    err: /^None of 3 commits is yours .* So none of it is recorded\.\nIf it is your work: --author/,
  },
  {
    call: `${WITH_FILE}; coach scan r --author c@d --accept container-image --json`,
    code: 2,
    err: /^None of 3 commits is yours .* So none of it is recorded\.\nIf it is your work: --author/,
  },
  {
    call: `${WITH_FILE}; coach scan r --author c@d --accept container-image --not-mine`,
    code: 0,
    out: /./,
    err: /Recorded 1 piece of evidence\./,
    after: 'good',
  },
  {
    call: `${WITH_FILE}; coach scan r --author A@ --accept container-image`,
    code: 0,
    out: /./,
    err: /3 of 3 commits are yours \(A@\)/,
    after: 'good',
  },
  {
    call: `${WITH_FILE}; coach scan r --author c@d --json`,
    code: 0,
    out: /"history": \{\n +"seen": 3,\n +"own": 0,/,
    err: /^None of 3 commits is yours/,
  },
  {
    call: `${WITH_FILE}; git -C r commit -q --allow-empty --author "d[bot] <1+d[bot]@x>" -m x; coach scan r --author a@b`,
    code: 0,
    out: /./,
    err: /3 of 3 commits are yours \(a@b\)\. 1 more is by bots\./,
  },
  { call: ['scan', '.', '--author', 'Ada'], code: 2, err: /Ada.*It takes an address such as ada@example\.org/ },
  { call: ['scan', '.', '--author', ''], code: 2, err: /It takes an address such as ada@example\.org/ },
  { call: ['scan', '.', '--author', '@example.org'], code: 2, err: /It takes an address such as ada@example\.org/ },
  { call: ['scan', '.', '--author', 'a@b@c'], code: 2, err: /It takes an address such as ada@example\.org/ },
  {
    call: ['scan', '.', '--author', `${'x'.repeat(5000)}@x`],
    code: 2,
    err: /^[^\n]{1,600}\nSuch as: coach scan \. --author ada@example\.org\n$/,
  },
  { call: ['scan', ''], code: 2, err: /^The name of the folder is empty\.\nThe current folder is "\."\n$/ },
  { call: ['scan', '', '--json'], code: 2, err: /^The name of the folder is empty\./ },
  { call: ['scan', '', '--accept', 'x'], code: 2, err: /^The name of the folder is empty\./ },
];

/** What a repository that is scanned may try, lack or say. */
export const repositories: readonly Row[] = [...traps, ...unseen, ...owners].map((row) => ({ out: /^|./, ...row }));
