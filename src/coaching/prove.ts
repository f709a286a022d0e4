import { currentLevels } from './assessment.ts';
import type { PersonRecord } from './record.ts';
import { LEVEL_NAMES, rungAt, type RungLevel, type Skill, stepId } from './skills.ts';
import { findStanding } from './standing.ts';
import { rankSteps, type Step } from './steps.ts';
import { findGap, type Target } from './target.ts';

/** Every step from where a person stands to a target: those that raise a level in their rank, and after the last must-have among them the levels to prove. */
export function nextSteps(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Step[] {
  const raising = rankSteps(skills, target, currentLevels(record.assessments));
  const lastMust = raising.findLastIndex(({ priority }) => priority === 'must');
  return raising.toSpliced(lastMust + 1, 0, ...findUnproven(skills, target, record, now));
}

const PROVING_HOURS = { min: 1, max: 2 };

/** A step for each must-have that is at its target and only claimed, in the order of skills. */
function findUnproven(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Step[] {
  const levels = currentLevels(record.assessments);
  return skills.flatMap((skill) => {
    const level = levels[skill.id] ?? 0;
    const { priority } = target.skills[skill.id];
    if (priority !== 'must' || level === 0 || findGap(target, skill.id, levels) > 0) return [];
    return findStanding(skill.id, level, record, now) === 'claimed' ? [describeProof(skill, level, target)] : [];
  });
}

function describeProof(skill: Skill, level: RungLevel, target: Target): Step {
  return {
    id: stepId(skill.id, level),
    kind: 'prove',
    skill: skill.id,
    from: level,
    to: level,
    priority: 'must',
    gap: 0,
    weight: 0,
    hours: PROVING_HOURS,
    why: [`must-have for ${target.id}`, 'at target, but only claimed', '1-2 h'],
    project: {
      title: `Proof of ${skill.name}, ${LEVEL_NAMES[level]}`,
      brief: 'Of the acts of this level, take the one you are proudest of, and find what a stranger could look at.',
      doneWhen: [
        'a link, a file or a dated note shows one act of this level',
        'somebody who was not there would believe it',
        'it is recorded as evidence',
      ],
    },
    statements: rungAt(skill, level).statements.map(({ id }) => id),
  };
}
