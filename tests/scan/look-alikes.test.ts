import { describe, expect, it } from 'vitest';
import { findIds, makeRepository, scan } from './support.ts';

/** A workflow that runs one line on each push. */
function workflow(run: string): Readonly<Record<string, string>> {
  const lines = ['on: push', 'jobs:', '  a:', '    runs-on: ubuntu-latest', '    steps:', `      - run: ${run}`, ''];
  return { '.github/workflows/a.yml': lines.join('\n') };
}

const FORWARDS = 'def forwards(apps, schema):\n    fill(apps)\n\n\n';
const DJANGO = 'class Migration(migrations.Migration):\n    operations = [migrations.RunPython(forwards, backwards)]\n';
const DRAWN = (kind: string): string => `# Pets\n\n\`\`\`mermaid\n${kind}\n  a --> b\n\`\`\`\n`;
const RAILS = (body: string): string =>
  `class A < ActiveRecord::Migration[7.0]\n  def change\n    ${body}\n  end\nend\n`;
const ECTO = (body: string): string =>
  `defmodule A do\n  use Ecto.Migration\n  def change do\n    ${body}\n  end\nend\n`;
const GO_TEST = (line: string): string => `package a\n\nfunc TestA(t *testing.T) {\n\tx := ${line}\n\tx.Close()\n}\n`;
const CHAPTER = 'The parts of the service and what each of them keeps\n\n';

