import { describe, expect, it } from 'vitest';
import { findIds, makeRepository, scan } from './support.ts';

const PYTHON_CONTAINER = 'from testcontainers.postgres import PostgresContainer\n';
const NO_TEXT = '# Use it\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n';
const CANARY = 'kind: Rollout\nspec:\n  strategy:\n    canary:\n';
const K6 = "import http from 'k6/http';\n\nexport default function () {\n";
const FLASK = '@app.get("/health")\ndef health():\n    return "ok"\n';

describe('what does nothing of a thing is not the thing', () => {
  it.each([
    ['database-tests', 'tests/test_a.py', PYTHON_CONTAINER],
    ['database-tests', 'tests/a.test.ts', "import { PostgreSqlContainer } from '@testcontainers/postgresql';"],
    ['database-tests', 'tests/a.test.ts', "import {\n  PostgreSqlContainer,\n} from '@testcontainers/postgresql';"],
    ['unit-tests', 'tests/test_a.py', 'def test_a():\n    raise NotImplementedError'],
    ['unit-tests', 'tests/test_a.py', 'def test_a():\n    pytest.skip("later")'],
    ['unit-tests', 'tests/test_a.py', 'def test_a():\n    # later\n\n\nX = 1'],
    ['unit-tests', 'src/a.test.ts', "it.skip('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});"],
    ['unit-tests', 'src/a.test.ts', "it.todo('adds');"],
    ['unit-tests', 'src/a.test.ts', "describe.skip('a', () => {\n  it('adds', () => {\n    add();\n  });\n});"],
    [
      'unit-tests',
      'src/test/java/ATest.java',
      '@Disabled\nclass ATest {\n    @Test\n    void a() {\n        b();\n    }\n}',
    ],
    ['unit-tests', 'a_test.go', 'func TestA(t *testing.T) {\n\tt.Skip("later")\n}'],
    ['unit-tests', 'A.Tests/ATests.cs', '[Fact(Skip = "later")]\npublic void A() { B(); }'],
    ['unit-tests', 'spec/a_spec.rb', "it 'adds'"],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => process.exit(0));'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {\n  console.log("bye");\n  process.exit(0);\n});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {\n  console.log("ignoring SIGTERM");\n});'],
    ['graceful-stop', 'a.py', 'signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))'],
    ['graceful-stop', 'a.py', 'def stop(*_):\n    sys.exit(0)\n\n\nsignal.signal(signal.SIGTERM, stop)'],
    [
      'deploy-pipeline',
      '.github/workflows/a.yml',
      'on: push\njobs:\n  a:\n    steps:\n      - run: kubectl apply -f a --dry-run=client',
    ],
    [
      'deploy-pipeline',
      '.github/workflows/a.yml',
      'on: push\njobs:\n  a:\n    steps:\n      - run: helm upgrade --install a b --dry-run',
    ],
    ['security-scans', '.github/workflows/a.yml', 'on: push\njobs:\n  a:\n    steps:\n      - run: npm audit || true'],
    ['reversible-migrations', 'alembic/versions/1.py', 'def downgrade():\n    raise NotImplementedError'],
    ['reversible-migrations', 'migrations/1/down.sql', 'SELECT 1;'],
    ['reversible-migrations', 'db/migrate/1_a.rb', 'def change\n  execute "DROP TABLE x"\nend'],
    ['bounded-retries', 'a.py', 'requests.get(u, timeout=(None, None))'],
    ['bounded-retries', 'a.py', '@retry(stop=tenacity.stop_never)\ndef a(): ...'],
    ['bounded-retries', 'a.ts', 'axiosRetry(axios, { retries: Infinity });'],
    ['secrets-outside', 'a.ts', "process.env.JWT_SECRET = 'hunter2';"],
    ['secrets-outside', 'a.py', 'os.environ["API_KEY"] = "sk_live_1"'],
    ['secrets-outside', 'a.rb', 'KEY = ENV.fetch("API_KEY") { "sk_live_1" }'],
    ['http-routes', 'app.py', FLASK],
    ['http-routes', 'main.go', 'mux.HandleFunc("/healthz", health)'],
    ['http-routes', 'src/app.ts', 'const app = express();\napp.get("/health", (_, reply) => reply.send());'],
    ['http-routes', 'src/a.tsx', "const router = useRouter();\nrouter.get('/orders');"],
    [
      'webhook-signatures',
      'a.ts',
      "const s = req.headers['stripe-signature'];\n// constructEvent(body, s, secret)\nJSON.parse(body);",
    ],
    ['openapi', 'openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths: {}'],
    ['gradual-release', 'k8s/a.yaml', `${CANARY}      steps: []`],
    ['load-tests', 'load/a.js', `${K6}}`],
    ['decision-records', 'docs/adr/use-it.md', NO_TEXT],
    ['decision-records', 'docs/adr/0001-use-it.md', `${NO_TEXT}## Where else the orders could be kept for long\n`],
  ])('%s in %s: %j', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).not.toContain(id);
  });

  it.each([
    [
      'database-tests',
      'tests/test_a.py',
      `${PYTHON_CONTAINER}\nwith PostgresContainer("postgres:17") as db:\n    pass`,
    ],
    ['unit-tests', 'src/a.test.ts', "it.each([1])('adds %s', (one) => {\n  expect(add(one)).toBe(3);\n});"],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {\n  console.log("bye");\n  server.close();\n});'],
    ['graceful-stop', 'a.py', 'def stop(*_):\n    server.close()\n\n\nsignal.signal(signal.SIGTERM, stop)'],
    ['graceful-stop', 'a.py', '@asynccontextmanager\nasync def lifespan(app):\n    yield\n    await engine.dispose()'],
    ['row-locks', 'app/models/a.rb', 'def take\n  with_lock do\n    save!\n  end\nend'],
    ['webhook-signatures', 'hooks.go', 'mac := hmac.New(sha256.New, key)\nreturn hmac.Equal(mac.Sum(nil), sent)'],
    ['reversible-migrations', 'migrations/1/down.sql', 'DROP TABLE a;'],
    ['gradual-release', 'k8s/a.yaml', `${CANARY}      steps:\n        - setWeight: 20`],
    ['load-tests', 'load/a.js', `${K6}  http.get('https://localhost');\n}`],
    ['http-routes', 'src/app.ts', 'const app = fastify();\napp.post<{ Body: Link }>("/links", keep);'],
  ])('but the thing itself is: %s in %s: %j', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).toContain(id);
  });
});

