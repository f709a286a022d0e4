import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../src/coaching/assessment.ts';
import { EMPTY_RECORD, type PersonRecord } from '../src/coaching/record.ts';
import { RUNG_LEVELS, SKILL_IDS } from '../src/coaching/skills.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { sealRecord } from '../src/progress/seal.ts';
import { packKnowledge } from './pack-knowledge.ts';

interface Named {
  readonly id: string;
}

/** A copy of the built program with so many times its topics, resources, checklists, sections, routes and targets. */
export async function enlargeProgram(root: string, folder: string, times: number): Promise<void> {
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const data = join(folder, 'data');
  const edit = (file: string, change: (json: Record<string, Named[]>) => void): void => {
    const json = JSON.parse(readFileSync(join(data, file), 'utf8')) as Record<string, Named[]>;
    change(json);
    writeFileSync(join(data, file), JSON.stringify(json));
  };
  const multiply = (key: string) => (json: Record<string, Named[]>) =>
    void (json[key] = Array.from({ length: times }, (_, copy) =>
      (json[key] ?? []).map((one) => (copy === 0 ? one : { ...one, id: `${one.id}-${copy}` })),
    ).flat());
  for (const file of readdirSync(join(data, 'skills'))) edit(`skills/${file}`, multiply('topics'));
  for (const file of readdirSync(join(data, 'resources'))) edit(`resources/${file}`, multiply('resources'));
  for (const file of readdirSync(join(data, 'guide'))) edit(`guide/${file}`, multiply('sections'));
  edit('targets.json', multiply('targets'));
  edit('routes.json', multiply('routes'));
  for (const file of readdirSync(join(data, 'checklists'))) {
    const checklist = JSON.parse(readFileSync(join(data, 'checklists', file), 'utf8')) as Named;
    for (let copy = 1; copy < times; copy++) {
      const id = `${checklist.id}-${copy}`;
      writeFileSync(join(data, 'checklists', `${id}.json`), JSON.stringify({ ...checklist, id }));
    }
  }
  await packKnowledge(data, join(folder, 'dist'), '2026-11-25');
}

/** Writes a record with so many assessments a day apart, each of 72 answers: the two rungs that a walk up asks. */
export function writeHistory(folder: string, data: string, assessments: number): void {
  const rungs = openKnowledge(data, { day: '2026-11-25' })
    .skills()
    .map((skill) => skill.levels.map((rung) => rung.statements.map(({ id }) => id)));
  const record: PersonRecord = {
    ...EMPTY_RECORD,
    assessments: Array.from({ length: assessments }, (_, day): Assessment => {
      const held = (at: number): number => (day + at) % (RUNG_LEVELS.length - 1);
      return {
        id: `a${day}`,
        at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
        by: 'self',
        mode: 'adaptive',
        levels: Object.fromEntries(SKILL_IDS.map((id, at) => [id, held(at) + 1])),
        answers: Object.fromEntries(
          rungs.flatMap((levels, at) => [
            ...(levels[held(at)] ?? []).map((statement) => [statement, 'alone'] as const),
            ...(levels[held(at) + 1] ?? []).map((statement) => [statement, 'no'] as const),
          ]),
        ),
      };
    }),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'progress.json'), sealRecord(record));
}