describe('what only looks like a thing is not the thing', () => {
  it.each<[string, string, string]>([
    [
      'password-hashes',
      'a.js',
      'function hash(password) {\n  return createHash("md5").update(password).digest("hex");\n}',
    ],
    ['password-hashes', 'src/a.rs', 'fn hash_password(p: &str) -> String {\n    hex(Sha256::digest(p))\n}'],
    ['password-hashes', 'A.php', '<?php\nclass A {\n  function save($p) { $this->hash = $this->hashPassword($p); }\n}'],
    ['password-hashes', 'a.py', 'import keyring\n\nkeyring.set_password("cli", user, pw)'],
    ['password-hashes', 'a.py', 'user.set_password(password)'],
    ['password-hashes', 'a.py', 'key = hashlib.scrypt(pw, salt=s, n=16384, r=8, p=1)\nbox = AESGCM(key)'],
    ['password-hashes', 'a.go', 'key := argon2.IDKey(pw, salt, 2, 65536, 2, 32)\nblock, _ := aes.NewCipher(key)'],
    [
      'password-hashes',
      'a.ts',
      'const key = scryptSync(pw, salt, 32);\nconst box = createCipheriv("aes-256-gcm", key, iv);',
    ],
    [
      'password-hashes',
      'A.cs',
      'var key = Rfc2898DeriveBytes.Pbkdf2(pw, s, 210000, h, 32);\nusing var box = Aes.Create();',
    ],
    [
      'webhook-signatures',
      'a.py',
      'sig = hmac.new(k, b, sha256).hexdigest()\nsession.post(U, data=b, headers={"X-Signature": sig})',
    ],
    [
      'webhook-signatures',
      'a.go',
      'mac := hmac.New(sha256.New, key)\nreq.Header.Set("X-Signature", hex(mac.Sum(nil)))',
    ],
    [
      'webhook-signatures',
      'a.ts',
      'const sig = createHmac("sha256", s).update(b).digest("hex");\nfetch(u, { headers: { "X-Hub-Signature-256": sig } });',
    ],
    [
      'http-routes',
      'src/A.kt',
      'import retrofit2.http.GET\nimport retrofit2.http.Path\n\nsuspend fun list(\n    @Path("id") id: String,\n)',
    ],
    ['http-routes', 'a.go', 'func list(c *api.Client) error {\n\treturn c.Get("/user/repos")\n}'],
    ['http-routes', 'a.go', 'import "github.com/go-chi/chi/v5"\n\npair, _, err := kv.Get("/flags", nil)'],
    [
      'http-routes',
      'a.ts',
      "const server = axios.create({ baseURL: u });\nexport const list = () => server.get('/users');",
    ],
    ['http-routes', 'a.ts', "import { server } from './server';\n\nconst users = await server.get('/users', options);"],
    ['http-routes', 'a.py', '@mock.patch("shop.mail.send")\ndef try_it(send):\n    send()'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nRUN c\nFROM d\nUSER app\nUSER "0"'],
    ['database-tests', 'tests/conftest.py', '@pytest.fixture\ndef api():\n    return requests.Session()'],
    [
      'database-tests',
      'test/a.test.ts',
      'jest.mock("../src/prisma");\nbeforeEach(() => {\n  prisma.user.deleteMany();\n});',
    ],
    [
      'database-tests',
      'test/a.test.ts',
      'const pool = { query: vi.fn() };\nbeforeEach(() => {\n  pool.query("DELETE");\n});',
    ],
    [
      'database-tests',
      'tests/test_a.py',
      'from unittest import TestCase\nfrom django.test import RequestFactory\n\nclass A(TestCase):\n    pass',
    ],
    ['database-tests', 'a_test.go', 'func newTestDB() *fakeDB { return &fakeDB{} }\n\nvar db = newTestDB()'],
    [
      'bounded-retries',
      'a.js',
      'const res = await fetch("/users");\nif (!res.ok) {\n  toast.show("failed", { timeout: 5000 });\n}',
    ],
    ['fakes', 'a_test.go', GO_TEST('httptest.NewServer(NewHandler())')],
    ['fakes', 'a.test.ts', "import { setupServer } from '../src/server';\n\nconst app = setupServer();"],
    ['keys-and-constraints', 'a.sql', 'ALTER TABLE orders DROP FOREIGN KEY fk_user;'],
    ['keys-and-constraints', 'a.sql', "INSERT INTO help VALUES ('See the references below for more');"],
    ['serverless', 'config/host.json', '{\n  "version": "1.0",\n  "hostname": "a"\n}'],
    ['serverless', 'data/function.json', '{\n  "service": "plumber"\n}'],
    ['openapi', 'package.json', '{\n  "dependencies": {\n    "swagger": "2.2.3"\n  }\n}'],
    ['architecture-notes', 'notes.md', DRAWN('pie title Pets')],
    [
      'architecture-notes',
      'docs/architecture.md',
      `# The architecture of this service\n\nTo be written, with a drawing of the parts.\n\nTODO: the queue and the worker.\n\nTODO: the parts outside.\n`,
    ],
    ['benchmarks', 'src/benchmarks/models.py', 'class Benchmark:\n    name: str'],
    ['reversible-migrations', 'db/migrate/1_a.rb', RAILS('remove_column :users, :name')],
    ['reversible-migrations', 'db/migrate/1_a.rb', RAILS('change_column :users, :name, :text')],
    ['reversible-migrations', 'priv/repo/migrations/1_a.exs', ECTO('execute "UPDATE users SET a = 1, b = 2"')],
    [
      'reversible-migrations',
      'shop/migrations/0002_a.py',
      `${FORWARDS}def backwards(apps, schema):\n    pass\n\n\n${DJANGO}`,
    ],
    [
      'reversible-migrations',
      'shop/migrations/0002_a.py',
      `${FORWARDS}def backwards(apps, schema):\n    "Nothing to do."\n    pass\n\n\n${DJANGO}`,
    ],
    ['reversible-migrations', 'shop/migrations/0002_a.py', 'migrations.RunPython(forwards, migrations.RunPython.noop)'],
    ['reversible-migrations', 'alembic/versions/1.py', 'def downgrade():\n    """Nothing."""\n    pass'],
    [
      'reversible-migrations',
      'migrations/1.js',
      'exports.down = async () => {};\n\nexports.up = (knex) =>\n  knex.schema.createTable("a");',
    ],
    [
      'reversible-migrations',
      'Migrations/A.cs',
      'protected override void Down(MigrationBuilder m)\n    {\n    }\n\n    void Other()\n    {\n        m.DropTable("a");',
    ],
    ['reversible-migrations', 'db/changelog/a.xml', '<databaseChangeLog>\n<changeSet id="1">\n<rollback/>'],
    ['graceful-stop', 'Worker.cs', 'public Task StopAsync(CancellationToken stop) => Task.CompletedTask;'],
    ['graceful-stop', 'a.js', '["SIGINT", "SIGTERM"].forEach((sig) => process.on(sig, () => process.exit()));'],
    ['graceful-stop', 'a.js', 'child.kill("SIGTERM");\nprocess.on(name, listener);'],
    ['graceful-stop', 'a.php', '<?php\npcntl_signal(SIGCHLD, function () { reap(); });'],
    ['graceful-stop', 'a.py', 'signal.signal(signal.SIGHUP, reload)'],
    ['graceful-stop', 'src/a.rs', 'let mut s = signal(SignalKind::hangup()).unwrap();'],
  ])('%s in %s: %j', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).not.toContain(id);
  });

  it.each<[string, string, string]>([
    ['password-hashes', 'a.ts', "import { hash } from 'bcrypt';\n\nawait hash(password, 12);"],
    ['password-hashes', 'src/a.rs', 'let kept = self.argon2.hash_password(pw, &salt)?;'],
    [
      'password-hashes',
      'A.php',
      '<?php\nuse X\\UserPasswordHasherInterface;\n\n$user->set($h->hashPassword($user, $p));',
    ],
    ['password-hashes', 'a.py', 'from rest_framework import serializers\n\nuser.set_password(data["password"])'],
    ['password-hashes', 'a.ts', 'const kept = scryptSync(password, salt, 64);'],
    ['password-hashes', 'a.py', 'bcrypt.hashpw(b64(hashlib.sha256(password).digest()), bcrypt.gensalt())'],
    ['webhook-signatures', 'a.py', 'sent = request.headers["X-Hub-Signature-256"]\nhmac.compare_digest(sent, ours)'],
    [
      'webhook-signatures',
      'a.ts',
      'const sent = req.headers["x-signature"];\nif (sent !== expected) return reply.code(401).send();',
    ],
    [
      'webhook-signatures',
      'a.rb',
      'sent = request.headers["X-Shopify-Hmac-SHA256"]\nhead 401 unless verify_webhook(sent, body)',
    ],
    ['http-routes', 'src/Books.kt', 'import jakarta.ws.rs.Path\n\n@Path("/books")\nclass Books'],
    ['http-routes', 'a.go', 'import "github.com/gofiber/fiber/v2"\n\napp.Get("/books/:id", show)'],
    ['http-routes', 'a.go', 'func routes(router Router) {\n\trouter.Post("/books", keep)\n}'],
    ['http-routes', 'a.ts', "import express from 'express';\n\nserver.get('/users', list);"],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nRUN c\nFROM d\nUSER app'],
    [
      'database-tests',
      'tests/conftest.py',
      'from sqlalchemy.orm import Session\n\n@pytest.fixture\ndef db():\n    with Session(engine) as one:\n        yield one',
    ],
    ['database-tests', 'test/a.test.ts', 'beforeEach(async () => {\n  await prisma.user.deleteMany();\n});'],
    ['database-tests', 'tests/test_a.py', 'from django.test import TestCase\n\nclass A(TestCase):\n    pass'],
    ['database-tests', 'a_test.go', GO_TEST('newTestDB(t)')],
    ['bounded-retries', 'a.js', 'const res = await axios.get(url, {\n  timeout: 5000,\n});'],
    [
      'fakes',
      'a_test.go',
      GO_TEST('httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {}))'),
    ],
    ['fakes', 'a.test.ts', "import { setupServer } from 'msw/node';\n\nconst mail = setupServer(bank);"],
    [
      'keys-and-constraints',
      'a.sql',
      'ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (user_id) REFERENCES users (id);',
    ],
    [
      'keys-and-constraints',
      'a.sql',
      'CREATE TABLE a (\n  user_id int NOT NULL REFERENCES "users" ON DELETE CASCADE\n);',
    ],
    ['serverless', 'host.json', '{\n  "version": "2.0"\n}'],
    ['openapi', 'api.json', '{\n  "swagger": "2.0",\n  "info": {}\n}'],
    ['architecture-notes', 'notes.md', DRAWN('flowchart LR')],
    ['architecture-notes', 'docs/architecture.md', `# Architecture\n\n${CHAPTER.repeat(3)}The worker: TBD.\n`],
    ['reversible-migrations', 'db/migrate/1_a.rb', RAILS('remove_column :users, :name, :string')],
    [
      'reversible-migrations',
      'db/migrate/1_a.rb',
      'def up\n  execute "a"\nend\n\ndef down\n  execute "DROP VIEW a"\nend',
    ],
    ['reversible-migrations', 'priv/repo/migrations/1_a.exs', ECTO('create table(:users)')],
    [
      'reversible-migrations',
      'priv/repo/migrations/1_a.exs',
      ECTO('alter table(:users) do\n      add :name, :string\n    end\n    execute "a", "b"'),
    ],
    [
      'reversible-migrations',
      'shop/migrations/0002_a.py',
      `${FORWARDS}def backwards(apps, schema):\n    empty(apps)\n\n\n${DJANGO}`,
    ],
    ['reversible-migrations', 'alembic/versions/1.py', 'def downgrade():\n    """Drop it."""\n    op.drop_table("a")'],
    ['reversible-migrations', 'migrations/1.js', 'exports.down = (knex) =>\n  knex.schema.dropTable("a");'],
    ['graceful-stop', 'a.js', '["SIGINT", "SIGTERM"].forEach((sig) => process.on(sig, () => server.close()));'],
    ['graceful-stop', 'a.php', '<?php\npcntl_signal(SIGTERM, function () { finish(); });'],
  ])('but the thing itself is: %s in %s: %j', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).toContain(id);
  });

  it.each([
    'helm plugin install https://example.com/unittest',
    'helm dep update charts/app',
    'helm template app charts/app --set install=true',
    'aws s3 sync s3://models/data ./data',
    'az aks get-credentials -n x -g y',
    'terraform plan -out=apply.tfplan',
    'ansible-playbook --syntax-check site.yml',
    'ansible-playbook site.yml --check',
    'ansible-playbook -i live -C site.yml',
    'shellcheck scripts/deploy.sh',
    'bash -n scripts/deploy.sh',
    'black --check ops/deploy.py',
    'kubectl rollout status deployment/api',
    'sam deploy --no-execute-changeset',
    './scripts/deploy-check.sh',
  ])('is no deployment: %s', async (run) => {
    expect(await findIds(workflow(run))).not.toContain('deploy-pipeline');
  });

  it.each(['deploy-check', 'docs-deploy', 'check-deploy'])('is no deployment by its name: make %s', async (target) => {
    const files = { ...workflow(`make ${target}`), Makefile: `${target}:\n\t./run ${target}\n` };
    expect(await findIds(files)).not.toContain('deploy-pipeline');
  });

  it.each([
    'helm upgrade --install app charts/app',
    'helm --kube-context live upgrade app charts/app',
    'aws s3 sync ./public s3://site --delete',
    'aws s3 sync s3://staging s3://live',
    'terraform -chdir=infra apply -auto-approve',
    'ansible-playbook -i live site.yml',
    './scripts/deploy.sh production',
    'bash scripts/deploy.sh',
    'git push dokku main',
    'kubectl rollout restart deployment/api',
    'sam deploy --no-confirm-changeset',
  ])('is a deployment: %s', async (run) => {
    expect(await findIds(workflow(run))).toContain('deploy-pipeline');
  });

  it('is a deployment by its name: make deploy-live', async () => {
    const files = { ...workflow('make deploy-live'), Makefile: 'deploy-live:\n\t./run live\n' };
    expect(await findIds(files)).toContain('deploy-pipeline');
  });

  it.each([
    ['./scripts/disaster-recovery.sh', false],
    ['./security/render.sh', false],
    ['npx recommend-build', false],
    ['gitleaks detect', true],
    ['npx snyk test', true],
  ])('tells a scan for holes by whole words: %s', async (run, is) => {
    expect((await findIds(workflow(run))).includes('security-scans')).toBe(is);
  });
});

