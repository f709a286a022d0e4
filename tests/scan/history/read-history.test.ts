import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { History } from '../../../src/coaching/evidence.ts';
import { type ReadHistory, readHistory } from '../../../src/scan/history/read-history.ts';
import { ADA, git, makeHabits, makeRepository, PLAIN_GIT } from '../../support/repository.ts';
import { makeTempFolder } from '../../support/temp.ts';

const EVE = 'eve@example.org';

interface Around {
  readonly authors?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly mostMilliseconds?: number;
}

function read(folder: string, { authors = [ADA], env = {}, ...limits }: Around = {}): Promise<ReadHistory> {
  const surroundings = { platform: process.platform, env: { PATH: PLAIN_GIT.PATH, ...env } };
  const { signal } = new AbortController();
  return readHistory(folder, { authors, surroundings, signal, listed: Promise.resolve({ files: [] }), ...limits });
}

async function historyOf(folder: string, around?: Around): Promise<History> {
  return (await read(folder, around)).history;
}

const idsOf = ({ findings }: ReadHistory): string[] => findings.map(({ id }) => id);

/** Has a commit graph say that no commit has a parent. */
function cutParents(path: string): void {
  chmodSync(path, 0o600);
  const graph = readFileSync(path);
  // A table of contents says where each part begins: names of four bytes, then places of eight.
  const start = graph.readUInt32BE(graph.indexOf('CDAT') + 8);
  for (let commit = 0; commit < 12; commit++) graph.writeUInt32BE(0x70000000, start + commit * 36 + 20);
  writeFileSync(path, graph);
}

function makePipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
}

/** Puts something of a repository into another folder, and a link in its place. */
function moveAway(folder: string, path: string): void {
  const other = join(makeTempFolder(), 'other');
  renameSync(join(folder, path), other);
  symlinkSync(other, join(folder, path));
}

/** Has a repository without objects of its own borrow them; of what it had, as another has it now. */
function borrow(line: (other: string, folder: string) => string): (folder: string) => void {
  return (folder) => {
    const other = join(makeTempFolder(), 'other');
    cpSync(folder, other, { recursive: true });
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects/info'), { recursive: true });
    writeFileSync(join(folder, '.git/objects/info/alternates'), line(other, folder));
  };
}

function makeShared(origin: string): string {
  git(dirname(origin), 'clone', '-q', '--shared', origin, 'shared');
  return join(origin, '../shared');
}

/** The path of the loose object of a name. */
function objectOf(folder: string, name: string): string {
  const id = git(folder, 'rev-parse', name).trim();
  return join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
}

describe('what a person’s commits show', () => {
  it('is habits, merges and reverts', async () => {
    const folder = makeRepository(makeHabits(12));
    const reverted = git(folder, 'rev-parse', 'HEAD~2').trim();
    git(folder, 'checkout', '-q', '-b', 'side');
    const as = ['-c', 'user.name=Ada', '-c', `user.email=${ADA}`];
    git(folder, ...as, 'commit', '-q', '--allow-empty', '-m', 'Change one thing on the side');
    git(folder, 'checkout', '-q', 'main');
    git(folder, ...as, 'merge', '-q', '--no-ff', '-m', 'minor #1466 Describe the thing', 'side');
    git(folder, ...as, 'revert', '--no-edit', reverted);
    const { findings } = await read(folder);
    expect(findings.map(({ id, tool, backs, strength }) => [id, tool, backs, strength])).toEqual([
      ['commit-habits', '13 of 13 messages say what for, median 1 line', ['version-control.1a'], 'weak'],
      ['branches', '1 merge in 15 commits', ['version-control.2a'], 'weak'],
      ['reverts', 'git revert', ['version-control.1c'], 'fair'],
    ]);
    expect(findings[0]).toMatchObject({ file: expect.stringMatching(/^commit [0-9a-f]{10}$/) as string, line: null });
  });

  it.each([
    ['messages that say nothing', Array.from({ length: 12 }, () => ({ message: 'wip' }))],
    ['few commits', makeHabits(9)],
    ['the same words again and again', Array.from({ length: 12 }, () => ({ message: 'asdf asdf asdf asdf' }))],
    [
      'one word again and again, in other ways',
      Array.from({ length: 12 }, (_, index) => ({ message: `asdf${' asdf'.repeat(index + 3)} ${index}` })),
    ],
    ['commits of nothing', makeHabits(12).map((one) => ({ ...one, lines: 0 }))],
    ['large commits', makeHabits(12).map((one) => ({ ...one, lines: 300 }))],
  ])('is nothing where there are %s', async (_what, commits) => {
    expect(idsOf(await read(makeRepository(commits)))).toEqual([]);
  });

  it.each<[string, boolean, Parameters<typeof makeRepository>[0]]>([
    ['words of a merge with one parent', false, [{ message: 'a' }, { message: 'Merge pull request #7 from x/y' }]],
    ['a number that anybody may write', false, [{ message: 'a' }, { message: 'Add paging (#7)' }]],
    ['what a site made one commit of', true, [{ message: 'Add paging (#7)', committer: 'noreply@github.com' }]],
    ['two parents', true, [{ message: 'a' }, { message: 'b', after: 0 }, { message: 'c', after: 0, merges: 1 }]],
    [
      'a pull',
      false,
      [
        { message: 'a' },
        { message: 'b', after: 0 },
        { message: "Merge branch 'main' of example.org:x", after: 0, merges: 1 },
      ],
    ],
    [
      'somebody else’s merge',
      false,
      [{ message: 'a' }, { message: 'b', after: 0 }, { message: 'c', by: EVE, after: 0, merges: 1 }],
    ],
  ])('takes %s for a merge: %s', async (_what, isMerge, commits) => {
    expect(idsOf(await read(makeRepository(commits)))).toEqual(isMerge ? ['branches'] : []);
  });

  it.each([
    ['a commit that is not there', 'Revert "a"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.'],
    ['words alone', 'Revert "a"'],
  ])('does not take back %s', async (_what, message) => {
    expect(idsOf(await read(makeRepository([{ message: 'a' }, { message }])))).toEqual([]);
  });
});

