import fs, { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { describeHistory, renderUnseen } from '../../src/commands/scan.view.ts';
import { LIMITS, scanFolder } from '../../src/scan/scan.ts';
import { git, makeHabits, makeRepository as makeGitRepository } from '../support/repository.ts';
import { makeTempFolder } from '../support/temp.ts';
import { detectors, findIds, makeRepository, scan } from './support.ts';

const IMAGE = 'FROM scratch\n';

/** A command under so many keys. */
function nest(depth: number): string {
  const keys = Array.from({ length: depth - 1 }, (_, index) => `${' '.repeat(index)}a:\n`);
  return `${keys.join('')}${' '.repeat(depth)}run: x\n`;
}

describe('what git ignores is not seen', () => {
  it('by the rules of each folder, the nearest last', async () => {
    const folder = makeRepository({
      '.gitignore': '/Dockerfile\nout-of-sight/\n*.Dockerfile\n',
      Dockerfile: IMAGE,
      'out-of-sight/Dockerfile': IMAGE,
      'a.Dockerfile': IMAGE,
      'deep/.gitignore': '!a.Dockerfile\nDockerfile\n',
      'deep/Dockerfile': IMAGE,
      'deep/a.Dockerfile': IMAGE,
      'deep/b.Dockerfile': IMAGE,
    });
    const { findings, files } = await scan(folder);
    expect(findings).toMatchObject([{ id: 'container-image', file: 'deep/a.Dockerfile' }]);
    expect(files).toBe(3);
  });

  it('by the repository’s own list, and from a part of it by the rules above', async () => {
    const folder = makeRepository({
      '.git/info/exclude': 'mine/\n',
      '.gitignore': '/part/built\n/Dockerfile\n*.tmp\n',
      'part/Dockerfile': IMAGE,
      'part/built/Dockerfile': IMAGE,
      'part/mine/Dockerfile': IMAGE,
      'part/a.tmp': '',
    });
    const seen = await scan(join(folder, 'part'));
    expect([seen.files, seen.history.root]).toEqual([1, folder]);
    expect(seen.findings).toMatchObject([{ file: 'Dockerfile' }]);
    expect((await scan(folder)).files).toBe(2);
  });

  it('by the list of the repository that a linked worktree or a submodule is of', async () => {
    const main = makeGitRepository(makeHabits(1));
    const above = makeGitRepository(makeHabits(1));
    const tree = join(makeTempFolder(), 'tree');
    git(main, 'worktree', 'add', '-q', '-b', 'other', tree);
    git(above, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', main, 'parts/one');
    for (const [folder, own] of [
      [tree, join(main, '.git')],
      [join(above, 'parts/one'), join(above, '.git/modules/parts/one')],
    ] as const) {
      mkdirSync(join(own, 'info'), { recursive: true });
      writeFileSync(join(own, 'info/exclude'), 'Dockerfile\n');
      mkdirSync(join(folder, 'inner'));
      for (const path of ['Dockerfile', 'inner/Dockerfile']) writeFileSync(join(folder, path), IMAGE);
      for (const path of [folder, join(folder, 'inner')])
        expect(await scan(path)).toMatchObject({ shut: [], findings: [], ignored: { count: path === folder ? 2 : 1 } });
    }
  });

  it('but by no list that a .git file only claims, or that lies behind a link', async () => {
    const main = makeGitRepository(makeHabits(1));
    writeFileSync(join(main, '.git/info/exclude'), 'Dockerfile\n');
    const claims = makeRepository({ '.git': `gitdir: ${join(main, '.git')}\n`, Dockerfile: IMAGE });
    const broken = makeRepository({ '.git': 'nonsense', Dockerfile: IMAGE });
    const tree = join(makeTempFolder(), 'tree');
    git(main, 'worktree', 'add', '-q', '-b', 'other', tree);
    writeFileSync(join(tree, 'Dockerfile'), IMAGE);
    renameSync(join(main, '.git/info'), join(main, 'info'));
    symlinkSync(join(main, 'info'), join(main, '.git/info'));
    for (const folder of [claims, broken, tree])
      expect(await scan(folder)).toMatchObject({ shut: [], findings: [{ id: 'container-image' }] });
  });

  it('and it is said how much that is, since git may track it all the same', async () => {
    const folder = makeRepository({ '.gitignore': 'made/\n*.tmp\n', 'made/a.ts': '', 'b.tmp': '', 'c.ts': '' });
    expect(renderUnseen(await scan(folder))).toEqual([
      '2 files and folders that git ignores were not looked at, tracked or not, such as b.tmp.',
    ]);
    const one = makeRepository({ '.gitignore': 'node_modules/\nmade/\n', 'made/a.ts': '', 'node_modules/a.js': '' });
    expect(renderUnseen(await scan(one))).toEqual([
      '1 file or folder that git ignores was not looked at, tracked or not: made/.',
    ]);
  });

  it('and an ignore file is no evidence that secrets are kept out', async () => {
    expect(await findIds({ '.gitignore': '.env\n*.pem\n' })).toEqual([]);
  });
});

describe('the code of others is not seen, and that is said', () => {
  it.each([
    ['vendor/a/Dockerfile', {}, 'vendor/'],
    ['third_party/Dockerfile', {}, 'third_party/'],
    ['ios/Pods/Dockerfile', {}, 'ios/Pods/'],
    ['.venv/Dockerfile', {}, '.venv/'],
    ['deps/plug/Dockerfile', { 'mix.exs': '' }, 'deps/'],
    ['shop/deps/plug/Dockerfile', { 'shop/mix.exs': '' }, 'shop/deps/'],
    ['crates/a/Dockerfile', { 'crates/a/.cargo-checksum.json': '{}' }, 'crates/a/'],
    ['packages/A.1.0.0/Dockerfile', { 'packages/A.1.0.0/A.1.0.0.nupkg': '' }, 'packages/A.1.0.0/'],
    ['packages/a/1.0.0/Dockerfile', { 'packages/a/1.0.0/.nupkg.metadata': '{}' }, 'packages/a/1.0.0/'],
  ])('%s', async (file, beside, folder) => {
    const seen = await scan(makeRepository({ [file]: IMAGE, ...beside }));
    expect(seen.findings).toEqual([]);
    expect(renderUnseen(seen)).toEqual([
      `1 folder was not looked into, as others’ code or what a build makes: ${folder}.`,
    ]);
  });

  it.each(['deps/Dockerfile', 'packages/shop/Dockerfile', 'crates/a/Dockerfile'])(
    'but one’s own is: %s',
    async (file) => {
      const seen = await scan(makeRepository({ [file]: IMAGE, 'package.json': '{}', '.vscode/a.json': '{}' }));
      expect([seen.findings.map((one) => one.id), renderUnseen(seen)]).toEqual([['container-image'], []]);
    },
  );
});

describe('what says nothing of the program is not seen', () => {
  it.each([
    'node_modules/a/main.ts',
    'third_party/main.ts',
    'public/js/main.js',
    'src/main/resources/static/main.js',
    'lib/jquery.min.js',
    'tests/fixtures/app/main.test.yml',
  ])('%s', async (file) => {
    expect(await findIds({ [file]: "process.on('SIGTERM', stop);\n- alert: x\n" })).toEqual([]);
  });

  it('the empty form of a decision or a README is none', async () => {
    const form = '# Title\n\n## Decision\n';
    expect(await findIds({ 'docs/adr/0000-template.md': form, 'adr/template.md': form })).toEqual([]);
    expect(await findIds({ 'README-template.md': '## Install\n' })).toEqual([]);
    expect(await findIds({ '.github/PULL_REQUEST_TEMPLATE.md': 'x\n' })).toEqual(['review-rules']);
  });

  it('a command of a step counts wherever a pipeline has it', async () => {
    const step = "- name: golang\n  entrypoint: ./scripts/test.sh\n  args: ['a']\n";
    expect(await findIds({ 'cloudbuild.yaml': `steps:\n${step}` })).toEqual(['ci-pipeline']);
  });

  it('takes the folders of a package for no example and no test, as com.example.demo is the usual first one', async () => {
    const container = '  static PostgreSQLContainer<?> db = new PostgreSQLContainer<>("postgres:17");\n';
    const library = '<dependency><groupId>org.testcontainers</groupId><artifactId>postgresql</artifactId></dependency>';
    const { findings } = await scan(
      makeRepository({
        'pom.xml': `<project><dependencies>${library}</dependencies></project>\n`,
        'src/main/java/it/demo/Api.java':
          '@RestController\nclass Api {\n  @GetMapping("/orders")\n  void list() {}\n}\n',
        'src/test/java/com/example/demo/OrdersIT.java': `class OrdersIT {\n${container}}\n`,
      }),
    );
    const placeOf = (id: string) => findings.find((finding) => finding.id === id)?.file;
    expect(placeOf('database-tests')).toBe('src/test/java/com/example/demo/OrdersIT.java');
    expect(placeOf('http-routes')).toBe('src/main/java/it/demo/Api.java');
  });

  it('the best place is named: the program before its tests, these before examples and pages', async () => {
    const text = "process.on('SIGTERM', stop);\n";
    const image = { 'docs/Dockerfile': IMAGE, 'tests/Dockerfile': IMAGE, 'zoo/Dockerfile': IMAGE };
    const { findings } = await scan(makeRepository({ 'examples/a.ts': text, 'z/b.ts': text, ...image }));
    expect(findings).toMatchObject([
      { id: 'container-image', file: 'zoo/Dockerfile' },
      { id: 'graceful-stop', file: 'z/b.ts' },
    ]);
    const less = { 'docs/Dockerfile': IMAGE, 'tests/Dockerfile': IMAGE };
    expect((await scan(makeRepository(less))).findings).toMatchObject([{ file: 'tests/Dockerfile' }]);
  });
});

describe('what a scan did not see is said', () => {
  it('languages that it has no patterns for', async () => {
    const files = Object.fromEntries(['a.hs', 'b.hs', 'c.HS', 'a.scala', 'a.swift'].map((file) => [file, 'x\n']));
    expect((await scan(makeRepository(files))).unknown).toEqual([{ name: 'Haskell', files: 3 }]);
    expect((await scan(makeRepository({ 'a.ex': '', 'b.ex': '', 'c.exs': '' }))).unknown).toEqual([]);
  });

  it('files that are long, and folders that lie deep', async () => {
    const deep = Array.from({ length: 45 }, () => 'd').join('/');
    const folder = makeRepository({ 'long.sql': '-- x\n'.repeat(60_000), [`${deep}/Dockerfile`]: IMAGE });
    expect(await scan(folder)).toMatchObject({ cut: ['long.sql'], stopped: ['depth'], findings: [] });
  });

  it('repositories of their own within, by a .git folder or file', async () => {
    const files = { '.git/HEAD': '', 'main.ts': '', 'a/.git/HEAD': '', 'a/Dockerfile': IMAGE, 'a/b/Dockerfile': IMAGE };
    const folder = makeRepository({ ...files, 'lib/c/.git': 'gitdir: x\n', 'lib/c/Dockerfile': IMAGE });
    const seen = await scan(folder);
    expect(seen).toMatchObject({ files: 1, nested: ['a', 'lib/c'], findings: [] });
    expect(renderUnseen(seen)).toEqual([
      '2 folders are repositories of their own, such as a; scan them by themselves.',
    ]);
    expect(renderUnseen({ ...seen, nested: ['a'] })).toEqual([
      '1 folder is a repository of its own, a; scan it by itself.',
    ]);
    expect(await scan(join(folder, 'a'))).toMatchObject({ files: 2, nested: [] });
  });

  it('files that cannot be read', async () => {
    const folder = makeRepository({ Dockerfile: IMAGE, 'a/.gitignore': 'x\n', 'a/main.ts': '' });
    const open = fs.openSync;
    const failing = vi.spyOn(fs, 'openSync').mockImplementation((path, ...rest) => {
      if (/Dockerfile$|\.gitignore$/.test(String(path))) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return open(path, ...rest);
    });
    syncBuiltinESMExports();
    const seen = await scan(folder);
    failing.mockRestore();
    syncBuiltinESMExports();
    expect(seen).toMatchObject({ shut: ['a/.gitignore', 'Dockerfile'], findings: [] });
    expect(renderUnseen(seen)).toEqual(['2 files could not be read, such as a/.gitignore.']);
  });

  it('rules that no person writes; those that some do are kept', async () => {
    const kept = ['**/**/a.ts', '**/node_modules/**', 'x/**/y/**/*.log', '!**/b.ts', '**/*~', 'a\\*b', '*.py[cod]'];
    const left = [`a/${'**/b/'.repeat(17)}zz`, '*a*b*', 'x'.repeat(201), '*a*/*b*/*c*'];
    const folder = makeRepository({ '.gitignore': ['# one', '', ...kept, ...left].join('\n'), 'c/a.ts': '' });
    const seen = await scan(folder);
    expect(seen).toMatchObject({ files: 1, rulesLeftOut: left.length });
    expect(renderUnseen(seen)).toEqual([
      '1 file or folder that git ignores was not looked at, tracked or not: c/a.ts.',
      '4 rules of what git ignores were left out, as too long, too many or with too many stars.',
    ]);
  });

  it('rules after so many of all files, of which those of equal files count once', async () => {
    const rules = (of: string): string => Array.from({ length: 1000 }, (_, index) => `${of}${index}\n`).join('');
    const write = (of: (place: number) => string): string =>
      makeRepository(
        Object.fromEntries(Array.from({ length: 21 }, (_, place) => [`${place}/.gitignore`, rules(of(place))])),
      );
    expect(await scan(write(() => 'x'))).toMatchObject({ files: 21, rulesLeftOut: 0 });
    expect(await scan(write((place) => `x${place}-`))).toMatchObject({ files: 21, rulesLeftOut: 1000 });
  });

  it('rules after the first MB of a file; before that, all that git reads', async () => {
    const rest = '\0rest\r\n';
    const write = (comments: number): string =>
      makeRepository({
        '.gitignore': `${`# ${'x'.repeat(97)}\n`.repeat(comments)}a\0b\nlegacy/\n${rest}`,
        'legacy/a': '',
        a: '',
      });
    expect(await scan(write(2700))).toMatchObject({ files: 1, rulesCut: [] });
    const seen = await scan(write(10_490));
    expect(seen).toMatchObject({ files: 3, rulesCut: ['.gitignore'] });
    expect(renderUnseen(seen)).toEqual(['Of 1 list of what git ignores the first MB alone was read: .gitignore.']);
  });

  it('paths after so many characters in all, those of folders included', async () => {
    const folder = makeRepository(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${'x'.repeat(100)}${index}`, ''])),
    );
    expect(await scan(folder)).toMatchObject({ files: 40, stopped: [] });
    const seen = await scan(folder, { characters: 1000 });
    expect(seen).toMatchObject({ files: 10, stopped: ['names'] });
    expect(renderUnseen(seen)).toEqual([
      'Stopped at 40 million characters of names of files; what lies deeper was not seen.',
    ]);
    for (let index = 0; index < 40; index += 1) mkdirSync(join(folder, `${index}/a`), { recursive: true });
    expect(await scan(folder, { characters: 4000 })).toMatchObject({ files: 0, stopped: ['names'] });
  });

  it('links, whatever they lead to, but for those that git ignores', async () => {
    const outside = makeRepository({ Dockerfile: IMAGE });
    const folder = makeRepository({ '.gitignore': 'ignored\n', 'main.ts': '' });
    for (const name of ['ignored', 'node_modules', 'a']) symlinkSync(outside, join(folder, name));
    symlinkSync('main.ts', join(folder, 'b.ts'));
    const seen = await scan(folder);
    expect(seen).toMatchObject({ files: 2, links: ['a', 'b.ts'], findings: [] });
    expect(renderUnseen(seen)).toEqual([
      '2 links were not followed, such as a.',
      '1 file or folder that git ignores was not looked at, tracked or not: ignored.',
    ]);
  });

  it('names that could pass for lines of the program are no lines', async () => {
    const name = 'a\nRecorded 1 piece of evidence.\u001b[2K';
    const folder = makeRepository({ [`${name}/.git/HEAD`]: '', [`${name}/sub/x`]: '' });
    symlinkSync('.', join(folder, `l${name}`));
    const told = renderUnseen(await scan(folder));
    expect(told).toHaveLength(2);
    const { history } = await scan(join(folder, name, 'sub'));
    expect([...told, ...describeHistory(history)].filter((line) => line.includes('\n'))).toEqual([]);
  });

  it('lines that are too long, of files that a person wrote', async () => {
    const long = `// ${'x'.repeat(1001)}\n`;
    const seen = await scan(makeRepository({ 'a.ts': `let a;\n${'let b;\n'.repeat(300)}${long}`, 'b.ts': long }));
    expect(seen).toMatchObject({ longLines: ['a.ts'] });
    expect(renderUnseen(seen)).toEqual(['In 1 file lines of over 1,000 characters were passed over: a.ts.']);
  });

  it.each([
    ['.gitlab-ci.yml', 5000, (count: number) => `a:\n  script:\n${'    - x\n'.repeat(count)}`],
    ['Jenkinsfile', 5000, (count: number) => 'pytest x\n'.repeat(count)],
    ['.circleci/config.yml', 20, (count: number) => nest(count)],
    ['requirements.txt', 1000, (count: number) => 'x\n'.repeat(count)],
    [
      'package.json',
      1000,
      (count: number) =>
        `{"dependencies":{\n${Array.from({ length: count }, (_, index) => `"x${index}":"1"`).join(',\n')}}}`,
    ],
  ])('more steps or dependencies than anybody writes: %s', async (file, most, write) => {
    expect(await scan(makeRepository({ [file]: write(most) }))).toMatchObject({ crowded: [] });
    const seen = await scan(makeRepository({ [file]: write(most + 1) }));
    expect(seen).toMatchObject({ crowded: [file] });
    expect(renderUnseen(seen)).toEqual([
      `In 1 file not all steps or dependencies were looked at, as too many or too deep: ${file}.`,
    ]);
  });

  it('text in UTF-16 without its mark; a picture is no text', async () => {
    const folder = makeRepository({ 'docs/a.md': '' });
    writeFileSync(join(folder, 'Dockerfile'), Buffer.from(IMAGE, 'utf16le'));
    writeFileSync(join(folder, 'main.ts'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0]));
    const seen = await scan(folder);
    expect(seen).toMatchObject({ unmarked: ['Dockerfile'], findings: [] });
    expect(renderUnseen(seen)).toEqual(['1 file seems to be UTF-16 without its mark, not read: Dockerfile.']);
  });

  it('each limit at which it stopped', async () => {
    const folder = makeRepository({ 'a.ts': 'a\n', 'b.ts': 'b\n', 'c.ts': 'c\n' });
    const seen = await scan(folder, { files: 2, bytes: 1 });
    expect(seen.stopped).toEqual(['files', 'bytes']);
    expect(renderUnseen(seen)).toHaveLength(2);
  });

  it('names that are no UTF-8', async () => {
    const folder = makeTempFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]), IMAGE);
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc3])]));
    expect(await scan(folder)).toMatchObject({ oddNames: 2, files: 0 });
  });

  it('that the folder is a part of a repository; its root is none', async () => {
    const folder = makeRepository({ '.git/HEAD': '', 'a/b/c.txt': '' });
    expect((await scan(join(folder, 'a/b'))).history.root).toBe(folder);
    expect((await scan(folder)).history.root).toBeNull();
  });
});

