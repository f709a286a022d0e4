import { describe, expect, it } from 'vitest';
import { describeRefuted } from '../../src/commands/scan.view.ts';
import { findIds, makeRepository, scan } from './support.ts';

describe('code that does the contrary of a thing is not the thing', () => {
  it.each([
    ['secrets-outside', 'a.py', 'KEY = os.environ.get("SECRET_KEY", "changeme")'],
    ['secrets-outside', 'a.py', 'KEY = os.environ.get("SECRET_KEY") or "changeme"'],
    ['secrets-outside', 'a.ts', 'const a = process.env.DB_PASSWORD || "hunter2";'],
    ['secrets-outside', 'a.ts', "const a = process.env['DB_PASSWORD'] ?? 'hunter2';"],
    ['secrets-outside', 'a.rb', 'KEY = ENV.fetch("API_TOKEN", "abc")'],
    ['secrets-outside', 'application.yml', 'password: ${DB_PASSWORD:hunter2}'],
    ['bounded-retries', 'a.py', 'requests.get(u, timeout=None)'],
    ['bounded-retries', 'a.py', '@retry()'],
    ['bounded-retries', 'a.ts', 'got(url, { timeout: false });'],
    ['bounded-retries', 'a.ts', 'axios.get(url, {\n  timeout: 0,\n});'],
    ['graceful-stop', 'a.py', 'signal.signal(signal.SIGTERM, signal.SIG_IGN)'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGINT", function () {});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {\n});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", async () => {\n  // later\n\n});'],
    ['graceful-stop', 'a.ts', 'process.once("SIGINT", function () {\n  return;\n});'],
    ['graceful-stop', 'A.java', 'Runtime.getRuntime().addShutdownHook(new Thread(() -> {\n}));'],
    ['graceful-stop', 'A.java', '@PreDestroy\npublic void stop() {\n}'],
    ['graceful-stop', 'A.kt', '@PreDestroy\nfun stop() {}'],
    ['graceful-stop', 'A.cs', 'public Task StopAsync(CancellationToken t)\n{\n    return Task.CompletedTask;\n}'],
    ['graceful-stop', 'a.php', '<?php\npcntl_signal(SIGTERM, function () {\n});'],
    ['graceful-stop', 'a.rb', 'Signal.trap("TERM") do\n  # nothing\nend'],
    [
      'graceful-stop',
      'a.go',
      'func main() {\n\tsignal.Notify(c, syscall.SIGTERM)\n\tgo func() {\n\t\t<-c\n\t\tos.Exit(0)\n\t}()\n}',
    ],
    ['graceful-stop', 'a.go', 'signal.Notify(c, os.Interrupt)\nsig := <-c\nlog.Printf("got %s", sig)\nos.Exit(1)'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, os.Interrupt)\ngo func() { <-c; os.Exit(1) }()'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, os.Interrupt)\nfor range c {\n\tos.Exit(0)\n}'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, os.Interrupt)\nselect {\ncase <-c:\n\tlog.Fatal("bye")\n}'],
    ['graceful-stop', 'a.go', 'func main() {\n\tsignal.Notify(c, os.Interrupt)\n\tgo serve()\n\t<-c\n}'],
    ['graceful-stop', 'a.go', 'ctx, stop := signal.NotifyContext(b, os.Interrupt)\n<-ctx.Done()\nos.Exit(0)'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, syscall.SIGHUP)\nfor range c {\n\treload()\n}'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", process.exit);'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", async (signal) => { process.exit(0); });'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => { console.log("bye"); process.exit(0); });'],
    ['graceful-stop', 'a.ts', 'for (const one of ["SIGTERM"]) process.on(one, () => {\n  process.exit(0);\n});'],
    ['graceful-stop', 'a.ts', 'class A {\n  stop() {\n    process.exit(0);\n  }\n}\nprocess.on("SIGTERM", this.stop);'],
    ['graceful-stop', 'a.py', 'signal.signal(signal.SIGTERM, sys.exit)'],
    [
      'graceful-stop',
      'a.py',
      'def stop(*_):\n    print("bye")\n    os._exit(0)\n\n\nsignal.signal(signal.SIGTERM, stop)',
    ],
    ['graceful-stop', 'a.py', 'def stop(*_):\n    raise SystemExit\n\n\nsignal.signal(signal.SIGTERM, self.stop)'],
    ['graceful-stop', 'A.java', 'Runtime.getRuntime().addShutdownHook(new Thread(() -> log.info("bye")));'],
    [
      'graceful-stop',
      'A.java',
      'Runtime.getRuntime().addShutdownHook(new Thread(() -> {\n    System.out.println("bye");\n}));',
    ],
    ['graceful-stop', 'A.kt', 'Runtime.getRuntime().addShutdownHook(Thread { exitProcess(0) })'],
    ['graceful-stop', 'A.cs', 'lifetime.ApplicationStopping.Register(() => Environment.Exit(0));'],
    ['graceful-stop', 'a.rb', 'trap("TERM") { exit }'],
    ['graceful-stop', 'a.rb', 'Signal.trap("INT", previous_trap || "-")'],
    ['graceful-stop', 'a.rb', 'Signal.trap("TERM") do\n  puts "bye"\n  exit!\nend'],
    ['graceful-stop', 'a.php', '<?php\npcntl_signal(SIGTERM, fn () => exit(0));'],
    [
      'graceful-stop',
      'a.php',
      "<?php\nfunction stop() {\n    echo 'bye';\n    die();\n}\npcntl_signal(SIGTERM, 'stop');",
    ],
    ['graceful-stop', 'a.rs', 'signal::ctrl_c().await.unwrap();\nstd::process::exit(0);'],
    [
      'graceful-stop',
      'a.rs',
      'let mut term = signal(SignalKind::terminate())?;\nterm.recv().await;\nstd::process::exit(0);',
    ],
    ['graceful-stop', 'a.ex', 'System.trap_signal(:sigterm, fn ->\n  System.halt(0)\nend)'],
    ['password-hashes', 'a.py', 'PasswordHasher(time_cost=1)'],
    ['password-hashes', 'a.py', 'PasswordHasher(time_cost=2, memory_cost=8)'],
    ['password-hashes', 'a.ts', 'await argon2.hash(p, { timeCost: 1 });'],
    ['password-hashes', 'a.ts', 'await argon2.hash(p, { memoryCost: 1024, timeCost: 3 });'],
    [
      'password-hashes',
      'a.php',
      "<?php\npassword_hash($p, PASSWORD_ARGON2ID, ['memory_cost' => 64, 'time_cost' => 4]);",
    ],
    ['password-hashes', 'a.go', 'argon2.IDKey(p, salt, 1, 64, 4, 32)'],
    [
      'password-hashes',
      'a.rs',
      'let a = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None)?);',
    ],
    ['password-hashes', 'a.go', 'pbkdf2.Key(p, salt, 1, 32, sha256.New)'],
    ['password-hashes', 'a.ts', 'pbkdf2Sync(p, salt, 1000, 32, "sha512");'],
    [
      'password-hashes',
      'A.java',
      'var f = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");\nvar k = new PBEKeySpec(p, salt, 1, 256);',
    ],
    ['password-hashes', 'A.cs', 'new Rfc2898DeriveBytes(p, salt, 1000)'],
    ['password-hashes', 'A.cs', 'Rfc2898DeriveBytes.Pbkdf2(p, salt, 1, HashAlgorithmName.SHA256, 32)'],
    ['password-hashes', 'A.cs', 'KeyDerivation.Pbkdf2(p, salt, prf, iterationCount: 1, 32)'],
    ['password-hashes', 'A.cs', 'BCrypt.Net.BCrypt.HashPassword(p, 4)'],
    ['password-hashes', 'a.rs', 'pbkdf2_hmac::<Sha256>(p, salt, 1, &mut key); // Pbkdf2\nlet a = Pbkdf2;'],
    ['password-hashes', 'a.ex', 'Pbkdf2.hash_pwd_salt(p, rounds: 1)'],
    ['password-hashes', 'a.py', 'hashlib.scrypt(p, salt=salt, n=2, r=8, p=1)'],
    ['password-hashes', 'a.py', 'generate_password_hash(p, method="sha256")'],
    ['idempotency', 'a.ts', 'await fetch(u, { headers: { "Idempotency-Key": crypto.randomUUID() } });'],
    ['idempotency', 'a.ts', 'const idempotencyKey = nanoid();\nawait stripe.charges.create(c, { idempotencyKey });'],
    ['idempotency', 'a.ts', 'const key = uuidv4();\nawait post(u, { "Idempotency-Key": key });'],
    ['idempotency', 'a.py', 'requests.post(u, headers={"Idempotency-Key": str(uuid.uuid4())}, timeout=3)'],
    ['idempotency', 'A.java', 'builder.header("Idempotency-Key", UUID.randomUUID().toString());'],
    ['idempotency', 'A.cs', 'message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());'],
    ['idempotency', 'a.go', 'request.Header.Set("Idempotency-Key", uuid.NewString())'],
    ['idempotency', 'a.rb', 'headers["Idempotency-Key"] = SecureRandom.uuid'],
    ['idempotency', 'a.php', "<?php\n$headers = ['Idempotency-Key' => Str::uuid()->toString()];"],
    ['idempotency', 'a.rs', 'request.header("Idempotency-Key", Uuid::new_v4().to_string())'],
    ['idempotency', 'a.ex', 'headers = [{"idempotency-key", Ecto.UUID.generate()}]'],
    ['idempotency', 'a.ts', 'app.use(cors({ allowedHeaders: ["Idempotency-Key"] }));'],
    ['staged-image', 'Dockerfile', 'ARG U=root\nFROM a AS b\nFROM c\nARG U=root\nUSER $U'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nFROM c\nENV APP_UID=0\nUSER ${APP_UID}'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nFROM c\nUSER ${U:-root}'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nFROM c\nUSER "root"'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nFROM c\nUSER app\nUSER "0"'],
    ['reversible-migrations', 'migrations/1.js', 'export async function down(db) {\n}'],
    ['password-hashes', 'a.ts', 'pbkdf2(p, "", 1, 20, "md5", done);'],
    ['password-hashes', 'a.py', 'bcrypt.hashpw(p, bcrypt.gensalt(rounds=9))'],
    ['password-hashes', 'a.go', 'bcrypt.GenerateFromPassword([]byte(p), bcrypt.MinCost)'],
    ['password-hashes', 'A.java', 'return new BCryptPasswordEncoder(8);'],
    ['password-hashes', 'a.rb', 'BCrypt::Password.create(p, cost: 6)'],
    ['password-hashes', 'a.py', 'bcrypt.hashpw(p, bcrypt.gensalt(4))'],
    ['password-hashes', 'a.py', 'hashlib.pbkdf2_hmac("sha256", p, salt, 1)'],
    ['password-hashes', 'a.ts', 'bcrypt.hash(p, 4);'],
  ])('%s in %s: %s', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).not.toContain(id);
  });

  it.each([
    ['secrets-outside', 'a.py', 'KEY = os.environ.get("SECRET_KEY", "")'],
    ['secrets-outside', 'a.py', 'URL = os.environ.get("DATABASE_URL", "sqlite:///a.db")'],
    ['secrets-outside', 'a.ts', 'const a = process.env.DB_PASSWORD;'],
    ['secrets-outside', 'application.yml', 'password: ${DB_PASSWORD}'],
    ['bounded-retries', 'a.py', 'requests.get(u, timeout=5)'],
    ['bounded-retries', 'a.ts', 'axios.get(url, {\n  timeout: 500,\n});'],
    ['graceful-stop', 'a.py', 'signal.signal(signal.SIGTERM, stop)'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => { server.close(); });'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => {\n\n  server.close();\n});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", stop);\nfunction later() {\n}'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => stop({}));'],
    ['graceful-stop', 'A.java', '@PreDestroy\n@Override\npublic void stop() {\n    pool.close();\n}'],
    ['graceful-stop', 'A.cs', 'public async Task StopAsync(CancellationToken t)\n{\n    await queue.Drain();\n}'],
    ['graceful-stop', 'a.rb', 'Signal.trap("TERM") do\n  stop\nend'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, syscall.SIGTERM)\n<-c\nlog.Print("bye")\npool.Close()\nos.Exit(0)'],
    ['graceful-stop', 'a.go', 'func main() {\n\tdefer pool.Close()\n\tsignal.Notify(c, os.Interrupt)\n\t<-c\n}'],
    [
      'graceful-stop',
      'a.go',
      'func run() error {\n\tdefer w.Close()\n\tsignal.Notify(c, os.Interrupt)\n\t<-c\n\treturn nil\n}',
    ],
    ['graceful-stop', 'a.go', 'func wait() {\n\tsignal.Notify(c, os.Interrupt)\n\t<-c\n}'],
    ['graceful-stop', 'a.go', 'ctx, stop := signal.NotifyContext(b, os.Interrupt)\nrun(ctx)'],
    ['graceful-stop', 'a.go', 'signal.Notify(c, syscall.SIGHUP, syscall.SIGTERM)\nwaitFor(c)'],
    ['graceful-stop', 'a.ts', 'for (const one of ["SIGTERM"]) process.on(one, () => {\n  server.close();\n});'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => { console.log("bye"); server.close(); });'],
    ['graceful-stop', 'a.ts', 'process.on("SIGTERM", () => server.close(() => process.exit(0)));'],
    ['graceful-stop', 'A.kt', 'Runtime.getRuntime().addShutdownHook(Thread { server.stop() })'],
    ['graceful-stop', 'a.rb', 'trap("TERM") { pool.shutdown; exit }'],
    [
      'graceful-stop',
      'a.rs',
      'let mut term = signal(SignalKind::terminate())?;\nterm.recv().await;\npool.close().await;',
    ],
    [
      'graceful-stop',
      'a.php',
      "<?php\nfunction stop() {\n    finish();\n    die();\n}\npcntl_signal(SIGTERM, 'stop');",
    ],
    ['password-hashes', 'a.py', 'PasswordHasher()'],
    ['password-hashes', 'a.py', 'PasswordHasher(time_cost=1, memory_cost=2 ** 17)'],
    ['password-hashes', 'a.py', 'PasswordHasher(time_cost=3, memory_cost=65536)'],
    ['password-hashes', 'a.ts', 'await argon2.hash(p, { memoryCost: 2 ** 16, timeCost: 10 });'],
    ['password-hashes', 'a.go', 'argon2.IDKey(p, salt, 1, 64*1024, 4, 32)'],
    ['password-hashes', 'a.go', 'pbkdf2.Key(p, salt, 600000, 32, sha256.New)'],
    [
      'password-hashes',
      'A.java',
      'var f = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");\nvar k = new PBEKeySpec(p, salt, 600_000, 256);',
    ],
    ['password-hashes', 'A.cs', 'Rfc2898DeriveBytes.Pbkdf2(p, salt, 600_000, HashAlgorithmName.SHA256, 32)'],
    ['password-hashes', 'a.py', 'hashlib.scrypt(p, salt=salt, n=2**14, r=8, p=1)'],
    ['idempotency', 'a.ts', 'const key = req.get("Idempotency-Key") ?? randomUUID();\nawait remember(key);'],
    ['idempotency', 'a.ts', 'const head = z.object({ "idempotency-key": z.string().uuid() });'],
    ['idempotency', 'a.ts', 'await fetch(u, { headers: { "Idempotency-Key": order.id } });'],
    ['idempotency', 'a.go', 'key := request.Header.Get("Idempotency-Key")'],
    ['staged-image', 'Dockerfile', 'ARG APP_USER=app\nFROM a AS b\nFROM c\nUSER $APP_USER'],
    ['staged-image', 'Dockerfile', 'FROM a AS b\nFROM c\nENV DEBUG=0\nUSER "${APP_USER}"'],
    ['reversible-migrations', 'migrations/1.js', 'export async function down(db) {\n  await db.dropTable("a");\n}'],
    ['password-hashes', 'A.java', 'return new BCryptPasswordEncoder(10);'],
    ['password-hashes', 'a.go', 'bcrypt.GenerateFromPassword([]byte(p), bcrypt.DefaultCost)'],
    ['password-hashes', 'a.ts', 'pbkdf2(p, salt, 210000, 32, "sha512", done);'],
    ['password-hashes', 'a.py', 'hashlib.pbkdf2_hmac("sha256", p, salt, 600_000, 32)'],
    ['password-hashes', 'a.py', 'bcrypt.hashpw(p, bcrypt.gensalt(12))'],
    ['password-hashes', 'a.ts', 'bcrypt.hash(p, 12);'],
  ])('but the thing itself is: %s in %s: %s', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).toContain(id);
  });
});