describe('a commit that takes back', () => {
  it.each([
    [1, 1, ['reverts']],
    [0, 1, []],
    [1, 0, []],
  ])('with %i lines one of %i shows %j', async (later, earlier, ids) => {
    const folder = makeRepository([{ message: 'a', lines: earlier }]);
    const taken = git(folder, 'rev-parse', 'HEAD').trim();
    const as = ['-c', 'user.name=Ada', '-c', `user.email=${ADA}`];
    if (later > 0) writeFileSync(join(folder, 'notes-0.txt'), 'b\n');
    git(folder, ...as, 'commit', '-aq', '--allow-empty', '-m', `Revert "a"\n\nThis reverts commit ${taken}.`);
    expect(idsOf(await read(folder))).toEqual(ids);
  });
});

describe('whose commits are', () => {
  const mixed = makeHabits(12).map((one, index) => ({ ...one, by: index < 5 ? ADA : EVE }));

  it('counts the person’s own, and names the others', async () => {
    expect(await read(makeRepository(mixed))).toEqual({
      history: {
        seen: 12,
        own: 5,
        lastOwn: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        bots: 0,
        authors: [ADA],
        others: [EVE],
        why: null,
        root: null,
      },
      findings: [],
      untouched: [],
    });
    expect(idsOf(await read(makeRepository(mixed), { authors: [ADA, EVE] }))).toEqual(['commit-habits']);
  });

  it.each([
    ['a whole address', ADA, 5],
    ['without regard to case', 'Ada@Example.ORG', 5],
    ['what stands before the @', 'ada@', 5],
    ['not a part of that', 'da@', 0],
    ['not the start of a host', 'ada@example', 0],
    ['an address of nobody', 'bob@example.org', 0],
  ])('%s', async (_what, author, own) => {
    expect(await historyOf(makeRepository(mixed), { authors: [author] })).toMatchObject({ seen: 12, own });
  });

  it.each([
    ['dependabot', '49699333+dependabot[bot]@users.noreply.github.com', 'dependabot[bot]'],
    ['renovate', 'bot@renovateapp.com', 'Renovate Bot'],
    ['renovate by its name', 'x@example.org', 'renovate[bot]'],
    ['actions', 'github-actions@github.com', 'github-actions'],
    ['an action', 'action@github.com', 'GitHub Action'],
    ['a site', 'noreply@github.com', 'GitHub'],
    ['another site', 'No-Reply@example.org', 'CI'],
  ])('never counts %s, even if it is given', async (_what, by, name) => {
    const folder = makeRepository([...makeHabits(2), { message: 'Bump a thing', by, name }]);
    expect(await historyOf(folder, { authors: [by] })).toMatchObject({ seen: 2, own: 0, bots: 1 });
  });

  it.each([
    ['a hidden address', '123+ada@users.noreply.github.com', 'Ada'],
    ['a name that ends so', 'talbot@example.org', 'Talbot'],
    ['a family called Bot', 'jan@bot.example', 'Jan Bot'],
  ])('counts a person with %s', async (_what, by, name) => {
    const folder = makeRepository([{ message: 'Add a thing', by, name }]);
    expect(await historyOf(folder, { authors: [by] })).toMatchObject({ seen: 1, own: 1, bots: 0 });
  });

  it('counts who is named as co-author, on a line of its own', async () => {
    const folder = makeRepository([
      { message: `Write it together\n\nCo-authored-by: Ada <${ADA}>`, by: EVE },
      { message: `Mention Co-authored-by: Ada <${ADA}>`, by: EVE },
    ]);
    expect(await historyOf(folder)).toMatchObject({ seen: 2, own: 1 });
  });

  it('asks the person’s own git for their address, and never the repository’s', async () => {
    const folder = makeRepository(mixed);
    git(folder, 'config', 'user.email', EVE);
    const home = makeTempFolder();
    expect(await historyOf(folder, { authors: [], env: { HOME: home } })).toMatchObject({ own: 0, authors: [] });
    writeFileSync(join(home, 'more'), `[user]\n\temail = ${ADA}\n`);
    writeFileSync(join(home, '.gitconfig'), '[include]\n\tpath = more\n');
    expect(await historyOf(folder, { authors: [], env: { HOME: home } })).toMatchObject({ own: 5, authors: [ADA] });
    const xdg = join(home, 'xdg');
    mkdirSync(join(xdg, 'git'), { recursive: true });
    writeFileSync(join(xdg, 'git/config'), `[user]\n\temail = ${EVE}\n`);
    const env = { HOME: makeTempFolder(), XDG_CONFIG_HOME: xdg };
    expect(await historyOf(folder, { authors: [], env })).toMatchObject({ own: 7, authors: [EVE] });
    const surroundings = {
      HOME: home,
      GIT_DIR: folder,
      GIT_AUTHOR_EMAIL: EVE,
      GIT_CONFIG_GLOBAL: join(xdg, 'git/config'),
    };
    expect(await historyOf(folder, { authors: [], env: surroundings })).toMatchObject({ authors: [ADA] });
  });
});

