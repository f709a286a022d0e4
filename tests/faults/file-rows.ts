import { type Row, TEXT } from './rows.ts';

const STORE = '"$COACH_HOME"';
const RECORD = `${STORE}/progress.json`;
const FIT = /is where your progress is stored\.\nName a file in another folder\./;

/** Nothing that the person names is written over what the store keeps. */
const outOfBounds: Row[] = [
  {
    call: `cp ${RECORD} ${STORE}/progress-two.json; coach export ${STORE}/progress-two.json --force`,
    code: 2,
    err: FIT,
  },
  { call: `cp ${RECORD} ${RECORD}.bak; coach export ${RECORD}.bak --force`, code: 2, err: FIT },
  { call: `coach export ${STORE}/progress.before-reset-1.json`, code: 2, err: FIT },
  { call: `coach export ${RECORD}.lock`, code: 2, err: FIT },
  { call: `coach export ${STORE}/progress-new.json`, code: 2, err: FIT },
  { call: `ln ${RECORD} hard.json; coach export hard.json --force`, code: 2, err: FIT },
  { call: `cp ${RECORD} ${RECORD}.bak; ln ${RECORD}.bak hard.json; coach export hard.json --force`, code: 2, err: FIT },
  { call: `ln -s ${STORE} home; coach export home/mine.json`, code: 2, err: FIT },
  { call: `cd ${STORE}; coach export mine.json`, code: 2, err: FIT },
  { call: `coach plan --hours 6 --ics ${STORE}/progress-two.json --force`, code: 2, err: FIT, after: 'good' },
  { call: `coach report --output ${RECORD} --force`, code: 2, err: FIT },
  { call: `coach report --html ${RECORD} --force`, code: 2, err: FIT },
  { call: `coach history --html ${STORE}/progress-two.json`, code: 2, err: FIT },
  { call: `coach assess --template --output ${RECORD}.bak --force`, code: 2, err: FIT },
  {
    call: `mkdir synced; mv ${RECORD} synced/p.json; ln -s ../synced/p.json ${RECORD}; coach export synced/p.json.bak`,
    code: 2,
    err: FIT,
    after: 'changed',
  },
  {
    call: 'mkdir -p .local/share/backend-coach; coach export .local/share/backend-coach/progress.json',
    code: 2,
    err: FIT,
  },
];

const failAside = (nth: number, code: string) =>
  ({ match: '\\.coach-', at: nth, times: 1, act: 'fail', code }) as const;
const OLD = 'echo old > e.json; ';
const LEFT = '; cat e.json; ls -A';

/** A file for the person is there whole or as it was before, and nothing else is left. */
const aside: Row[] = [
  ...[1, 2, 3, 4].map((nth): Row => ({
    call: `${OLD}coach export e.json --force${LEFT}`,
    inject: failAside(nth, 'ENOSPC'),
    code: 0,
    out: /^old\ne\.json\nstore\n$/,
    err: /^e\.json cannot be written: the disk is full \(ENOSPC\)\.\n$/,
  })),
  ...[1, 2, 3].map((nth): Row => ({
    call: 'coach export e.json; ls -A',
    inject: failAside(nth, 'ENOSPC'),
    code: 0,
    out: /^store\n$/,
    err: /the disk is full/,
  })),
  {
    call: `${OLD}coach plan --hours 6 --ics e.json --force${LEFT}`,
    inject: failAside(2, 'ENOSPC'),
    code: 0,
    out: /^old\ne\.json\nstore\n$/,
    err: /the disk is full/,
    after: 'good',
  },
  {
    call: `${OLD}coach report --html e.json --force${LEFT}`,
    inject: failAside(2, 'ENOSPC'),
    code: 0,
    out: /^old\ne\.json\nstore\n$/,
    err: /the disk is full/,
  },
  {
    call: `${OLD}coach report --output e.json --force${LEFT}`,
    inject: failAside(2, 'EIO'),
    code: 0,
    out: /^old\ne\.json\nstore\n$/,
    err: /the disk reports an error \(EIO\)/,
  },
  {
    call: 'coach export e.json; cat e.json; ls -A',
    inject: failAside(4, 'EPERM'),
    code: 0,
    out: /"target": "mid"[^]*\ne\.json\nstore\n$/,
    err: /./,
  },
  {
    call: `${OLD}chmod 640 e.json; coach export e.json --force && stat -c %a e.json`,
    linux: true,
    code: 0,
    out: /\n640\n$/,
    err: /./,
  },
  {
    call: 'ulimit -f 0; coach export e.json; ls -A',
    code: 0,
    out: /^store\n$/,
    err: /a file may not be that large here/,
  },
  { call: ['export', ''], code: 2, err: /The name of the file is empty/ },
  {
    call: ['export', 'e.json'],
    inject: failAside(2, 'Unknown system error -122'),
    code: 1,
    err: /the disk quota is used up \(EDQUOT\)/,
  },
  {
    call: ['target', 'lead'],
    inject: { match: 'next', at: 2, act: 'fail', code: 'Unknown system error -122' },
    code: 1,
    err: /the disk quota is used up \(EDQUOT\)/,
  },
  {
    call: 'mkdir gone; cd gone; rmdir ../gone; coach export e.json',
    code: 1,
    err: /the folder you are in is no longer there/,
  },
  {
    call: 'mkdir gone; cd gone; rmdir ../gone; coach import e.json',
    code: 2,
    err: /the folder you are in is no longer there/,
  },
  {
    call: 'mkdir gone; cd gone; rmdir ../gone; coach scan .',
    code: 2,
    err: /the folder you are in is no longer there/,
  },
  { call: 'mkdir gone; cd gone; rmdir ../gone; coach report --output r.txt', code: 1, err: /no longer there/ },
];

