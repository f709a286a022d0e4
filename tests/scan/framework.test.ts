import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFramework } from '../../src/scan/framework.ts';
import { coach } from '../support/context.ts';
import { makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeTempFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const npm = (needs: object, dev: object = {}): string => JSON.stringify({ dependencies: needs, devDependencies: dev });
const find = (files: Readonly<Record<string, string>>, language: 'python' | 'javascript' | 'go' | null) =>
  findFramework(makeFolder(files), Object.keys(files), language);

describe('the framework of a repository', () => {
  it.each([
    ['Django, in requirements.txt', { 'requirements.txt': 'Django==5.2\npsycopg\n' }, 'python', 'django'],
    [
      'FastAPI, in a pyproject.toml of a folder',
      { 'api/pyproject.toml': '[project]\ndependencies = ["fastapi[standard]>=0.115"]\n' },
      'python',
      'fastapi',
    ],
    ['Express', { 'package.json': npm({ express: '5.1.0' }) }, 'javascript', 'express'],
    ['NestJS', { 'package.json': npm({ '@nestjs/core': '11.0.0' }) }, 'javascript', 'nestjs'],
    ['none that is for tests alone', { 'package.json': npm({}, { express: '5.1.0' }) }, 'javascript', null],
    ['none in a comment', { 'requirements.txt': '# django\nuvicorn\n' }, 'python', null],
    ['none of a name that begins so', { 'requirements.txt': 'flask-cors\n' }, 'python', null],
    ['none where there are two', { 'requirements.txt': 'flask\nfastapi\n' }, 'python', null],
    ['none of an example far below', { 'docs/examples/package.json': npm({ express: '5' }) }, 'javascript', null],
    ['none of another language', { 'requirements.txt': 'django\n' }, 'javascript', null],
    ['none in a file that is no manifest', { 'package.json': 'express' }, 'javascript', null],
    ['none in a language without', { 'go.mod': 'module x\n' }, 'go', null],
    ['none without a language', { 'requirements.txt': 'django\n' }, null, null],
  ] as const)('is %s', (_case, files, language, expected) => {
    expect(find(files, language)).toBe(expected);
  });
});

describe('coach scan', () => {
  const FILES = {
    'requirements.txt': 'Django==5.2\n',
    ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.py`, 'x = 1\n'])),
  };
  const NAMED =
    'It is Python with Django. If that is your framework, let steps name its pages: coach config framework django';
  const told = { by: 'config', at: '2026-11-20T10:00:00.000Z' } as const;

  it.each([
    ['names the framework to who has said nothing', {}, true],
    ['names it to who has said the language alone', { language: { value: 'python', ...told } }, true],
    ['says nothing to who has another language', { language: { value: 'go', ...told } }, false],
    [
      'says nothing to who has said it',
      { language: { value: 'python', ...told }, framework: { value: 'flask', ...told } },
      false,
    ],
  ] as const)('%s', async (_case, about, isNamed) => {
    const { err } = await coach(['scan', makeFolder(FILES)], { record: makeRecord({ about }) });
    expect(err.replaceAll(/\s+/g, ' ').includes(NAMED)).toBe(isNamed);
    expect(err).not.toContain('Most of it is');
  });
});