describe('a secret that stands in the source', () => {
  const read = { 'src/read.ts': 'export const key = process.env.MAIL_API_KEY;\n' };
  it.each<[string, string]>([
    ['a.py', 'db_password = "hunter2hunter2"'],
    ['a.py', 'PASSWORD = "correct-horse-battery"'],
    ['a.js', 'const clientSecret = "abcd1234abcd1234";'],
    ['a.js', 'const aws = { secretAccessKey: "wJalrXUtnFEMIK7MDENG" };'],
    ['A.java', 'static final String API_KEY = "f3b9c1d2e4a5";'],
  ])('speaks against the ones that are read: %s: %s', async (file, text) => {
    const { findings, refuted } = await scan(makeRepository({ ...read, [file]: `${text}\n` }));
    expect(findings.map(({ id }) => id)).not.toContain('secrets-outside');
    expect(JSON.stringify(refuted)).toContain(file);
  });

  it.each<[string, string]>([
    ['a.js', 'const names = { jwtSecret: "JWT_SECRET", apiKey: "STRIPE_API_KEY" };'],
    ['A.java', 'static final String API_KEY = "spring.mail.api-key";'],
    ['a.js', 'const header = { apiKey: "x-api-key" };'],
    ['a.js', 'const words = { password: "Kennwort", newPassword: "new-password" };'],
    ['a.php', '<?php $rules = ["password" => "required|min:12"];'],
    ['db/seeds.rb', 'User.create!(name: "a", password: "seed-password-1")'],
  ])('is not the name of one, nor a rule or a row for it: %s: %s', async (file, text) => {
    expect(await findIds({ ...read, [file]: `${text}\n` })).toContain('secrets-outside');
  });
});
