import { RUNG_LEVELS, SKILL_IDS } from '../../../src/coaching/skills.ts';
import { type Base, type Fault, rungsOf, topicsOf } from '../base.ts';

const LETTERS = ['a', 'b', 'c'];

/** Every one of the twelve skills has its file. */
export function allSkillsArePresent(base: Base): Fault[] {
  const present = new Set<string>(base.skills.map(({ value }) => value.id));
  return SKILL_IDS.filter((id) => !present.has(id)).map((id) => ({
    file: `skills/${id}.json`,
    id,
    message: 'the skill is missing',
    tip: 'Add the file; skills/database-management.json shows its shape.',
  }));
}

/** Levels run 1 to 4, and statements are named <skill>.<level><a|b|c> in that order. */
export function statementsAreInOrder(base: Base): Fault[] {
  return base.skills.flatMap(({ file, value }) =>
    value.levels.flatMap((rung, index) => {
      const level = RUNG_LEVELS[index];
      const ids = LETTERS.map((letter) => `${value.id}.${level}${letter}`);
      return rung.statements
        .filter(({ id }, place) => rung.level !== level || id !== ids[place])
        .map(({ id }) => ({
          file,
          id,
          message: `expected one of ${ids.join(', ')} here`,
          tip: 'Put levels and letters in order.',
        }));
    }),
  );
}

/** Each rung has one key statement. */
export function eachRungHasOneKey(base: Base): Fault[] {
  return rungsOf(base)
    .filter(({ rung }) => rung.statements.filter((statement) => statement.key === true).length !== 1)
    .map(({ file, id }) => ({
      file,
      id,
      message: 'not exactly one key statement',
      tip: 'Mark the one that alone tells most with "key": true.',
    }));
}

/** A statement's topic is one of its own skill. */
export function statementTopicsAreKnown(base: Base): Fault[] {
  return rungsOf(base).flatMap(({ file, skill, rung }) =>
    rung.statements
      .filter(({ topic }) => !skill.topics.some(({ id }) => id === topic))
      .map(({ id, topic }) => ({
        file,
        id,
        message: `unknown topic ${topic}`,
        tip: `Topics of ${skill.id}: ${skill.topics.map((one) => one.id).join(', ')}.`,
      })),
  );
}

/** Every topic is asked about by a statement; that it is taught is a rule of resources. */
export function topicsAreAsked(base: Base): Fault[] {
  const asked = new Set(rungsOf(base).flatMap(({ rung }) => rung.statements.map(({ topic }) => topic)));
  return topicsOf(base)
    .filter(({ id }) => !asked.has(id))
    .map(({ file, id }) => ({
      file,
      id,
      message: 'no statement asks about this topic',
      tip: 'Add one, or merge the topic into another.',
    }));
}

/** A detector backs statements that exist, and names sets of globs that exist. */
export function detectorReferencesAreKnown(base: Base): Fault[] {
  const known = new Set(rungsOf(base).flatMap(({ rung }) => rung.statements.map(({ id }) => id)));
  return base.detectors.flatMap(({ file, value }) =>
    value.detectors.flatMap(({ id, backs, any }) => [
      ...any
        .flatMap(({ files }) => files)
        .filter((glob) => glob.startsWith('@') && !(glob.slice(1) in value.sets))
        .map((glob) => ({ file, id, message: `unknown set ${glob}`, tip: 'Use the name of one under "sets".' })),
      ...backs
        .filter((statement) => !known.has(statement))
        .map((statement) => ({
          file,
          id,
          message: `unknown statement ${statement}`,
          tip: 'Use the id of a statement.',
        })),
    ]),
  );
}
