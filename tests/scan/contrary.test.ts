import { describe, expect, it } from 'vitest';
import { findIds } from './support.ts';

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
    ['password-hashes', 'a.ts', 'pbkdf2(p, "", 1, 20, "md5", done);'],
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
  ])('%s with %j', async (file, text) => {
    expect(await findIds({ [file]: text })).toEqual([]);
  });
});