const SECRETS = [
  ...[
    '.env',
    '.ENV',
    'prod.env',
    '.env.local',
    '.Env.Production',
    '.envrc',
    'secret.json',
    'Secrets.yml',
    'SECRETS.YAML',
  ],
  ...['db-secret.yaml', 'app_secrets.toml', 'k8s/secrets/db.yml', 'config/credentials.yml.enc', 'Credentials.json'],
  ...['aws-credentials.csv', '.docker/config.json', '.dockercfg', '.kube/config', 'kubeconfig', 'prod.kubeconfig'],
  ...['wp-config.php', 'WP-Config.php', 'wp-config.local.php', 'appsettings.json', 'appsettings.Production.json'],
  ...['AppSettings.Development.json', '.pgpass', 'pgpass.conf', '.my.cnf', '.netrc', '_netrc', '.npmrc', '.pypirc'],
  ...[
    '.git-credentials',
    '.htpasswd',
    'a.kdbx',
    'a.KDBX',
    'a.ppk',
    'a.pem',
    'a.KEY',
    'a.p12',
    'a.pfx',
    'a.jks',
    'a.asc',
  ],
  ...['id_rsa', 'ID_RSA', 'id_ed25519.pub', '.ssh/config', '.gnupg/x.yml', '.aws/config', 'service-account.json'],
  ...['my_service_account_prod.json', 'gcloud-key.json', 'x-firebase-adminsdk-1.json', 'client_secret_1.json'],
  ...['terraform.tfstate', 'terraform.tfstate.backup', 'prod.tfvars', 'prod.auto.tfvars.json', 'vault.yml'],
  ...[
    'group_vars/all/vault.yml',
    '.vault_pass',
    'vault-password.txt',
    'passwords.txt',
    'local.settings.json',
    'auth.json',
  ],
  ...['local_settings.py', 'database.yml', 'application-prod.yml', 'application-secret.properties', 'tokens.json'],
  ...['private_key.yml', 'app-private-key.json', 'privateKey.txt', 'api_keys.yml', 'API-Key.toml', 'apikeys.prod.json'],
  ...[
    'stripe.api.key.yml',
    'ssh_keys.txt',
    'signing-key.properties',
    'private_key',
    'api_key',
    'deploy-key',
    'ApiKeys',
  ],
  ...['prod.env.yaml', 'env.yml', 'env.prod.json', 'prod-env.yml', 'env-staging.yml', 'env_local.json', 'env.sh'],
  ...['keystore.yml', 'app-keystore.properties', 'truststore.prod.xml', 'keystore', 'creds.yml', 'db-creds.json'],
  ...['oauth-token.yml', 'access_tokens.txt', 'github-token', 'my.refresh-token.json', 'token', '.token', 'password'],
  ...['secret.prod/a.yml', 'secret/a.json', 'secrets-dev/b/a.toml', 'prod.secrets/a.yml', 'creds/a.txt'],
  ...['.bash_history', '.psql_history', 'shop.sqlite3', 'google-services.json', '.s3cfg', 'x.ovpn', 'MASTER.key'],
];

