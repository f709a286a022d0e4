import { DEFAULT_TARGET } from '../../../src/coaching/path.ts';
import { addHours, hoursOf, RUNG_LEVELS, stepId } from '../../../src/coaching/skills.ts';
import { LANGUAGES, type OwnStack, resolvePath } from '../../../src/coaching/stacks.ts';
import { type Base, type Fault, rungsOf } from '../base.ts';

/** No step waits, through its prerequisites and the rungs below it, for itself. */
export function prerequisitesHaveNoCycle(base: Base): Fault[] {
  const rungs = rungsOf(base);
  const waitsFor = new Map(
    rungs.map(({ id, skill, rung }) => [
      id,
      [
        ...rung.prerequisites.map((one) => stepId(one.skill, one.level)),
        ...RUNG_LEVELS.filter((level) => level < rung.level).map((level) => stepId(skill.id, level)),
      ],
    ]),
  );
  return rungs
    .filter(({ id }) => reaches(id, id, waitsFor))
    .map(({ file, id }) => ({
      file,
      id,
      message: 'waits for itself through its prerequisites',
      tip: 'Take one prerequisite out of the circle.',
    }));
}

function reaches(from: string, goal: string, edges: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const queue = [...(edges.get(from) ?? [])];
  for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
    if (step === goal) return true;
    if (!seen.has(step)) queue.push(...(edges.get(step) ?? []));
    seen.add(step);
  }
  return false;
}

/**
 * A target requires of each prerequisite at least what its own steps need, so that no step waits for one outside the
 * target.
 */
export function targetsHoldTheirPrerequisites(base: Base): Fault[] {
  const targets = base.targets.flatMap(({ file, value }) => value.targets.map((target) => ({ file, target })));
  return targets.flatMap(({ file, target }) =>
    rungsOf(base)
      .filter(({ skill, rung }) => rung.level <= target.skills[skill.id].level)
      .flatMap(({ id, rung }) =>
        rung.prerequisites
          .filter((one) => target.skills[one.skill].level < one.level)
          .map((one) => ({
            file,
            id: target.id,
            message: `${id} needs ${stepId(one.skill, one.level)}, which the target does not require`,
            tip: `Require level ${one.level} of ${one.skill}.`,
          })),
      ),
  );
}

/** From nothing to the default target, in hours, as schools and learners report it; the guide compares them. */
const WAY_TO_JUNIOR = { least: 480, most: 850 };

/** The way to the default target takes what it takes in life, in each language and framework, by its mean hours. */
export function hoursAreTrue(base: Base): Fault[] {
  const stacks = base.stacks.flatMap(({ value }) => value.stacks);
  const target = base.targets.flatMap(({ value }) => value.targets).find(({ id }) => id === DEFAULT_TARGET);
  if (target === undefined) return [];
  const rungs = rungsOf(base).filter(({ skill, rung }) => rung.level <= target.skills[skill.id].level);
  const all = LANGUAGES.flatMap((language): OwnStack[] => {
    const { frameworks = [] } = stacks.find(({ id }) => id === language) ?? {};
    return [null, ...frameworks.map(({ id }) => id)].map((framework) => ({ language, framework, cloud: 'aws' }));
  });
  return all.flatMap((own) => {
    const ranges = rungs.map(({ rung }) => {
      const path = resolvePath(rung.path, stacks, own);
      return hoursOf({ ...rung, path }).total;
    });
    const { min, max } = addHours(ranges);
    const middle = (min + max) / 2;
    if (middle >= WAY_TO_JUNIOR.least && middle <= WAY_TO_JUNIOR.most) return [];
    const name = own.framework ?? own.language ?? '';
    const message = `to ${DEFAULT_TARGET} in ${name} ${min}-${max} h, ${middle} in the middle`;
    const tip = `Between ${WAY_TO_JUNIOR.least} and ${WAY_TO_JUNIOR.most} h is what people need.`;
    return [{ file: 'skills/', id: name, message, tip }];
  });
}

/** The target of a person who chose none exists. */
export function defaultTargetIsPresent(base: Base): Fault[] {
  const ids = base.targets.flatMap(({ value }) => value.targets.map(({ id }) => id));
  return ids.includes(DEFAULT_TARGET)
    ? []
    : [{ file: 'targets.json', id: DEFAULT_TARGET, message: 'the default target is missing', tip: 'Add it.' }];
}