const SOCKET = `"${process.execPath}" -e "require('net').createServer().listen('s', () => process.kill(process.pid, 'SIGKILL'))"`;
/** A device of the test's own where it may make one: what fails here must never reach one of the machine's. */
const NODE = '(mknod n c 1 3 2>/dev/null || mkfifo n)';

/** What the person names must be a regular file. */
const named: Row[] = [
  { call: 'mkfifo p; coach export p --force', code: 2, err: /^p is not a regular file but a pipe\.\n/ },
  { call: 'mkfifo p; coach export p', code: 2, err: /^p is not a regular file but a pipe\.\n/ },
  { call: 'mkfifo p; coach plan --hours 6 --ics p --force', code: 2, err: /but a pipe/, after: 'good' },
  { call: 'mkfifo p; coach report --output p --force', code: 2, err: /but a pipe/ },
  { call: 'mkfifo p; coach report --html p --force', code: 2, err: /but a pipe/ },
  {
    call: `${NODE}; coach people --html n --force; ls -l n | cut -c1`,
    code: 0,
    out: /^[cp]\n$/,
    err: /but a (device|pipe)/,
  },
  { call: 'mkdir d; coach plan --hours 6 --html d --force', code: 2, err: /d is a folder, not a file/ },
  { call: `${SOCKET} 2>/dev/null; coach export s --force`, code: 2, err: /but a socket/ },
  { call: `${NODE}; coach export n --force; ls -l n | cut -c1`, code: 0, out: /^[cp]\n$/, err: /but a (device|pipe)/ },
  { call: 'mkfifo p; ln -s p l; coach export l --force', code: 2, err: /is a link to p/ },
  { call: 'mkdir d; coach report --output d --force', code: 2, err: /d is a folder, not a file/ },
  { call: 'mkfifo p; coach assess --answers p', code: 2, err: /p is not a regular file but a pipe/ },
  { call: 'mkfifo p; ln -s p l; coach import l', code: 2, err: /l is not a regular file but a pipe/ },
  { call: `${SOCKET} 2>/dev/null; coach import s`, code: 2, err: /but a socket/ },
  { call: 'mkfifo p; coach done git/1 --answers p', code: 2, err: /but a pipe/ },
  { call: ['import', ''], code: 2, err: /The name of the file is empty/ },
  { call: 'truncate -s 20G big.json; coach import big.json', linux: true, code: 2, err: /larger than 16 MB/ },
  { call: 'yes | coach import -', code: 2, err: /larger than 16 MB/ },
];