describe('a file shows nothing by its name alone, or where no build takes it', () => {
  it.each([
    ['serverless.yml', ''],
    ['host.json', '{}'],
    ['benchmarks/a.py', ''],
    ['openapi.json', '{}'],
    ['ARCHITECTURE.md', 'TODO\n'],
    ['docs/design.md', '# Design\n'],
    ['docs/architecture.puml', ''],
    ['runbooks/a.md', ''],
    ['docs/postmortems/a.md', '# What happened\n'],
    ['docs/adr/0001-a.md', ''],
    ['docs/threat-model.md', 'TODO\n'],
    ['stop.go', '//go:build ignore\n\nsignal.Notify(c)\n'],
    ['Pulumi.yaml', ''],
    ['load/orders.jmx', ''],
    ['cdk.json', '{}'],
    ['chart/Chart.yaml', ''],
    ['k8s/kustomization.yaml', ''],
    ['sqlc.yaml', ''],
    ['pacts/a.json', '{}'],
    ['db/migration/V1__init.sql', '-- nothing yet\n'],
    ['prisma/migrations/1_init/migration.sql', '-- This is an empty migration.\n'],
    ['migrations/1_users/up.sql', '-- Your SQL goes here\n'],
    ['migrations/1_users.up.sql', 'select 1;\n'],
    ['alembic/versions/1_a.py', 'def upgrade():\n    """Nothing."""\n    pass\n'],
    ['shop/migrations/0001_a.py', 'class Migration(migrations.Migration):\n    operations = []\n'],
    ['db/migrate/1_a.rb', 'class A < ActiveRecord::Migration[8.0]\n  def change\n  end\nend\n'],
    ['Migrations/1_A.cs', 'public partial class A : Migration\n{\n}\n'],
    ['database/migrations/1_a.php', '<?php\nreturn new class extends Migration {\n  public function up() {}\n};\n'],
    ['priv/repo/migrations/1_a.exs', 'defmodule A do\n  use Ecto.Migration\n\n  def change do\n  end\nend\n'],
    ['db/1_a.sql', '-- +goose Up\n-- nothing\n-- +goose Down\n'],
  ])('%s with %j', async (file, text) => {
    expect(await findIds({ [file]: text })).toEqual([]);
  });
});

