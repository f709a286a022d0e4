import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import examples from './examples.json' with { type: 'json' };
import { detectors, makeRepository, scan } from './support.ts';

/** Signs other than dependencies, all of whose names are tried. */
const SIGNS = detectors.detectors.flatMap(({ id, any }) =>
  any.filter(({ dependencies }) => dependencies === undefined).map(({ tool }) => `${id} · ${tool}`),
);

describe('a detector', () => {
  it('has an example for each of its signs', () => {
    expect(Object.keys(examples)).toEqual(SIGNS);
  });

  it.each(Object.entries(examples))('finds %s', async (sign, { file, text }) => {
    const [id = '', tool = ''] = sign.split(' · ');
    const { findings, files } = await scan(makeRepository({ [file]: text, 'notes.txt': 'nothing of note\n' }));
    const found = findings.find((finding) => finding.id === id);
    expect(found).toMatchObject({ id, tool, file });
    expect(files).toBe(2);
    expect(text.split('\n')[(found?.line ?? 1) - 1]?.trim()).not.toBe('');
  });

  it('finds nothing in a program without any of it', async () => {
    const folder = makeRepository({ 'main.py': 'print("hello")\n', 'notes.txt': 'a list\n', 'data.json': '{}\n' });
    expect((await scan(folder)).findings).toEqual([]);
  });

  it('names the line of the first match', async () => {
    const folder = makeRepository({ 'src/main.ts': '\n\nconst a = 1;\n\nprocess.on("SIGTERM", () => a);\n' });
    expect((await scan(folder)).findings).toMatchObject([{ id: 'graceful-stop', file: 'src/main.ts', line: 5 }]);
  });

  it('does not take a test that mentions a thing for the thing', async () => {
    const folder = makeRepository({ 'tests/stop.ts': 'child.kill("SIGTERM");\n' });
    expect((await scan(folder)).findings).toEqual([]);
  });
});

describe('a scan', () => {
  it('passes over what others wrote, and follows no link', async () => {
    const outside = makeRepository({ Dockerfile: 'FROM scratch\n' });
    const folder = makeRepository({
      'node_modules/x/Dockerfile': 'FROM scratch\n',
      'vendor/Dockerfile': 'FROM scratch\n',
    });
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync(join(outside, 'Dockerfile'), join(folder, 'Dockerfile'));
    symlinkSync('.', join(folder, 'loop'));
    expect(await scan(folder)).toMatchObject({ files: 0, findings: [], stopped: [] });
  });

  it('never opens a file that is named like a secret', async () => {
    const folder = makeRepository({
      'prod.tfvars': '',
      'secrets.yaml': 'kind: Deployment\n',
      '.env': 'resource "x"\n',
    });
    expect((await scan(folder)).findings).toEqual([]);
    const plain = makeRepository({ 'public.yaml': 'kind: Deployment\n' });
    expect((await scan(plain)).findings).toHaveLength(1);
  });

  it('goes on past what it cannot read, and says so', async () => {
    const folder = makeRepository({ 'open/Dockerfile': 'FROM scratch\n', 'shut/Dockerfile': 'FROM scratch\n' });
    chmodSync(join(folder, 'shut'), 0o000);
    const { findings, unreadable } = await scan(folder);
    chmodSync(join(folder, 'shut'), 0o700);
    expect(findings).toMatchObject([{ id: 'container-image', file: 'open/Dockerfile' }]);
    if (process.getuid?.() !== 0) expect(unreadable).toEqual(['shut']);
  });

  it('passes over binary files and the rest of large ones', async () => {
    const late = `${'#\n'.repeat(200_000)}process.on("SIGTERM", stop);\n`;
    const folder = makeRepository({ 'late.ts': late, 'binary.ts': '\u0000process.on("SIGTERM", stop);\n' });
    expect((await scan(folder)).findings).toEqual([]);
  });

  it('takes any file name', async () => {
    const name = 'a\u001b[31m\n\u202eb.ts';
    const folder = makeRepository({ [name]: 'process.on("SIGTERM", stop);\n' });
    expect((await scan(folder)).findings).toMatchObject([{ file: name }]);
  });

  it('stops at its limits, and says at which', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`file-${index}.ts`, 'let a;\n']));
    const folder = makeRepository(files);
    expect(await scan(folder, { files: 10 })).toMatchObject({ files: 10, stopped: ['files'] });
    expect(await scan(folder, { bytes: 20 })).toMatchObject({ files: 30, stopped: ['bytes'] });
    expect(await scan(folder, { seconds: -1 })).toMatchObject({ stopped: ['time'] });
  });

  it('ends when it is interrupted', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped by the person'));
    await expect(scan(makeRepository({ 'a.ts': '' }), {}, stop.signal)).rejects.toThrow('stopped by the person');
  });
});