const PIPE = `rm -f ${RECORD}; mkfifo ${RECORD}; `;
const DEVICE = `rm -f ${RECORD}; ${NODE}; ln -s ../n ${RECORD}; `;
const AS_IT_WAS = '; ls -l n | cut -c1';
const NO_FILE = /cannot be read: it is a (pipe|device), not a regular file/;
const DEAD_LOCK = `echo '999999999 x' > ${RECORD}.lock; `;

/** What stands in the place of a file of the store must be one. */
const kept: Row[] = [
  ...['report', 'target lead', 'export -', 'doctor --repair', 'reset --yes', 'plan --hours 6', 'import e.json'].flatMap(
    (call): Row[] => [
      {
        call: `echo '${TEXT.replaceAll('\n', ' ')}' > e.json; ${PIPE}coach ${call}`,
        code: 1,
        err: NO_FILE,
        after: 'changed',
      },
      {
        call: `echo '${TEXT.replaceAll('\n', ' ')}' > e.json; ${DEVICE}coach ${call}${AS_IT_WAS}`,
        code: 0,
        out: /^[cp]\n$/,
        err: NO_FILE,
        after: 'changed',
      },
    ],
  ),
  {
    call: `${PIPE}coach doctor`,
    code: 1,
    out: /your progress\tfault\t.*a pipe, not a regular file/,
    err: /./,
    after: 'changed',
  },
  {
    call: `${PIPE}coach checklist resume`,
    code: 0,
    out: /./,
    err: /^Shown without your progress\. .* a pipe, not/,
    after: 'changed',
  },
  ...[`mkfifo ${RECORD}.lock`, `ln -s nowhere ${RECORD}.lock`, `mkdir ${RECORD}.lock`].flatMap((make): Row[] => [
    {
      call: `${make}; coach target lead`,
      code: 1,
      err: /^The lock of your progress, .*progress\.json\.lock, is a (pipe|link|folder), not a regular file\.\n/,
    },
    {
      call: `${make}; coach doctor`,
      code: 1,
      out: /storing\tfault\tThe lock of your progress/,
      err: /^Faults found: 1\.\n$/,
    },
    { call: `${make}; coach report`, code: 0, out: /./, err: /./ },
  ]),
  {
    call: `cd ${STORE}; ${SOCKET} 2>/dev/null; mv s progress.json.lock; coach target lead`,
    code: 1,
    err: /is a socket, not a regular file/,
  },
  {
    call: `${DEAD_LOCK}mkfifo ${RECORD}.lock.takeover; coach target lead`,
    code: 1,
    err: /progress\.json\.lock\.takeover, is a pipe/,
  },
  {
    call: `mkfifo ${RECORD}.bak; coach target lead`,
    code: 1,
    err: /progress\.json\.bak, is a pipe, not a regular file/,
  },
  {
    call: `mkdir ${RECORD}.bak; coach reset --yes`,
    code: 1,
    err: /progress\.json\.bak, is a folder, not a regular file/,
  },
  {
    call: `mkfifo ${RECORD}.bak; coach doctor`,
    code: 1,
    out: /storing\tfault\t.*progress\.json\.bak, is a pipe/,
    err: /./,
  },
  {
    before: 'cut short',
    call: `mkfifo ${RECORD}.bak; coach doctor --repair`,
    code: 1,
    err: /progress\.json\.bak, is a pipe/,
  },
  {
    call: `mkdir ${RECORD}.next-1; coach target lead; ls ${STORE}`,
    code: 0,
    out: /progress\.json\.next-1\n$/,
    err: /./,
    after: 'good',
  },
];

const LINKED = `mv ${RECORD} real.json; ln -s ../real.json ${RECORD}; `;