describe('a file that may hold a secret', () => {
  /** Looks for what is nowhere in every file, so that all that may be opened is. */
  const everything = { id: 'all', finds: 'x', backs: [], strength: 'weak' as const };
  const greedy = {
    ...detectors,
    detectors: [{ ...everything, any: [{ tool: 'y', files: ['**'], pattern: 'nowhere' }] }],
  };

  it('is never opened, whatever its letters', async () => {
    const plain = [
      ...['src/secrets.service/app.ts', 'env.ts', 'keys.ts', 'compose.yml', 'credential.ts', 'vault.ts'],
      ...[
        'environment.ts',
        'environment.yml',
        'tokens.ts',
        'keyboard.js',
        'secretary.py',
        'private_key.rs',
        'ApiKey.java',
      ],
      ...['api_keyboard.json', 'keyboard.yml', 'monkey.yml', 'api.yml', 'envoy.yml', 'tokenizer.json', 'prod.yml'],
      ...['.github/workflows/preview-env.yml', 'access_token_test.go', 'secret.prod/app.ts', 'service-keyword.yml'],
    ];
    const folder = makeRepository(Object.fromEntries([...SECRETS, ...plain].map((file) => [file, 'text\n'])));
    const opened = vi.spyOn(fs, 'openSync');
    // The program has its own names for the functions of a module.
    syncBuiltinESMExports();
    const signal = new AbortController().signal;
    await scanFolder(folder, greedy, {
      limits: LIMITS,
      authors: [],
      surroundings: { platform: process.platform, env: {} },
      signal,
      onProgress: () => undefined,
    });
    const paths = opened.mock.calls.map(([path]) => relative(folder, String(path)));
    opened.mockRestore();
    syncBuiltinESMExports();
    expect(paths.filter((path) => !path.startsWith('.git/')).sort()).toEqual([...plain].sort());
  });

  it('is told by a glob that holds anywhere', () => {
    expect(detectors.secrets.length).toBeGreaterThan(30);
    expect(detectors.secrets.filter((glob) => !glob.startsWith('**/'))).toEqual([]);
  });
});
