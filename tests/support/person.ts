import { type Assessment, SELF } from '../../src/coaching/assessment.ts';
import type { Story } from '../../src/coaching/practice.ts';
import { EMPTY_RECORD, type PersonRecord } from '../../src/coaching/record.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';

export const NOW = new Date('2026-11-23T12:00:00.000Z');

/** An assessment, but for the fields given. */
export function makeAssessment(fields: Partial<Assessment> = {}): Assessment {
  const at = fields.at ?? '2026-11-20T10:00:00.000Z';
  return { id: `at-${at.replace(/\D/g, '')}`, at, by: SELF, mode: 'full', levels: {}, answers: {}, ...fields };
}

/** A record, empty but for the fields given. */
export function makeRecord(fields: Partial<PersonRecord> = {}): PersonRecord {
  return { ...EMPTY_RECORD, ...fields };
}

/** A story that stands on memory, but for the fields given. */
export function makeStory(fields: Partial<Story> = {}): Story {
  return {
    id: 'story-1',
    title: 'The slow report',
    situation: 'Our weekly report took a minute.',
    task: 'I was asked why.',
    action: 'I read the plan of its query and added an index.',
    result: 'It opens at once.',
    number: 'from 60 s to 2 s',
    evidence: null,
    tags: ['ownership', 'quality'],
    at: '2026-11-20T10:00:00.000Z',
    ...fields,
  };
}

/** What a record says without whose it is, what was removed and what can be taken back, which every change adds to. */
export function told(record: PersonRecord): Partial<PersonRecord> {
  const entries = Object.entries(record).filter(
    ([name]) => !['owner', 'removals', 'lastChange', 'reversals'].includes(name),
  );
  return Object.fromEntries(entries);
}

/** The record with fresh evidence for every level of every skill. */
export function withProof(record: PersonRecord): PersonRecord {
  const at = '2026-11-22T10:00:00.000Z';
  const evidence = SKILL_IDS.map((skill) => ({ id: `proof-${skill}`, skill, level: 4 as const, at, text: 'a link' }));
  return { ...record, evidence: [...record.evidence, ...evidence] };
}