/** A record that is a link is changed, taken away and mended through it. */
const linked: Row[] = [
  {
    call: `${LINKED}coach reset --yes && coach report --json`,
    code: 0,
    out: /^Begun anew\.\n\{\n {2}"target": "junior"/,
    err: /kept at .*real\.before-reset-1\.json\n/,
    after: 'changed',
  },
  {
    call: `${LINKED}coach reset --yes && coach target lead && coach reset --yes; ls`,
    code: 0,
    out: /real\.before-reset-1\.json\nreal\.before-reset-2\.json\nreal\.json\nstore\n$/,
    err: /./,
    after: 'changed',
  },
  {
    before: 'cut short',
    call: `${LINKED}coach doctor --repair && coach report && readlink ${RECORD}`,
    code: 0,
    out: /^Repaired .*\.\.\/real\.json\n$/s,
    err: /./,
    after: 'changed',
  },
];

/** What is said of the stored state is so. */
const told: Row[] = [
  {
    call: ['evidence', 'add', 'ci-cd', '1', 'x'],
    inject: { match: 'progress\\.json\\.lock$', at: 3, act: 'fail', code: 'EBUSY' },
    code: 0,
    out: /./,
    err: /^The lock .*progress\.json\.lock could not be taken away: another program has it open \(EBUSY\)\. The next change takes it away\.\n/,
    after: 'good',
  },
  {
    call: `echo '{' > a.json; coach assess --answers a.json; ls ${STORE}`,
    code: 0,
    out: /^progress\.json\n$/,
    err: /./,
  },
];

/** What cannot be kept stops nobody from seeing. */
const sideEffects: Row[] = [
  {
    call: ['plan', '--hours', '6'],
    linux: true,
    env: { COACH_HOME: '/proc/nothing' },
    code: 0,
    out: /programming/,
    err: /^The hours are not remembered\. .*\/proc\/nothing.*\n/,
  },
  {
    call: ['plan', '--hours', '6'],
    inject: { match: 'progress\\.json', at: 1, act: 'fail', code: 'EROFS' },
    code: 0,
    out: /programming/,
    err: /^The plan is shown, and not kept\. .* the disk is read-only/,
  },
  {
    call: 'coach plan --hours 6 --ics plan.ics',
    inject: { match: 'progress\\.json', at: 1, act: 'fail', code: 'EROFS' },
    code: 0,
    out: /^Wrote plan\.ics/,
    err: /^The plan is shown, and not kept\. [^\n]*\n(?:.*\n){3}$/,
  },
  {
    call: ['doctor'],
    inject: { match: 'progress\\.json', at: 1, act: 'fail', code: 'ENOSPC' },
    code: 1,
    out: /storing\tfault\t.*the disk is full/,
    err: /Faults found: 1/,
  },
  {
    before: 'absent',
    call: 'rmdir store; coach doctor; ls -A',
    code: 0,
    out: /storing\tok\ta change can be stored/,
    after: 'absent',
  },
  { call: ['doctor'], linux: true, env: { COACH_HOME: '/proc/nothing' }, code: 1, out: /storing\tfault\t/, err: /./ },
];

const usual = { COACH_HOME: '' };
const FORMER = '.config/backend-coach';
const NOW = '.local/share/backend-coach';
const MOVE = `mkdir -p ${FORMER}; mv store/progress.json ${FORMER}/; `;
const BOTH = `mkdir -p ${FORMER} ${NOW}; cp store/progress.json ${FORMER}/; sed s/mid/lead/ store/progress.json > ${NOW}/progress.json; `;
const SAME = `mkdir -p ${FORMER} ${NOW}; cp store/progress.json ${FORMER}/; cp store/progress.json ${NOW}/; `;
const TWO =
  /^Your progress is in two places that differ:\n {2}\S+\.local\/share\S+\n {2}\S+\.config\S+\nMove one of the two/;

/** Where the record is kept, and what becomes of one that lies where it was kept before. */
const places: Row[] = [
  {
    env: usual,
    call: 'ln -s .config .config; coach target lead',
    code: 1,
    err: /\.config\S+ cannot be read: its links lead in a circle/,
  },
  {
    env: usual,
    call: 'ln -s .config .config; coach resources ci-cd',
    code: 0,
    out: /./,
    err: /^Shown without your progress\. /,
  },
  {
    env: usual,
    call: `mkdir -p ${NOW}; cp store/progress.json ${NOW}/; ln -s .config .config; coach target lead && coach report --json`,
    code: 0,
    out: /"target": "lead"/,
    err: /./,
  },
  {
    env: usual,
    call: 'ln -s .local .local; coach doctor',
    code: 1,
    out: /your progress\tfault\t.*its links lead in a circle/,
    err: /./,
  },
  {
    env: usual,
    call: `${MOVE}coach report --json && ls -A`,
    code: 0,
    out: /"target": "mid"[^]*\n\.config\nstore\n$/,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}coach target lead && ls -A ${FORMER} ${NOW}`,
    code: 0,
    out: /:\n\n\S+:\nprogress\.json\nprogress\.json\.bak\n$/,
    err: /^Your progress has moved from \S+\.config\S+ to \S+share\S+: /,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}touch ${FORMER}/progress.json.bak ${FORMER}/progress.before-reset-1.json ${FORMER}/progress-two.json; coach reset --yes && ls ${FORMER} ${NOW}`,
    code: 0,
    out: /:\nprogress-two\.json\n\n\S+:\nprogress\.before-reset-1\.json\nprogress\.before-reset-2\.json\n$/,
    err: /./,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}coach target mid && ls ${FORMER}`,
    code: 0,
    out: /progress\.json\n$/,
    err: /./,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}echo x >> ${FORMER}/progress.json; coach target lead`,
    code: 1,
    err: /\.config\S+ is damaged and left as it is/,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}echo x >> ${FORMER}/progress.json; coach doctor --repair && ls ${NOW}`,
    code: 0,
    out: /progress\.damaged-1\.json\nprogress\.json\n/,
    err: /^Your progress has moved/,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}coach doctor`,
    code: 0,
    out: /it moves to \S+share\S+ with the next change/,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}mv ${FORMER}/progress.json dot.json; ln -s ../../dot.json ${FORMER}/progress.json; coach target lead && readlink ${NOW}/progress.json && coach report --json`,
    code: 0,
    out: /\/dot\.json\n[^]*"target": "lead"/,
    err: /^Your progress has moved/,
    after: 'changed',
  },
  {
    env: { ...usual, XDG_DATA_HOME: '/proc/nothing' },
    linux: true,
    call: `${MOVE}coach target lead && coach report --json`,
    code: 0,
    out: /"target": "lead"/,
    err: /^Your progress stays at \S+\.config\S+; it could not be moved to \S+: /,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}mkfifo ${FORMER}/progress.json.lock; coach target lead`,
    code: 1,
    err: /The lock of your progress, .* is a pipe/,
    after: 'changed',
  },
  {
    env: usual,
    call: `${MOVE}mkdir -p ${NOW}; mkfifo ${NOW}/progress.json.lock; coach target lead`,
    code: 1,
    err: /The lock of your progress, .* is a pipe/,
    after: 'changed',
  },
  { env: usual, call: `${BOTH}coach report`, code: 1, err: TWO },
  { env: usual, call: `${BOTH}coach target lead`, code: 1, err: TWO },
  { env: usual, call: `${BOTH}coach reset --yes`, code: 1, err: TWO },
  { env: usual, call: `${BOTH}coach doctor --repair`, code: 1, err: TWO },
  {
    env: usual,
    call: `${BOTH}coach doctor`,
    code: 1,
    out: /your progress\tfault\tYour progress is in two places.*\tMove one of the two/,
    err: /./,
  },
  {
    env: usual,
    call: `${BOTH}coach resources ci-cd`,
    code: 0,
    out: /./,
    err: /^Shown without your progress\. Your progress is in two places/,
  },
  { env: usual, call: `${BOTH}coach guide 1`, code: 0, out: /./ },
  {
    env: usual,
    call: `${BOTH}mv ${FORMER}/progress.json old.json; coach import old.json`,
    code: 0,
    out: /Nothing new/,
  },
  { env: usual, call: `${SAME}coach report --json`, code: 0, out: /"target": "mid"/ },
  {
    env: usual,
    call: `${SAME}coach target lead && ls ${FORMER} && coach report --json`,
    code: 0,
    out: /"target": "lead"/,
    err: /./,
  },
  {
    env: usual,
    call: `${SAME}rm ${FORMER}/progress.json; ln -s ../../${NOW}/progress.json ${FORMER}/; coach target lead && coach report --json`,
    code: 0,
    out: /"target": "lead"/,
    err: /./,
  },
  { env: usual, call: `${MOVE}coach export ${FORMER}/x.json`, code: 2, err: FIT, after: 'changed' },
  { env: { ...usual, HOME: '' }, call: ['target', 'lead'], code: 2, err: /HOME is not an absolute path/ },
];

