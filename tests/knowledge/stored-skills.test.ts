import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { PACKED_SKILLS, packSkills } from '../../src/knowledge/stored-skills.ts';
import { copyData } from '../support/data-folder.ts';

const day = '2026-11-25';
const OWN = { language: 'python', framework: 'django', cloud: 'aws' } as const;

let data: ReturnType<typeof copyData>;
beforeEach(() => {
  data = copyData();
  writeFileSync(join(data.folder, PACKED_SKILLS), packSkills(data.folder));
});
afterEach(() => {
  data.remove();
});

const open = (built?: string): ReturnType<typeof openKnowledge> => openKnowledge(data.folder, { day, built });

it('skills that were packed are the same as those of the data, for each stack', () => {
  const [packed, whole] = [open(data.folder), open()];
  expect(packed.skills()).toEqual(whole.skills());
  expect(packed.skills(OWN)).toEqual(whole.skills(OWN));
  expect(JSON.stringify(packed.skills(OWN))).toBe(JSON.stringify(whole.skills(OWN)));
});

it('what packed skills are called is known without their levels', () => {
  const packed = open(data.folder);
  expect(packed.findSkill('sql').skill.id).toBe('database-management');
  // Read when the first of them was asked for, and no file of the data since.
  rmSync(join(data.folder, 'skills'), { recursive: true });
  expect(packed.skills().map(({ levels }) => levels.length)).toEqual(Array.from({ length: 12 }, () => 4));
});

it('a change of the data counts more than what was packed before it', () => {
  data.edit('skills/ci-cd.json', (skill: { name: string }) => {
    skill.name = 'Another name of another length';
  });
  expect(open(data.folder).skills()).toEqual(open().skills());
  expect(open(data.folder).findSkill('ci-cd').skill.name).toBe('Another name of another length');
});

it('without the file the data is read', () => {
  rmSync(join(data.folder, PACKED_SKILLS));
  expect(open(data.folder).skills()).toEqual(open().skills());
});
