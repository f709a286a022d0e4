import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAssessment, EMPTY_RECORD, RECORD_VERSION, setTarget } from '../../src/coaching/record.ts';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { createFileStore, type WriteText } from '../../src/progress/file-store.ts';
import { sealRecord } from '../../src/progress/seal.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

function openStore(write?: WriteText) {
  const folder = join(makeTempFolder(), 'backend-coach');
  const location = { folder, name: 'progress' };
  const store = write === undefined ? createFileStore(location) : createFileStore(location, { write });
  return { folder, path: join(folder, 'progress.json'), store };
}

/** A store whose file holds this already. */
function openStoreWith(content: string | Uint8Array, write?: WriteText) {
  const opened = openStore(write);
  mkdirSync(opened.folder);
  writeFileSync(opened.path, content);
  return opened;
}

describe('a reader', () => {
  it('creates nothing where nothing is stored', async () => {
    const { folder, store } = openStore();
    expect(await store.read()).toEqual(EMPTY_RECORD);
    expect(await store.inspect()).toEqual({ kind: 'absent', detail: '', backup: null, movesTo: null });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('an update', () => {
  it('is found by the next reader, in a file and folder for the owner alone', async () => {
    const { folder, path, store } = openStore();
    await store.update((record) => setTarget(record, 'mid'));
    expect(await store.read()).toEqual(makeRecord({ target: 'mid' }));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  it('keeps the file before it as .bak, and takes the litter of a killed write away', async () => {
    const { folder, path, store } = openStore();
    await store.update((record) => setTarget(record, 'mid'));
    writeFileSync(join(folder, 'progress.json.tmp-1234'), 'half');
    const before = readFileSync(path, 'utf8');
    await store.update((record) => setTarget(record, 'lead'));
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
  });

  it('that changes nothing writes nothing', async () => {
    const { path, store } = openStore();
    await store.update((record) => setTarget(record, 'mid'));
    const written = statSync(path).mtimeMs;
    await store.update((record) => setTarget(record, 'mid'));
    expect(statSync(path).mtimeMs).toBe(written);
    expect(existsSync(`${path}.bak`)).toBe(false);
  });

  it('sees what others stored since, so that none of many at once is lost', async () => {
    const { store } = openStore();
    const ids = Array.from({ length: 12 }, (_, index) => `a${index}`);
    await Promise.all(ids.map((id) => store.update((record) => addAssessment(record, makeAssessment({ id })))));
    expect((await store.read()).assessments.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('refuses to store what it could not read again', async () => {
    const { path, store } = openStore();
    await expect(store.update((record) => addAssessment(record, makeAssessment({ at: 'yesterday' })))).rejects.toThrow(
      'not valid',
    );
    expect(existsSync(path)).toBe(false);
  });

  it('leaves the last good file in its place when the write was cut short without an error', async () => {
    const good = encodeRecord(makeRecord({ target: 'mid' }));
    const tear: WriteText = (staged) => {
      writeFileSync(staged, good.slice(0, 20));
      return Promise.resolve();
    };
    const { path, store } = openStoreWith(good, tear);
    await expect(store.update((record) => setTarget(record, 'lead'))).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(path) as string,
    });
    expect(readFileSync(path, 'utf8')).toBe(good);
  });

  it('leaves no file when the very first write fails', async () => {
    const { path, store } = openStore((staged) => {
      writeFileSync(staged, '{');
      return Promise.reject(Object.assign(new Error('write failed'), { code: 'ENOSPC' }));
    });
    await expect(store.update((record) => setTarget(record, 'lead'))).rejects.toThrow('the disk is full (ENOSPC)');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['nothing', '', 'damaged', 'the file: not JSON'],
    ['half a file', encodeRecord(makeRecord()).slice(0, 30), 'damaged', 'not JSON'],
    ['another shape', '[1,2]', 'damaged', 'the file: not an object'],
    ['no version', '{}', 'damaged', 'version: not a whole number'],
    ['a wrong type within', encodeRecord(makeRecord()).replace('"ticks": []', '"ticks": [3]'), 'damaged', 'ticks.0'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'damaged', 'not UTF-8 text'],
    ['deep nesting', '['.repeat(200_000), 'damaged', 'the file: '],
    [
      'an id twice',
      encodeRecord(
        makeRecord({ assessments: [makeAssessment(), makeAssessment()].map((one) => ({ ...one, id: 'same' })) }),
      ),
      'damaged',
      'assessments.1: same stands there twice',
    ],
    [
      'a version from the future',
      encodeRecord(makeRecord()).replace(`"version": ${RECORD_VERSION}`, '"version": 99'),
      'newer',
      'version 99',
    ],
  ])('for it holds %s stays byte for byte as it is', async (_case, content, kind, detail) => {
    const { path, store } = openStoreWith(content);
    const before = readFileSync(path);
    await expect(store.read()).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(path) as string,
    });
    await expect(store.update((record) => setTarget(record, 'mid'))).rejects.toMatchObject({ exitCode: 1 });
    expect(await store.inspect()).toMatchObject({ kind, detail: expect.stringContaining(detail) as string });
    expect(readFileSync(path)).toEqual(before);
  });

  it('can be a folder in its place', async () => {
    const { path, store } = openStoreWith('');
    const inFolder = createFileStore({ folder: join(path, '..'), name: '..' });
    expect(inFolder.path).not.toBe(path);
    mkdirSync(join(path, '..', 'other.json'));
    const other = createFileStore({ folder: join(path, '..'), name: 'other' });
    expect((await other.inspect()).kind).toBe('unreadable');
    await expect(other.read()).rejects.toThrow('it is a folder, not a regular file');
    expect((await store.inspect()).kind).toBe('damaged');
  });
});

describe('a copy', () => {
  it('is kept of whatever is there, under a name of its own', async () => {
    const { folder, store } = openStoreWith('damaged');
    expect(await store.keepCopy('before-reset')).toBe(join(folder, 'progress.before-reset-1.json'));
    expect(await store.keepCopy('before-reset')).toBe(join(folder, 'progress.before-reset-2.json'));
    expect(await store.setAside('before-reset')).toBe(join(folder, 'progress.before-reset-3.json'));
    expect((await store.inspect()).kind).toBe('absent');
    expect(await store.keepCopy('before-reset')).toBeNull();
    expect(await store.setAside('before-reset')).toBeNull();
    expect(readFileSync(join(folder, 'progress.before-reset-2.json'), 'utf8')).toBe('damaged');
  });
});

describe('a folder that cannot be made', () => {
  it('is named with the cause', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = createFileStore({ folder: join(folder, 'file', 'backend-coach'), name: 'progress' });
    await expect(store.update((record) => setTarget(record, 'mid'))).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('a part of its path is not a folder') as string,
    });
  });
});

describe('a link in the place of the file', () => {
  it('is followed by readers and writers, and its own file gets the .bak and the lock', async () => {
    const { folder, path, store } = openStore();
    const real = join(makeTempFolder(), 'coach.data');
    mkdirSync(folder);
    writeFileSync(real, encodeRecord(makeRecord({ target: 'mid' })));
    symlinkSync(real, path);
    expect(await store.read()).toEqual(makeRecord({ target: 'mid' }));
    await store.update((record) => setTarget(record, 'lead'));
    expect(readFileSync(real, 'utf8')).toBe(sealRecord(makeRecord({ target: 'lead' })));
    expect([readdirSync(folder), readdirSync(join(real, '..')).sort()]).toEqual([
      ['progress.json'],
      ['coach.data', 'coach.data.bak'],
    ]);
    expect(await store.inspect()).toEqual({ kind: 'good', detail: '', backup: `${real}.bak`, movesTo: null });
  });

  it('that leads nowhere is named, and nothing is stored', async () => {
    const { folder, path, store } = openStore();
    mkdirSync(folder);
    symlinkSync(join(folder, 'gone.json'), path);
    const fault = {
      exitCode: 1,
      message: `Your progress at ${path} is a link to ${join(folder, 'gone.json')}: there is no such file or folder (ENOENT).`,
      hint: 'Bring back what it leads to, or take the link away.',
    };
    await expect(store.read()).rejects.toMatchObject(fault);
    await expect(store.update((record) => setTarget(record, 'lead'))).rejects.toMatchObject(fault);
    await expect(store.repair()).rejects.toMatchObject(fault);
    expect(await store.inspect()).toEqual({ kind: 'unreadable', detail: fault.message, backup: null, movesTo: null });
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });
});

describe('a repair', () => {
  const good = makeRecord({
    target: 'mid',
    ticks: [{ checklist: 'resume', item: 'dates', at: '2026-11-20T10:00:00.000Z' }],
  });
  const torn = encodeRecord(good).slice(0, -4);

  it('of what is not damaged does nothing, not even take the lock', async () => {
    const absent = openStore();
    expect(await absent.store.repair()).toBeNull();
    expect(existsSync(absent.folder)).toBe(false);
    const { folder, path, store } = openStoreWith(encodeRecord(good));
    writeFileSync(`${path}.lock`, `${process.ppid} 00000000`);
    expect(await store.repair()).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.lock']);
  });

  it('stores what is readable, keeps the damaged file, and uses the state before the last change', async () => {
    const { folder, path, store } = openStoreWith(torn);
    const copy = join(folder, 'progress.damaged-1.json');
    expect(await store.repair()).toMatchObject({ record: good, copy, fromBackup: 0 });
    expect(await store.read()).toEqual(good);
    expect(readFileSync(copy, 'utf8')).toBe(torn);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    writeFileSync(path, '');
    writeFileSync(`${path}.bak`, encodeRecord(good));
    expect(await store.repair()).toMatchObject({ record: good, fromBackup: 1 });
    expect(await store.read()).toEqual(good);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}.bak`).mode & 0o777).toBe(0o600);
  });

  it('refuses a file of a newer version, damaged or not', async () => {
    for (const content of ['{"version": 99}', '{"version": 99, "ticks": [']) {
      const { path, store } = openStoreWith(content);
      await expect(store.repair()).rejects.toMatchObject({
        exitCode: 1,
        message: `${path} is of version 99, from a newer coach.`,
        hint: 'Update this one; the file is left as it is.',
      });
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
  });
});

describe('a writer that is stopped', () => {
  it('before its change takes hold stores nothing', async () => {
    const { folder } = openStore();
    const stop = new AbortController();
    const reason = new Error('stopped');
    const store = createFileStore(
      { folder, name: 'progress' },
      {
        signal: stop.signal,
        write: (staged, text) => {
          writeFileSync(staged, text);
          stop.abort(reason);
          return Promise.resolve();
        },
      },
    );
    await expect(store.update((record) => setTarget(record, 'lead'))).rejects.toBe(reason);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a writer that lost its lock', () => {
  it('gives way, and takes its half away', async () => {
    const { folder, path, store } = openStore((staged, text) => {
      writeFileSync(staged, text);
      writeFileSync(`${path}.lock`, `${process.ppid} 00000000`);
      return Promise.resolve();
    });
    await expect(store.update((record) => setTarget(record, 'lead'))).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('another program took over while this one was stopped') as string,
      hint: 'What was stored before is unchanged. coach doctor tells more.',
    });
    expect(readdirSync(folder)).toEqual(['progress.json.lock']);
  });
});

describe('what is set aside', () => {
  it('goes with its .bak, and leaves a copy', async () => {
    const { folder, store } = openStore();
    await store.update((record) => setTarget(record, 'mid'));
    await store.update((record) => setTarget(record, 'lead'));
    expect(await store.setAside('before-reset')).toBe(join(folder, 'progress.before-reset-1.json'));
    expect(readdirSync(folder)).toEqual(['progress.before-reset-1.json']);
    expect(await store.inspect()).toEqual({ kind: 'absent', detail: '', backup: null, movesTo: null });
  });
});