describe('a finding says what its line shows', () => {
  async function find(id: string, files: Readonly<Record<string, string>>) {
    return (await scan(makeRepository(files))).findings.find((one) => one.id === id);
  }

  it('cites a route of what the service is for, not the one that asks whether it is up', async () => {
    const text = `${FLASK}\n\n@app.get("/orders")\ndef orders():\n    return []\n`;
    expect(await find('http-routes', { 'app.py': text })).toMatchObject({ line: 6 });
  });

  it('tells a retry from a time-out', async () => {
    const java = (line: string) => ({ 'src/main/java/A.java': `class A {\n    ${line}\n}\n` });
    expect(await find('bounded-retries', java('@Retry(name = "a")'))).toMatchObject({
      tool: 'a retry or a circuit breaker on the JVM',
    });
    expect(await find('bounded-retries', java('b.connectTimeout(d);'))).toMatchObject({
      tool: 'a time-out on the JVM',
    });
  });

  it('calls a test that is left empty a hint', async () => {
    const files = { 'tests/test_a.py': 'def test_a():\n    assert True\n' };
    expect(await find('unit-tests', files)).toMatchObject({ tool: 'a test that is left empty', strength: 'weak' });
  });

  it('claims no log-in by a library, and no expiry of a cache', async () => {
    const npm = { 'package.json': '{ "dependencies": {\n"passport-google-oauth20": "2.0.0" } }\n' };
    expect((await find('outside-log-in', npm))?.part).toBe('that the project declares to need it; not that it is used');
    const pypi = { 'requirements.txt': 'alembic==1.14.0\nsqlalchemy==2.0.0\n' };
    for (const id of ['migrations', 'object-mapping'])
      expect((await find(id, pypi))?.part).toContain('not that it is used');
    const written = { 'migrations/versions/a.py': 'def upgrade():\n    op.create_table("a")\n' };
    expect((await find('migrations', written))?.part).toBe('the migration; not its way back');
    const java = { 'src/main/java/A.java': 'class A {\n    @Cacheable("p")\n    P p() {}\n}\n' };
    expect(await find('caching', java)).toMatchObject({ finds: 'a cache' });
  });
});