describe('what stands in a string of several lines is text, and does nothing', () => {
  it.each([
    ['a.ts', 'const help = `\nprocess.on("SIGTERM", stop);\n`;'],
    ['a.ts', 'const help = `\n${list.map((one) => `- ${one}`)}\nprocess.on("SIGTERM", stop);\n`;'],
    ['a.ts', 'const help = `\n\\`process.on("SIGTERM", stop);\n`;'],
    ['a.tsx', 'const page = html`\n<p>${`${"`"}`}</p>\nprocess.on("SIGTERM", stop);`;'],
    ['a.py', 'HELP = """\nsignal.signal(signal.SIGTERM, stop)\n"""'],
    ['a.py', "run(f'''\nsignal.signal(signal.SIGTERM, stop)\n''')"],
    ['a.rb', 'puts <<~HELP\n  Signal.trap("TERM") { stop }\nHELP'],
    ['a.rb', 'puts(<<-A, <<~B)\nx\nA\nSignal.trap("TERM") { stop }\nB'],
    ['a.php', "<?php\necho <<<'HELP'\npcntl_signal(SIGTERM, $stop);\nHELP;"],
    ['A.java', 'String help = """\n    Runtime.getRuntime().addShutdownHook(stop);\n    """;'],
    ['a.kt', 'val help = """\n    Runtime.getRuntime().addShutdownHook(stop)\n    """'],
    ['A.cs', 'var help = @"\napp.StopAsync(""now"");\n";'],
    ['A.cs', 'var help = """\napp.StopAsync();\n""";'],
    ['a.go', 'var help = `\nsignal.Notify(c)\n`'],
    ['a.rs', 'let help = r#"\nwith_graceful_shutdown(stop)\n"#;'],
    ['a.ex', 'help = """\nSystem.trap_signal(:sigterm, stop)\n"""'],
    ['backup.sh', 'cat <<EOF\npg_dump shop > shop.sql\nEOF'],
    ['backup.sh', 'cat > notes.txt <<-"EOF"\n\tpg_dump shop > shop.sql\n\tEOF'],
    ['a.php', '<?php\necho "Usage:\npcntl_signal(SIGTERM, $stop);\n";'],
    ['a.php', "<?php\n$help = 'Don\\'t forget\npcntl_signal(SIGTERM, \\$stop);\n';"],
    ['a.php', '<?php a(); ?>\n<p>\npcntl_signal(SIGTERM, $stop);\n<?php b();'],
    ['a.rb', 'puts "Usage:\n  Signal.trap(:TERM) { stop }\n"'],
    ['a.rb', "HELP = 'Usage:\n  Signal.trap(:TERM) { stop }\n'.freeze"],
    ['a.rb', 'puts %q(Usage (long):\n  Signal.trap(:TERM) { stop }\n)'],
    ['a.rs', 'let help = "Usage:\n  axum::serve().with_graceful_shutdown(stop())\n";'],
    ['a.rs', 'println!("\\\n  with_graceful_shutdown(stop())");'],
    ['a.rs', 'let help = r"\n with_graceful_shutdown(stop())\n";'],
    ['a.ex', 'IO.puts("Usage:\n  System.trap_signal(:sigterm, stop)\n")'],
    ['a.ex', "help = '''\nSystem.trap_signal(:sigterm, stop)\n'''"],
    ['a.js', 'const help = "Usage: \\\nprocess.on(\'SIGTERM\', stop); \\\n";'],
    ['a.py', 'HELP = "Usage: \\\nsignal.signal(signal.SIGTERM, stop) \\\n"'],
    ['backup.sh', 'echo "Usage:\n  pg_dump shop > shop.sql\n"'],
    ['backup.sh', "HELP='Usage:\n  pg_dump shop > shop.sql\n'"],
    ['main.tf', 'x = <<-EOT\n  resource "aws_instance" "a" {}\nEOT'],
  ])('%s: %s', async (file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).toEqual([]);
  });

  it.each([
    ['graceful-stop', 'a.ts', 'const a = `\n`;\nprocess.on("SIGTERM", stop);\nconst b = `\n`;'],
    ['graceful-stop', 'a.ts', 'if (/[`]/.test(a)) b();\nprocess.on("SIGTERM", stop);\nconst c = `\n`;'],
    ['graceful-stop', 'a.ts', 'const a = `one ${b ? `two` : "`"}`;\nprocess.on("SIGTERM", stop);\nconst c = `\n`;'],
    ['graceful-stop', 'a.ts', 'const a = "never ` closed";\nprocess.on("SIGTERM", stop);'],
    ['graceful-stop', 'a.rb', 'list << STOP\nSignal.trap("TERM") { stop }'],
    ['graceful-stop', 'A.cs', 'var a = @"x"";"; app.StopAsync();'],
    ['graceful-stop', 'a.go', 'a := `x`\nsignal.Notify(c)\nb := `y`'],
    ['backups', 'backup.sh', 'ssh shop <<EOF\npg_dump shop > shop.sql\nEOF'],
    ['backups', 'backup.sh', 'cat <<EOF | ssh shop\npg_dump shop > shop.sql\nEOF'],
    ['backups', 'backup.sh', 'cat <<EOF\nhelp\nEOF\npg_dump shop > shop.sql'],
    ['backups', 'backup.sh', "ssh shop '\npg_dump shop > shop.sql\n'"],
    ['backups', 'backup.sh', 'bash -c "\npg_dump shop > shop.sql\n"'],
    ['backups', 'backup.sh', 'echo "\npg_dump shop > shop.sql\n" | ssh shop'],
    ['backups', 'backup.sh', "echo don't\npg_dump shop > shop.sql\necho 'a'"],
    ['graceful-stop', 'a.php', '<?php\n$a = "b\nc";\npcntl_signal(SIGTERM, $stop);\n$d = "e\nf";'],
    ['graceful-stop', 'a.php', "<p>Don't</p>\n<?php\npcntl_signal(SIGTERM, $stop);\necho 'a';"],
    ['graceful-stop', 'a.php', "<?php a(); ?>\n<p>Don't</p>\n<?php\npcntl_signal(SIGTERM, $stop);\necho 'a';"],
    ['graceful-stop', 'a.rb', 'a = x[/["]/]\nb if c =~ /"/\nSignal.trap("TERM") { stop }\nd = "e"'],
    ['graceful-stop', 'a.rb', "a = ?'\nSignal.trap('TERM') { stop }\nb = %r{'}\nc = 'd'"],
    ['graceful-stop', 'a.rs', 'let quote = \'"\';\naxum::serve().with_graceful_shutdown(stop());\nlet b = "c";'],
    ['graceful-stop', 'a.rs', 'fn a<\'b>() -> char { \'"\' }\naxum::serve().with_graceful_shutdown(c());\nd("e");'],
    ['graceful-stop', 'a.ex', 'a = ?"\nSystem.trap_signal(:sigterm, stop)\nb = "c"'],
    ['graceful-stop', 'a.js', 'const a = <p>"never closed</p>;\nprocess.on("SIGTERM", stop);'],
    ['row-locks', 'a.php', '<?php\n$db->query("\n  SELECT * FROM a\n  FOR UPDATE\n");'],
    ['row-locks', 'a.rb', 'execute "\n  SELECT * FROM a FOR UPDATE\n"'],
    ['row-locks', 'a.rs', 'sqlx::query("\n  SELECT * FROM a FOR UPDATE\n")'],
    ['backups', 'backup.sh', "echo don't\npg_dump shop > shop.sql\necho ' a'"],
    ['graceful-stop', 'a.php', '<p class= "a>\n<?php\npcntl_signal(SIGTERM, $stop);\necho "b";'],
    ['row-locks', 'a.ts', 'await sql`\n  SELECT * FROM a\n  WHERE id = 1 FOR UPDATE\n`;'],
    ['row-locks', 'a.py', 'run("""\nSELECT * FROM a FOR UPDATE\n""")'],
    ['row-locks', 'a.rb', 'execute <<~SQL\n  SELECT * FROM a FOR UPDATE\nSQL'],
    ['row-locks', 'a.go', 'const q = `\nSELECT * FROM a FOR UPDATE`'],
    ['row-locks', 'A.java', 'String q = """\nSELECT * FROM a FOR UPDATE""";'],
    ['keys-and-constraints', 'a.py', 'run("""\nCREATE TABLE a (\n  id int PRIMARY KEY\n)""")'],
    ['indexes', 'a.php', '<?php\n$this->addSql(<<<SQL\nCREATE INDEX a ON b (c)\nSQL);'],
    ['migrations', 'migrations/1.js', 'exports.up = (db) => db.raw(`\n  CREATE TABLE a (id int)\n`);'],
  ])('but the thing itself counts, and SQL is a text: %s in %s: %s', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).toContain(id);
  });

  it('a file that an image is given is a text too', async () => {
    const image = (text: string) => ({ Dockerfile: `FROM a AS b\nFROM c\n${text}\n` });
    expect(await findIds(image('COPY <<EOF /notes\nUSER app\nEOF'))).not.toContain('staged-image');
    expect(await findIds(image('RUN <<EOF\nmake\nEOF\nUSER app'))).toContain('staged-image');
  });

  it('a secret in one is one in the source', async () => {
    const text = 'API = os.environ["API_TOKEN"]\n';
    const key = 'KEY = """\n-----BEGIN PRIVATE KEY-----\n"""\n';
    expect(await findIds({ 'a.py': text })).toEqual(['secrets-outside']);
    expect(await findIds({ 'a.py': text, 'b.py': key })).toEqual([]);
  });
});

