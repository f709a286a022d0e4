/** Options of these programs that take the next word with them. */
const OPTIONS = String.raw`(?: (?:-[ep]|--(?:environment|manifest-path|project|pyproject)) [^\s-]\S*| -[^\s]+){0,8}`;
const NAME = String.raw`(?:[a-z\d]+[-_:]){0,5}(?:tests?|unit|check|ci|qa|all|verify|validate|specs?)(?:[-_:][a-z\d]+){0,5}`;

/**
 * How a command begins that has a program do a task of a project by the verb that runs any program too: what is named
 * like a task is none of these.
 */
export const TASK_OF_PROJECT = `(?:pdm|pixi|rye|pipenv) run${OPTIONS} ${NAME}(?=\\s|$)`;

const WANTED = new RegExp(`^${TASK_OF_PROJECT}`);

/** Whether the words of a command have a task of a project done. */
export function isTaskOfProject(words: readonly string[]): boolean {
  return WANTED.test(words.join(' '));
}
