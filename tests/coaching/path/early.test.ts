import { describe, expect, it } from 'vitest';
import { findEarly, nextSteps } from '../../../src/coaching/path.ts';
import type { PersonRecord } from '../../../src/coaching/record.ts';
import type { Early, Skill } from '../../../src/coaching/skills.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const EARLY: Early = { after: { skill: 'api-development', level: 1 }, why: 'It is online' };
const TARGET = makeTarget(1);

function withEarly(cloud: Skill = makeSkill('cloud-services')): Skill[] {
  const [first, ...others] = cloud.levels;
  if (first === undefined) throw new Error('a skill has levels');
  return SKILLS.map((skill) =>
    skill.id === 'cloud-services' ? { ...cloud, levels: [{ ...first, early: EARLY }, ...others] } : skill,
  );
}

function earlyFor(fields: Partial<PersonRecord>, skills = withEarly()) {
  const record = makeRecord(fields);
  return findEarly(skills, nextSteps(skills, TARGET, record, NOW), record);
}

const served = [makeAssessment({ levels: { 'api-development': 1 } })];

describe('a step that is worth taking early', () => {
  it('is one that later ones gain by, from the level on that it serves', () => {
    expect(earlyFor({ assessments: served })).toMatchObject({ step: { id: 'cloud-services/1' }, why: 'It is online' });
    expect(earlyFor({})).toBeNull();
  });

  it('is none where it is begun, reached, waits for another, or comes next but one anyway', () => {
    const begun = { step: 'cloud-services/1', since: NOW.toISOString(), ticks: [], note: null, skipped: null };
    expect(earlyFor({ assessments: served, steps: [begun] })).toBeNull();
    expect(
      earlyFor({ assessments: [makeAssessment({ levels: { 'api-development': 1, 'cloud-services': 1 } })] }),
    ).toBeNull();
    const waits = makeSkill('cloud-services', { 1: [{ skill: 'programming', level: 1 }] });
    expect(earlyFor({ assessments: served }, withEarly(waits))).toBeNull();
    const record = makeRecord({ assessments: served });
    const steps = nextSteps(withEarly(), TARGET, record, NOW).filter(({ skill }) => skill !== 'programming');
    const place = steps.findIndex(({ skill }) => skill === 'cloud-services');
    expect(findEarly(withEarly(), steps.slice(place - 1), record)).toBeNull();
    expect(findEarly(withEarly(), steps.slice(place - 2), record)).not.toBeNull();
  });
});