describe('what only names a thing', () => {
  it.each([
    ['infrastructure-as-code', 'Pulumi.yaml', 'name: shop\nruntime: nodejs\n'],
    ['infrastructure-as-code', 'cdk.json', '{ "app": "node app.js" }\n'],
    ['locked-dependencies', 'Cargo.lock', ''],
    ['migrations', 'requirements.txt', 'alembic\n'],
    ['password-hashes', 'requirements.txt', 'bcrypt\n'],
    ['orchestration', 'chart/Chart.yaml', 'name: shop\n'],
    ['queue-and-worker', 'requirements.txt', 'celery\n'],
    ['outside-log-in', 'Gemfile', 'gem "omniauth"\n'],
    ['secrets-outside', 'config/credentials.yml.enc', 'x\n'],
  ])('is a weak sign of %s in %s', async (id, file, text) => {
    expect((await scan(makeRepository({ [file]: text }))).findings).toMatchObject([{ id, strength: 'weak' }]);
  });

  it('does not stand against the code, whose line is said', async () => {
    const manifest = { 'requirements.txt': 'bcrypt==4.1\n' };
    const code = { 'app/auth.py': 'import bcrypt\n\nSALT = bcrypt.gensalt(4)\n' };
    const seen = await scan(makeRepository({ ...manifest, ...code }));
    expect(seen.findings).toEqual([]);
    expect(describeRefuted(seen)).toEqual([
      'Not counted: slow password hashes, since app/auth.py:3 shows a bcrypt cost below 10.',
    ]);
    expect(describeRefuted(await scan(makeRepository({ 'tests/test_a.py': code['app/auth.py'] })))).toEqual([]);
    expect(await findIds({ ...manifest, 'tests/test_auth.py': code['app/auth.py'] })).toEqual(['password-hashes']);
  });
});
