import { parseStatementId, type Skill, type Statement } from '../../coaching/skills.ts';

/** The statements of a skill, lowest level first; none where the skill is not among those given. */
export function statementsOf(skills: readonly Skill[], id: string): readonly Statement[] {
  return skills.find((skill) => skill.id === id)?.levels.flatMap(({ statements }) => statements) ?? [];
}

/** "2b" of `programming.2b`. */
export function letterOf(id: string): string {
  const { level, letter } = parseStatementId(id);
  return `${level}${letter}`;
}

/** A statement as it is listed: "2b", and its words with what is said of it alone. */
export interface StatementLine {
  readonly letter: string;
  readonly text: string;
}

/** The statement on one line. */
export function joinLine({ letter, text }: StatementLine): string {
  return `${letter}  ${text}`;
}