const ANSWERS = '{"answers": {"programming.1a": "alone"}}';

/** Every text that a person hands in is read in the encodings that their programs write. */
const encodings: Row[] = [
  { before: 'a byte order mark', call: ['report', '--json'], code: 0, out: /"target": "mid"/ },
  { before: 'a byte order mark', call: ['target', 'lead'], code: 0, out: /./, err: /./, after: 'good' },
  { before: 'UTF-16', call: ['report', '--json'], code: 0, out: /"target": "mid"/ },
  { before: 'UTF-16', call: ['target', 'lead'], code: 0, out: /./, err: /./, after: 'good' },
  {
    call: `printf '\\377\\376' > a.json; printf '${ANSWERS}' | sed 's/./&\\x00/g' >> a.json; coach assess programming --answers a.json`,
    linux: true,
    code: 0,
    out: /./,
    err: /./,
    after: 'good',
  },
  {
    call: `printf '\\357\\273\\277${ANSWERS}\\r' > a.json; coach assess programming --answers a.json`,
    code: 0,
    out: /./,
    err: /./,
    after: 'good',
  },
  {
    call: ['assess', '--answers', '-'],
    stdin: '{\r"answers": {\r\n"programming.1a": "alone"\n"programming.1b": "no"}}',
    code: 2,
    err: /is not JSON at line 4, column 1 \(a comma is missing\): "programming\.1b": "no"\}\}\n/,
  },
  {
    call: ['assess', '--answers', '-'],
    stdin: `{"answers": \u001b[2J\u202e ${'x'.repeat(10_000)}`,
    code: 2,
    err: /^.{20,200}\n.{1,100}\n$/,
  },
  {
    call: `printf '{\\n "a": "\\377"}' > a.json; coach assess --answers a.json`,
    code: 2,
    err: /is not UTF-8 text: line 2, column 8\./,
  },
  {
    call: `printf '{\\n "a": "\\377"}' > a.json; coach import a.json`,
    code: 2,
    err: /the file: not UTF-8 text: line 2, column 8\n/,
  },
  {
    call: ['import', '-'],
    stdin: '{"version": 4,}',
    code: 2,
    err: /not JSON at line 1, column 15 \(a name in double quotes is missing\): \{"version": 4,\}\n/,
  },
  {
    call: ['assess', '--answers', '-'],
    stdin: '// mine\n{}',
    code: 2,
    err: /line 1, column 1 \(JSON has no comments\): \/\/ mine/,
  },
  {
    call: "coach plan --hours 6 --ics - | tr -d '\\r'; ls",
    code: 0,
    out: /^BEGIN:VCALENDAR[^]*END:VCALENDAR\s*store\n$/,
    err: /^|./,
    after: 'good',
  },
  { call: 'coach report --output - ; ls', code: 0, out: /programming[^]*store\n$/i, err: /./ },
  { call: 'coach checklist resume --output r.md && head -1 r.md', code: 0, out: /^# Resume\n$/, err: /Wrote r\.md\n$/ },
  {
    call: 'coach report --check --output r.txt; echo $?; test -s r.txt',
    code: 0,
    out: /^[03]\n$/,
    err: /Wrote r\.txt/,
  },
  { call: 'touch r.md; coach checklist resume --tick 2 --output r.md', code: 2, err: /r\.md is there already/ },
  { call: 'coach export --output e.json && cat e.json', code: 0, out: /"target": "mid"/, err: /./ },
  { call: 'coach export e.json --output e.json', code: 2, err: /Keep one of the two/ },
  {
    call: `echo '{"version":2,"target":"nope","hoursPerWeek":null,"assessments":[],"unfinished":null,"evidence":[],"done":[],"ticks":[]}' | coach import - && coach report && coach next && coach`,
    before: 'absent',
    code: 0,
    out: /./,
    err: /^Left out, since this coach does not know it:\n {2}the target nope: there is none\n/,
    after: 'absent',
  },
];

/** Every fault that a file may meet, by what it is about. */
export const FILE_TABLE: Readonly<Record<string, readonly Row[]>> = {
  'a file of the store that is named': outOfBounds,
  'a file that is written': aside,
  'a named thing that is no file': named,
  'a thing in the place of a file of the store': kept,
  'a linked record': linked,
  'what is said': told,
  'a side effect': sideEffects,
  'the place of the record': places,
  'an encoding': encodings,
};