describe('the address in settings that hold for some repositories', () => {
  const mixed = makeHabits(12).map((one, index) => ({ ...one, by: index < 5 ? ADA : EVE }));
  const FOR_EVE = `[user]\n\temail = ${EVE}\n`;

  /** A home in which a repository lies in work/, with settings that take in those for Eve on a condition. */
  async function authorsBy(
    condition: (home: string) => string,
    path = 'more',
    before = true,
  ): Promise<readonly string[]> {
    const home = makeTempFolder();
    const folder = makeRepository(mixed, join(home, 'Work/shop'));
    const more = `[includeIf ${JSON.stringify(condition(home))}]\n\tpath = ${path}\n`;
    const own = `[user]\n\temail = ${ADA}\n`;
    writeFileSync(join(home, '.gitconfig'), before ? own + more : more + own);
    writeFileSync(join(home, 'more'), FOR_EVE);
    return (await historyOf(folder, { authors: [], env: { HOME: home } })).authors;
  }

  it.each<[string, (home: string) => string]>([
    ['a folder of the home', () => 'gitdir:~/Work/'],
    ['a folder by its full path', (home) => `gitdir:${home}/Work/`],
    ['a folder beside the settings', () => 'gitdir:./Work/'],
    ['a folder anywhere', () => 'gitdir:Work/'],
    ['a name with stars', (home) => `gitdir:${home}/W*/**/.git`],
    ['no regard to case', () => 'gitdir/i:~/wORK/'],
  ])('is seen by %s', async (_what, condition) => {
    expect(await authorsBy(condition)).toEqual([EVE]);
  });

  it.each<[string, (home: string) => string]>([
    ['another folder', () => 'gitdir:~/Wor/'],
    ['another case', () => 'gitdir:~/work/'],
    ['the folder that git is asked in', () => `gitdir:${tmpdir()}/coach-git-*`],
    ['a branch', () => 'onbranch:**'],
    ['braces, which git does not know', () => 'gitdir:{~/Work/,x}'],
  ])('is not that for %s', async (_what, condition) => {
    expect(await authorsBy(condition)).toEqual([ADA]);
  });

  it('is the last that holds, from a file named in any way, and none where that is not there', async () => {
    expect(await authorsBy(() => 'gitdir:~/Work/', '~/more')).toEqual([EVE]);
    expect(await authorsBy(() => 'gitdir:~/Work/', 'more', false)).toEqual([ADA]);
    expect(await authorsBy(() => 'gitdir:~/Work/', 'nowhere')).toEqual([ADA]);
    expect(await authorsBy(() => 'gitdir:~/Work/', '.gitconfig')).toEqual([ADA]);
  });
});

describe('a message', () => {
  const forged = `Tell\n\n\u001e${'d'.repeat(40)}\u001f\u001f${ADA}\u001fRevert "x"\u001fThis reverts commit abcdefab.\u001f\n`;

  it.each<[string, string | Buffer]>([
    ['the bytes that part records and fields', forged],
    ['the text of a raw commit', `x\n\ncommit ${'d'.repeat(40)}\nauthor Ada <${ADA}> 1 +0000\n\n    x`],
    ['bytes that are no text', Buffer.from([0x61, 0xff, 0xfe, 0x0a, 0x80, 0x1b, 0x5b])],
    ['half a megabyte', 'x'.repeat(500_000)],
    ['nothing', ''],
  ])('with %s forges no commit', async (_what, message) => {
    const folder = makeRepository([
      { message: 'a', by: EVE },
      { message, by: EVE },
    ]);
    expect(await read(folder)).toMatchObject({ history: { seen: 2, own: 0, others: [EVE] }, findings: [] });
  });

  it.each([
    ['a NUL', 'utf-8', Buffer.from(`x\0\0\0${ADA}\0`)],
    ['a NUL that another encoding makes', 'UTF-7', Buffer.from(`x+AAAAAAAA-${ADA}+AAA-`)],
    ['an address in another encoding', 'UTF-7', Buffer.from('x\n\nCo-authored-by: Ada <ada+AEA-example.org>')],
    ['an encoding that nobody knows', 'ISO-2022-CN-EXT//TRANSLIT', Buffer.from('x\u001b$*H')],
  ])('with %s forges none either', async (_what, encoding, message) => {
    const folder = makeRepository([{ message: 'a', by: EVE }]);
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}').trim();
    // A zone that is no word of UTF-7.
    const who = `Eve <${EVE}> 1750000000 -0000`;
    const head = `tree ${tree}\nauthor ${who}\ncommitter ${who}\nencoding ${encoding}\n\n`;
    const input = Buffer.concat([Buffer.from(head), message]);
    const options = { cwd: folder, env: PLAIN_GIT, input };
    const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], options).toString();
    writeFileSync(join(folder, '.git/refs/heads/main'), id);
    expect(await read(folder)).toMatchObject({ history: { seen: 1, own: 0, others: [EVE] }, findings: [] });
  });
});

