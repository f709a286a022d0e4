import { parseStatementId, RUNG_LEVELS, SKILL_IDS, topicsOf } from '../../../src/coaching/skills.ts';
import { type Base, type Fault, rungsOf } from '../base.ts';

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

/** Levels run 1 to 4, and a statement is named <skill>.<level><letter>, with a letter that no other had before. */
export function statementsAreNamed(base: Base): Fault[] {
  return base.skills.flatMap(({ file, value }) =>
    value.levels.flatMap((rung, index) =>
      rung.statements
        .filter(({ id }) => {
          const { skill, level } = parseStatementId(id);
          return (
            rung.level !== RUNG_LEVELS[index] ||
            skill !== value.id ||
            level !== rung.level ||
            value.retired.includes(id)
          );
        })
        .map(({ id }) => ({
          file,
          id,
          message: `is not a free name of a statement of level ${rung.level}`,
          tip: 'Take a letter that this level never had; replaced ones stand under "retired".',
        })),
    ),
  );
}

/** Verbs of a second or third clause that only say how the act was proved. */
const PROOF =
  /^(noted|shown|showed|measured|recorded|compared|checked|tested|timed|counted|published|proved|reported|watched|described|found|handled|seen|written up|revised)\b/;
const IRREGULAR =
  /^(built|written|drawn|found|made|run|kept|split|led|put|had|set|cut|brought|taken|chosen|got|sent|shown|seen|given|held|met|taught|let)\b/;

/** A statement is one act: at most two verbs beside the proof, no months or years. */
export function statementsAreOneAct(base: Base): Fault[] {
  return rungsOf(base).flatMap(({ file, rung }) =>
    rung.statements.flatMap(({ id, text }) => {
      const clauses = text
        .split(/, and |, | and /)
        .filter((clause) => /^[a-z]+ed\b/.test(clause) || IRREGULAR.test(clause));
      const acts = clauses.filter((clause, index) => index === 0 || !PROOF.test(clause)).length;
      const wants = [
        ...(acts > 2 ? [`has ${acts} acts in it`] : []),
        ...(/\b(months?|years?)\b/.test(text) ? ['asks for months or years'] : []),
      ];
      return wants.map((message) => ({ file, id, message, tip: 'See "How to write a statement" in data/README.md.' }));
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

/** The topics of statements and of slots are those of their own skill. */
export function topicsAreOfTheirSkill(base: Base): Fault[] {
  return rungsOf(base).flatMap(({ file, id, skill, rung }) => {
    const own = skill.topics.map((topic) => topic.id);
    const used = [
      ...rung.statements.flatMap((one) => topicsOf(one).map((topic) => ({ of: one.id, topic }))),
      ...rung.path.flatMap((slot) => topicsOf(slot).map((topic) => ({ of: id, topic }))),
    ];
    return used
      .filter(({ topic }) => !own.includes(topic))
      .map(({ of, topic }) => ({
        file,
        id: of,
        message: `unknown topic ${topic}`,
        tip: `Topics of ${skill.id}: ${own.join(', ')}.`,
      }));
  });
}

/** Every topic is asked about at two levels or more; one that not everybody meets at one. */
export function topicsAreAsked(base: Base): Fault[] {
  return base.skills.flatMap(({ file, value }) =>
    value.topics.flatMap(({ id, track }) => {
      const levels = value.levels.filter(({ statements }) =>
        statements.some(({ topic, also = [] }) => topic === id || also.includes(id)),
      ).length;
      const least = track === true ? 1 : 2;
      const message = `is asked about at ${levels} levels, ${least} wanted`;
      return levels >= least ? [] : [{ file, id, message, tip: 'Add a statement, or merge the topic into another.' }];
    }),
  );
}
