import { describe, expect, it } from 'vitest';
import { findIds } from './support.ts';

const image = (user: string, last: string): string =>
  `FROM dotnet/aspnet:8.0 AS base\n${user}WORKDIR /app\n\nFROM dotnet/sdk:8.0 AS build\nRUN dotnet publish\n\n${last}\nWORKDIR /app\n`;

describe('an image whose last stage goes on from an earlier one', () => {
  it.each([
    ['USER $APP_UID\n', 'FROM base AS final', true],
    ['USER app\n', 'FROM base AS final', true],
    ['', 'FROM base AS final', false],
    ['USER root\n', 'FROM base AS final', false],
    ['USER app\n', 'FROM base AS final\nUSER root', false],
    ['USER app\n', 'FROM base AS final\nFROM alpine', false],
    ['USER app\n', 'FROM alpine AS final', false],
  ])('after %j %j is %s', async (user, last, is) => {
    expect((await findIds({ Dockerfile: image(user, last) })).includes('staged-image')).toBe(is);
  });
});

describe('secrets that a schema of the environment names', () => {
  const schema = (line: string): string => `const schema = z.object({\n  ${line},\n});\n`;
  it.each([
    [`${schema('JWT_SECRET: z.string()')}schema.parse(process.env);\n`, true],
    [`${schema('JWT_SECRET: z.string()')}schema.safeParse(process.env);\n`, true],
    ['module.exports = cleanEnv(process.env, {\n  JWT_SECRET: str(),\n});\n', true],
    [`${schema('JWT_SECRET: z.string()')}schema.parse(request.body);\n`, false],
    [`${schema('JWT_SECRET: z.string().default("abc")')}schema.parse(process.env);\n`, false],
    [`${schema('PORT: z.string()')}schema.parse(process.env);\n`, false],
  ])('%j is %s', async (text, is) => {
    expect((await findIds({ 'src/env.ts': text })).includes('secrets-outside')).toBe(is);
  });

  it.each([
    ['app/config.py', 'import os\n\nif 1 == 2:\n    KEY = os.environ["SECRET_KEY"]\n', false],
    ['app/config.py', 'import os\n\nif 1 == 1:\n    KEY = os.environ["SECRET_KEY"]\n', true],
    ['src/config.js', 'if (1 === 2) {\n  key = process.env.JWT_SECRET;\n}\n', false],
    ['src/config.js', 'if (1 === 1) {\n  key = process.env.JWT_SECRET;\n}\n', true],
  ])('%s %j is %s', async (file, text, is) => {
    expect((await findIds({ [file]: text })).includes('secrets-outside')).toBe(is);
  });
});

describe('a key that makes a write safe to repeat', () => {
  it.each([
    ['src/headers.ts', "export const HEADER = 'Idempotency-Key';\n", false],
    ['headers.go', 'package api\n\nconst HeaderKey = "Idempotency-Key"\n', false],
    ['app/headers.py', 'HEADER = "Idempotency-Key"\n', false],
    ['src/pay.ts', "describe('an Idempotency-Key', () => {});\n", false],
    ['src/pay.ts', "const key = request.get('Idempotency-Key');\n", true],
    ['app/pay.py', 'key = request.headers["Idempotency-Key"]\n', true],
  ])('%s %j is %s', async (file, text, is) => {
    expect((await findIds({ [file]: text })).includes('idempotency')).toBe(is);
  });
});