describe('a history is seen', () => {
  const whole = { seen: 12, own: 12, why: null };

  it.each<[string, (folder: string) => string | undefined]>([
    ['with packed objects and references', (folder) => void git(folder, 'gc', '-q')],
    ['with a commit checked out', (folder) => void git(folder, 'checkout', '-q', '--detach')],
    [
      'through a reference that names another',
      (folder) => void git(folder, 'symbolic-ref', 'refs/heads/x', 'refs/heads/main'),
    ],
    [
      'of a linked worktree',
      (folder) => {
        git(folder, 'worktree', 'add', '-q', '-b', 'other', `${folder}/../tree`);
        return `${folder}/../tree`;
      },
    ],
    [
      'of a submodule',
      (folder) => {
        const above = makeRepository(makeHabits(1), join(folder, '..', 'above'));
        git(above, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', folder, 'parts/one');
        return join(above, 'parts/one');
      },
    ],
    [
      'with what it once borrowed among its own',
      (folder) => {
        const shared = makeShared(folder);
        git(shared, 'repack', '-aqd');
        writeFileSync(join(shared, '.git/objects/info/alternates'), '# nothing more\n\n');
        return shared;
      },
    ],
    [
      'of a branch with a slash and a hash in its name',
      (folder) => void git(folder, 'checkout', '-q', '-b', 'fix/#12-ü'),
    ],
    [
      'in a folder with any name',
      (folder) => {
        const other = join(folder, '..', '$(touch x);:é "quoted\' \n');
        renameSync(folder, other);
        return other;
      },
    ],
    [
      'when attributes call all files binary',
      (folder) => {
        writeFileSync(join(folder, '.git/info/attributes'), '* -diff\n');
        writeFileSync(join(folder, '.gitattributes'), '* -diff\n');
        git(folder, 'add', '.gitattributes');
        git(folder, '-c', `user.email=${ADA}`, '-c', 'user.name=A', 'commit', '-q', '--amend', '--no-edit');
        return undefined;
      },
    ],
    [
      'without what replaces its commits',
      (folder) => {
        const [newest = '', , , old = ''] = git(folder, 'rev-list', 'HEAD').split('\n');
        git(folder, 'replace', newest, old);
        writeFileSync(join(folder, '.git/info/grafts'), `${newest}\n`);
        return undefined;
      },
    ],
    [
      'without its commit graph',
      (folder) => {
        git(folder, 'commit-graph', 'write', '--reachable');
        cutParents(join(folder, '.git/objects/info/commit-graph'));
        expect(git(folder, 'log', '--format=%h').trim()).toMatch(/^\w+$/);
        return undefined;
      },
    ],
    [
      'without the order in which it would show files',
      (folder) => void git(folder, 'config', 'diff.orderFile', '/dev/zero'),
    ],
    [
      'whatever stands in its settings',
      (folder) => {
        appendFileSync(
          join(folder, '.git/config'),
          '[core\nnonsense = \u0001\n[extensions]\n\tunknown = yes\n[core]\n\trepositoryformatversion = 99\n',
        );
        return undefined;
      },
    ],
    [
      'whatever stands in the mail map',
      (folder) => {
        writeFileSync(join(folder, '.mailmap'), `Eve <${EVE}> <${ADA}>\n`);
        return undefined;
      },
    ],
  ])('%s', async (_what, change) => {
    const folder = join(makeTempFolder(), 'r');
    mkdirSync(folder);
    makeRepository(makeHabits(12), folder);
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    const { history, findings } = await read(change(folder) ?? folder);
    expect(history).toMatchObject(whole);
    expect(findings).toMatchObject([{ id: 'commit-habits', tool: '12 of 12 messages say what for, median 1 line' }]);
  });

  it('where objects are named by SHA-256', async () => {
    const folder = makeRepository(makeHabits(12), makeTempFolder(), '--object-format=sha256');
    expect(await historyOf(folder)).toMatchObject(whole);
  });

  it.runIf(process.getuid?.() === 0)('where it belongs to another user', async () => {
    const folder = makeRepository(makeHabits(12));
    for (const path of ['.', '.git', '.git/config', '.git/HEAD', '.git/objects'])
      chownSync(join(folder, path), 12345, 12345);
    expect(() => git(folder, 'log')).toThrow();
    expect(await historyOf(folder)).toMatchObject(whole);
  });

  it('and not that of a repository that the surroundings name', async () => {
    const other = makeRepository(makeHabits(3, EVE));
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_COMMON_DIR: join(other, '.git'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_NAMESPACE: 'x',
      GIT_SHALLOW_FILE: '/dev/null',
      GIT_GRAFT_FILE: '/dev/null',
      GIT_REPLACE_REF_BASE: 'refs/heads/',
      GIT_DEFAULT_HASH: 'sha256',
    };
    expect(await historyOf(makeRepository(makeHabits(12)), { env })).toMatchObject(whole);
    expect(await historyOf(makeTempFolder(), { env })).toMatchObject({ seen: 0, why: 'no-repository' });
  });
});

describe('a history is not seen, and it says why', () => {
  type Spoil = (folder: string) => unknown;
  const heads = '.git/refs/heads/main';
  const replace =
    (path: string, text: string): Spoil =>
    (folder) => {
      rmSync(join(folder, path), { recursive: true, force: true });
      writeFileSync(join(folder, path), text);
    };

  it.each<[string, History['why'], Spoil]>([
    [
      'no .git',
      'no-repository',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
      },
    ],
    [
      'an empty .git',
      'damaged',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        mkdirSync(join(folder, '.git'));
      },
    ],
    [
      'no HEAD',
      'damaged',
      (folder) => {
        rmSync(join(folder, '.git/HEAD'));
      },
    ],
    ['a HEAD of nonsense', 'damaged', replace('.git/HEAD', 'nonsense\n')],
    ['a HEAD that is no reference', 'damaged', replace('.git/HEAD', 'ref: HEAD\n')],
    ['a HEAD that leads out of the folder', 'damaged', replace('.git/HEAD', 'ref: refs/../../../x\n')],
    ['a HEAD that is another commit’s option', 'damaged', replace('.git/HEAD', '--output=/tmp/x\n')],
    ['a branch of nonsense', 'damaged', replace(heads, `--output=${'a'.repeat(31)}\n`)],
    ['a circle of references', 'damaged', replace(heads, 'ref: refs/heads/main\n')],
    [
      'a pipe for a HEAD',
      'damaged',
      (folder) => {
        rmSync(join(folder, '.git/HEAD'));
        makePipe(join(folder, '.git/HEAD'));
      },
    ],
    [
      'a pipe for a branch',
      'damaged',
      (folder) => {
        rmSync(join(folder, heads));
        makePipe(join(folder, heads));
      },
    ],
    [
      'a pipe for packed references',
      'damaged',
      (folder) => {
        rmSync(join(folder, heads));
        makePipe(join(folder, '.git/packed-refs'));
      },
    ],
    [
      'a pipe for what it borrows',
      'damaged',
      (folder) => {
        mkdirSync(join(folder, '.git/objects/info'), { recursive: true });
        makePipe(join(folder, '.git/objects/info/alternates'));
      },
    ],
    [
      'a pipe for a .git',
      'damaged',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        makePipe(join(folder, '.git'));
      },
    ],
    [
      'an endless HEAD',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, '.git/HEAD'));
        symlinkSync('/dev/zero', join(folder, '.git/HEAD'));
      },
    ],
    [
      'a branch that is a link elsewhere',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, heads));
        symlinkSync('/etc/passwd', join(folder, heads));
      },
    ],
    [
      'references that are a link elsewhere',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, '.git/refs'), { recursive: true });
        symlinkSync(join(makeRepository(makeHabits(12)), '.git/refs'), join(folder, '.git/refs'));
      },
    ],
    [
      'objects that are a link elsewhere',
      'elsewhere',
      (folder) => {
        renameSync(join(folder, '.git/objects'), join(folder, 'objects'));
        symlinkSync('../objects', join(folder, '.git/objects'));
      },
    ],
    [
      'packs that are a link to another’s',
      'elsewhere',
      (folder) => {
        git(folder, 'gc', '-q');
        moveAway(folder, '.git/objects/pack');
      },
    ],
    [
      'a pack that is a link to another’s',
      'elsewhere',
      (folder) => {
        git(folder, 'gc', '-q');
        const [pack = ''] = readdirSync(join(folder, '.git/objects/pack'));
        moveAway(folder, `.git/objects/pack/${pack}`);
      },
    ],
    [
      'a folder of objects that is a link to another’s',
      'elsewhere',
      (folder) => {
        moveAway(folder, dirname(relative(folder, objectOf(folder, 'HEAD'))));
      },
    ],
    [
      'an object that is a link to another’s',
      'elsewhere',
      (folder) => {
        moveAway(folder, relative(folder, objectOf(folder, 'HEAD')));
      },
    ],
    [
      'what it borrows in a folder that is a link',
      'elsewhere',
      (folder) => {
        mkdirSync(join(folder, '.git/objects/info'), { recursive: true });
        moveAway(folder, '.git/objects/info');
      },
    ],
    ...(['pack/multi-pack-index', 'pack/pack-1.idx', 'ab/cd'] as const).map(
      (path): [string, History['why'], (folder: string) => void] => [
        `a pipe among the objects, as ${path}, which git would wait for`,
        'damaged',
        (folder) => {
          mkdirSync(dirname(join(folder, '.git/objects', path)), { recursive: true });
          makePipe(join(folder, '.git/objects', path));
        },
      ],
    ),
    ['objects borrowed from another', 'borrowed', borrow((other) => `${other}/.git/objects\n`)],
    ['the same after words on it', 'borrowed', borrow((other) => `# from\n\n${other}/.git/objects`)],
    [
      'the same by a way from here',
      'borrowed',
      borrow((other, folder) => relative(join(folder, '.git/objects'), `${other}/.git/objects`)),
    ],
    ['objects borrowed from who borrows', 'borrowed', borrow((other) => `${makeShared(other)}/.git/objects\n`)],
    ['a path in quotes', 'borrowed', borrow((other) => `"${other}/.git/objects"\n`)],
    ['objects borrowed from another machine', 'borrowed', borrow(() => '//example.invalid/share\n')],
    [
      'objects borrowed from a hundred thousand places',
      'borrowed',
      borrow(() => Array.from({ length: 100_000 }, (_, index) => `o${index}\n`).join('')),
    ],
    [
      'a .git that is a link',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        symlinkSync(join(makeRepository(makeHabits(12)), '.git'), join(folder, '.git'));
      },
    ],
    [
      'a .git file that names another repository',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        writeFileSync(join(folder, '.git'), `gitdir: ${join(makeRepository(makeHabits(12)), '.git')}\n`);
      },
    ],
    [
      'a .git file that names another’s worktree',
      'elsewhere',
      (folder) => {
        const other = makeRepository(makeHabits(12));
        git(other, 'worktree', 'add', '-q', join(other, 'tree'));
        rmSync(join(folder, '.git'), { recursive: true });
        writeFileSync(join(folder, '.git'), readFileSync(join(other, 'tree/.git')));
      },
    ],
    [
      'a .git file that names another machine',
      'elsewhere',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        writeFileSync(join(folder, '.git'), 'gitdir: \\\\example.invalid\\share\n');
      },
    ],
    [
      'a .git file of nonsense',
      'damaged',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        writeFileSync(join(folder, '.git'), 'nonsense');
      },
    ],
    [
      'a common folder elsewhere',
      'elsewhere',
      (folder) => {
        writeFileSync(join(folder, '.git/commondir'), join(makeRepository(makeHabits(12)), '.git'));
      },
    ],
    [
      'no commit yet',
      'no-commits',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        git(folder, 'init', '-q');
      },
    ],
    [
      'a HEAD that names a file',
      'no-commit',
      (folder) => {
        writeFileSync(join(folder, '.git/HEAD'), git(folder, 'rev-parse', 'HEAD:notes-1.txt'));
      },
    ],
    [
      'references in tables',
      'format',
      (folder) => {
        mkdirSync(join(folder, '.git/reftable'));
        writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/.invalid\n');
      },
    ],
  ])('%s', async (_what, why, spoil) => {
    const folder = makeRepository(makeHabits(12));
    spoil(folder);
    expect(await read(folder)).toEqual({
      history: { seen: 0, own: 0, lastOwn: null, bots: 0, authors: [ADA], others: [], why, root: null },
      findings: [],
      untouched: [],
    });
  });

  it('an empty .git in another repository', async () => {
    const folder = join(makeRepository(makeHabits(12)), 'inner');
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect(await historyOf(folder)).toMatchObject({ seen: 0, why: 'damaged' });
  });

  it('a .git file that names the repository above it, as if it were its module', async () => {
    const folder = join(makeRepository(makeHabits(12)), 'inner');
    mkdirSync(folder);
    writeFileSync(join(folder, '.git'), 'gitdir: ../.git\n');
    expect(await historyOf(folder)).toMatchObject({ seen: 0, why: 'elsewhere' });
  });

  it('a part of a repository, with its root', async () => {
    const root = makeRepository(makeHabits(12));
    mkdirSync(join(root, 'a/b'), { recursive: true });
    expect(await historyOf(join(root, 'a/b'))).toMatchObject({ seen: 0, why: 'sub-folder', root });
  });

  it('no git', async () => {
    const folder = makeRepository(makeHabits(12));
    for (const PATH of ['', '/nowhere', '.', folder, dirname(makeRepository([]))])
      expect(await historyOf(folder, { env: { PATH } })).toMatchObject({ seen: 0, why: 'no-git' });
  });

  it('a bare repository', async () => {
    const folder = join(makeTempFolder(), 'bare.git');
    git(makeRepository(makeHabits(12)), 'clone', '-q', '--bare', '.', folder);
    expect(await historyOf(folder)).toMatchObject({ seen: 0, why: 'bare' });
  });

  it('a git that lies in what is scanned, or where that is checked out too', async () => {
    const main = makeRepository(makeHabits(12));
    const [one, two] = [join(makeTempFolder(), 'one'), join(makeTempFolder(), 'two')];
    for (const tree of [one, two]) git(main, 'worktree', 'add', '-q', '--detach', tree);
    for (const where of [main, one, two]) {
      mkdirSync(join(where, 'bin'));
      writeFileSync(join(where, 'bin/git'), `#!/bin/sh\ntouch '${where}/RAN'\n`, { mode: 0o755 });
    }
    for (const folder of [main, one, two])
      for (const where of [main, one, two]) {
        expect(await historyOf(folder, { env: { PATH: join(where, 'bin') } })).toMatchObject({ why: 'git-inside' });
        expect(existsSync(join(where, 'RAN'))).toBe(false);
      }
  });

  it('nor a git that lies in a checkout which the repository has forgotten', async () => {
    const main = makeRepository(makeHabits(12));
    const tree = join(makeTempFolder(), 'tree');
    git(main, 'worktree', 'add', '-q', '--detach', tree);
    rmSync(join(main, '.git/worktrees'), { recursive: true });
    mkdirSync(join(tree, 'bin'));
    writeFileSync(join(tree, 'bin/git'), `#!/bin/sh\ntouch '${tree}/RAN'\n`, { mode: 0o755 });
    expect(await historyOf(main, { env: { PATH: join(tree, 'bin') } })).toMatchObject({ why: 'git-inside' });
    expect(existsSync(join(tree, 'RAN'))).toBe(false);
  });

  it('a repository may not keep programs from being run by calling their folder its own', async () => {
    const folder = makeRepository(makeHabits(12));
    mkdirSync(join(folder, '.git/worktrees/x'), { recursive: true });
    const git = execFileSync('sh', ['-c', 'command -v git'], { env: PLAIN_GIT }).toString().trim();
    writeFileSync(join(folder, '.git/worktrees/x/gitdir'), `${dirname(git)}/.git\n`);
    expect(await historyOf(folder)).toMatchObject({ seen: 12, why: null });
  });

  it('a git that does not work', async () => {
    const bin = makeTempFolder();
    writeFileSync(join(bin, 'git'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(await historyOf(makeRepository(makeHabits(12)), { env: { PATH: bin } })).toMatchObject({
      why: 'git-failed',
    });
  });

  it('a shallow clone, of which it sees what is there', async () => {
    const origin = makeRepository(makeHabits(12));
    const folder = join(makeTempFolder(), 'clone');
    git(origin, 'clone', '-q', '--depth', '11', `file://${origin}`, folder);
    const { history, findings } = await read(folder);
    expect(history).toMatchObject({ seen: 11, own: 11, why: 'shallow' });
    expect(findings).toMatchObject([{ id: 'commit-habits' }]);
  });

  it('a partial clone, of which it sees what is there', async () => {
    const origin = makeRepository(makeHabits(12));
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const folder = join(makeTempFolder(), 'clone');
    git(origin, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${origin}`, folder);
    expect(await historyOf(folder)).toMatchObject({ seen: 12, own: 12, why: 'partial' });
  });

  it.each([
    ['a commit', 'HEAD~3', 3],
    ['a tree', 'HEAD~3^{tree}', 12],
    ['a file', 'HEAD~3:notes-8.txt', 12],
  ])('%s that is missing, and sees what comes before it', async (_what, name, most) => {
    const folder = makeRepository(makeHabits(12));
    rmSync(objectOf(folder, name));
    const { seen, own, why } = await historyOf(folder);
    // Git looks a commit ahead.
    expect([own, why]).toEqual([seen, 'objects-missing']);
    expect([most - 1, most]).toContain(seen);
  });

  it('a commit that is damaged', async () => {
    const folder = makeRepository(makeHabits(12));
    const path = objectOf(folder, 'HEAD~3');
    rmSync(path);
    writeFileSync(path, 'nonsense');
    expect(await historyOf(folder)).toMatchObject({ own: 2, why: 'objects-missing' });
  });
});

/** A git that starts a program and waits for it; gives its folder, and the program's id once it runs. */
function makeHangingGit(): { bin: string; findSleeper: () => Promise<number> } {
  const bin = makeTempFolder();
  const pid = join(bin, 'pid');
  const script = `#!/bin/sh\n/bin/sleep 600 &\necho $! > ${pid}.new\n/bin/mv ${pid}.new ${pid}\nwait\n`;
  writeFileSync(join(bin, 'git'), script, { mode: 0o755 });
  const findSleeper = async (): Promise<number> => {
    while (!existsSync(pid)) await setTimeout(5);
    return Number(readFileSync(pid, 'utf8'));
  };
  return { bin, findSleeper };
}

/** Waits for the end of a process, which is certain once it was killed. */
async function waitForEnd(pid: number): Promise<void> {
  const isGone = (): boolean =>
    !existsSync(`/proc/${pid}`) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  while (!isGone()) await setTimeout(5);
}

/** Writes an object of any size and kind into a repository; gives its id. */
function writeObject(folder: string, type: string, input: Buffer): string {
  const args = ['hash-object', '-t', type, '-w', '--literally', '--stdin'];
  return execFileSync('git', args, { cwd: folder, env: PLAIN_GIT, input }).toString().trim();
}

/** Makes a commit of a tree the newest one. */
function commitTree(
  folder: string,
  tree: string,
  message = Buffer.from('Add a thing'),
  header = Buffer.from(''),
): void {
  const who = `Ada <${ADA}> 1750000000 +0000`;
  const parent = git(folder, 'rev-parse', 'HEAD').trim();
  const head = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n`;
  const id = writeObject(folder, 'commit', Buffer.concat([Buffer.from(head), header, Buffer.from('\n'), message]));
  writeFileSync(join(folder, '.git/refs/heads/main'), id);
}

/** A commit without parents, to be the newest of main. */
function describeRoot(message: string, index: number): string {
  const who = `Ada <${ADA}> ${1_750_000_000 + index} +0000`;
  const from = `commit refs/heads/main\nmark :${index + 1}\nauthor ${who}\ncommitter ${who}\n`;
  return `reset refs/heads/main\n\n${from}data ${message.length}\n${message}\n`;
}

describe.skipIf(process.platform !== 'linux')('a limit', () => {
  it('of time ends a git that hangs, and what that has started', async () => {
    const { bin, findSleeper } = makeHangingGit();
    const folder = makeRepository(makeHabits(12));
    expect(await historyOf(folder, { env: { PATH: bin }, mostMilliseconds: 500 })).toMatchObject({ why: 'time' });
    await waitForEnd(await findSleeper());
  });

  it('of memory and work is the system’s too', async () => {
    const bin = makeTempFolder();
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho $(ulimit -v) $(ulimit -d) $(ulimit -t) > ${bin}/limits\n`, {
      mode: 0o755,
    });
    await read(makeRepository(makeHabits(1)), { env: { PATH: bin } });
    expect(readFileSync(join(bin, 'limits'), 'utf8')).toBe('1048576 229376 20\n');
  });

  it('of time ends a git that waits for a pipe', async () => {
    const bin = makeTempFolder();
    makePipe(join(bin, 'pipe'));
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nread line < ${bin}/pipe\n`, { mode: 0o755 });
    const folder = makeRepository(makeHabits(1));
    expect(await historyOf(folder, { mostMilliseconds: 500, env: { PATH: bin } })).toMatchObject({ why: 'time' });
  });

  it('of output ends one that says too much', async () => {
    const folder = makeRepository(makeHabits(12));
    commitTree(folder, git(folder, 'rev-parse', 'HEAD^{tree}').trim(), Buffer.alloc(40 * 1024 * 1024, 'x'));
    expect(await historyOf(folder)).toMatchObject({ seen: 0, why: 'limit' });
  });

  it('of memory ends one that unpacks too much', async () => {
    const folder = makeRepository(makeHabits(12));
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}').trim();
    // In a header, of which nothing is said.
    const junk = Buffer.concat([Buffer.from('junk '), Buffer.alloc(160 * 1024 * 1024, 'x'), Buffer.from('\n')]);
    commitTree(folder, tree, Buffer.from('Add a thing'), junk);
    expect(await historyOf(folder)).toMatchObject({ seen: 0, why: 'limit' });
  });

  it('of memory leaves room for many long messages, since git holds one at a time', async () => {
    const roots = Array.from({ length: 24 }, () => ({ message: 'a'.repeat(1024 * 1024) }));
    const folder = makeRepository([]);
    const data = roots.map(({ message }, index) => describeRoot(message, index)).join('');
    const merges = roots.map((_, index) => `merge :${index + 1}\n`).join('');
    const input = `${data}${describeRoot('Merge all', roots.length)}${merges}\n`;
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env: PLAIN_GIT, input });
    const bin = makeTempFolder();
    const real = execFileSync('sh', ['-c', 'command -v git'], { env: PLAIN_GIT }).toString().trim();
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nulimit -d 16384\nexec ${real} "$@"\n`, { mode: 0o755 });
    expect(await historyOf(folder, { authors: [EVE], env: { PATH: bin } })).toMatchObject({ seen: 25, why: null });
  });

  it('ends one that looks through a few folders told over and over', async () => {
    const folder = makeRepository(makeHabits(12));
    const blob = writeObject(folder, 'blob', Buffer.from('x\n'));
    let tree = '';
    for (let depth = 0; depth < 10; depth++) {
      const [mode, id] = depth === 0 ? ['100644', blob] : ['40000', tree];
      const entry = (name: number): Buffer[] => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')];
      tree = writeObject(folder, 'tree', Buffer.concat(Array.from({ length: 10 }, (_, name) => entry(name)).flat()));
    }
    commitTree(folder, tree);
    const { seen, own, why } = await historyOf(folder);
    expect([seen, own]).toEqual([13, 13]);
    expect(['time', 'limit']).toContain(why);
  });

  it('of commits ends a long history', async () => {
    const folder = makeRepository([]);
    const who = `Ada <${ADA}> 1750000000 +0000`;
    const commit = `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata 4\nwip\n\n`;
    execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, env: PLAIN_GIT, input: commit.repeat(20_001) });
    expect(await historyOf(folder)).toMatchObject({ seen: 20_000, own: 20_000, why: 'limit' });
  });

  it('is not needed where the person stops it', async () => {
    const { bin, findSleeper } = makeHangingGit();
    const stop = new AbortController();
    const reading = read(makeRepository(makeHabits(12)), { env: { PATH: bin }, signal: stop.signal });
    const sleeper = await findSleeper();
    stop.abort(new Error('stopped by the person'));
    await expect(reading).rejects.toThrow('stopped by the person');
    await waitForEnd(sleeper);
  });
});
