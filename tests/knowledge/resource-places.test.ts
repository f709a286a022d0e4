import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeResources } from '../../scripts/place-resources.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { RESOURCE_PLACES } from '../../src/knowledge/resource-places.ts';
import { copyData, DATA } from '../support/data-folder.ts';

/** On the first day an exam of the data can be taken; on the second it has ended. */
const DAYS = ['2026-11-25', '2026-12-02'];

const ZINE = { id: 'a-zine', title: 'A zine', levels: [1], status: 'active' };

const open = (folder: string, day = '2026-11-25'): KnowledgeBase => openKnowledge(folder, { day });
const PLACES = placeResources(DATA, open(DATA));
const built = mkdtempSync(join(tmpdir(), 'coach-test-'));
writeFileSync(join(built, RESOURCE_PLACES), PLACES);
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

describe.each(DAYS)('a resource that is read at its place on %s', (day) => {
  const whole = open(DATA, day);
  const placed = openKnowledge(DATA, { day, built });

  it.each(SKILL_IDS)('is among those of %s, in their order, as when all are read', (skill) => {
    expect(placed.resourcesOf(skill)).toEqual(whole.resourcesOf(skill));
    expect(placed.resourcesOf(skill).length).toBeGreaterThan(10);
  });

  it('is by its id what it is among all', () => {
    const all = whole.resources();
    expect(all.map(({ id }) => placed.resourceById(id))).toEqual(all);
    expect(new Set(all.map(({ status }) => status)).size).toBeGreaterThan(3);
  });

  it.each([null, '', 'no-such', '__proto__', 'constructor', 'toString'])('is none of the id %j', (id) => {
    expect([placed.resourceById(id), whole.resourceById(id)]).toEqual([undefined, undefined]);
  });
});

it('where all have been read, those of a skill are the same ones', () => {
  const knowledge = openKnowledge(DATA, { day: '2026-11-25', built });
  const [first] = knowledge.resources().filter(({ skills }) => skills.includes('testing-and-debugging'));
  expect(knowledge.resourcesOf('testing-and-debugging')[0]).toBe(first);
});

describe('places that do not fit the data', () => {
  let data: ReturnType<typeof copyData>;
  beforeEach(() => {
    data = copyData();
    mkdirSync(join(data.folder, 'built'));
    write(`built/${RESOURCE_PLACES}`, PLACES);
  });
  afterEach(() => {
    data.remove();
  });

  /** What a changed copy of the data says of the first resource, with its places as they were and without any. */
  const ask = (id = 'python-tutorial'): unknown[] =>
    [join(data.folder, 'built'), undefined].map((places) => {
      const knowledge = openKnowledge(data.folder, { day: '2026-11-25', built: places });
      return [knowledge.resourceById(id), SKILL_IDS.map((skill) => knowledge.resourcesOf(skill))];
    });

  const write = (file: string, text: string): void => {
    writeFileSync(join(data.folder, file), text);
  };
  const remove = (file: string): void => {
    rmSync(join(data.folder, file));
  };
  const CHANGES: Record<string, () => void> = {
    'a resource was renamed': () => {
      data.edit('resources/docs.json', renameFirst);
    },
    'a topic went to another skill': () => {
      data.edit('skills/database-management.json', takeTopic);
    },
    'a file is new': () => {
      write(
        'resources/zine.json',
        JSON.stringify({ type: 'blog', resources: [{ ...ZINE, topics: ['language-core'] }] }),
      );
    },
    'a file is gone': () => {
      remove('resources/video.json');
    },
    'they were cut short': () => {
      write(`built/${RESOURCE_PLACES}`, PLACES.slice(0, 300));
    },
    'they are missing': () => {
      remove(`built/${RESOURCE_PLACES}`);
    },
  };

  it.each(Object.keys(CHANGES))('are left alone: %s', (what) => {
    CHANGES[what]?.();
    const [placed, whole] = ask();
    expect(placed).toEqual(whole);
  });
});

function renameFirst({ resources }: { resources: { title: string }[] }): void {
  for (const one of resources.slice(0, 1)) one.title = 'A title of another length than before';
}

function takeTopic({ topics }: { topics: { id: string }[] }): void {
  topics.push({ ...topics[0], id: 'language-core' });
}
