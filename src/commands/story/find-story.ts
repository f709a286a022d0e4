import { findStories, type Story } from '../../coaching/practice.ts';
import { UserError } from '../../errors.ts';

/** So many stories are named where a text may mean several. */
const MOST_NAMED = 5;

/**
 * The one story that a text means: its number, the beginning of its id, a part of its title. Else a UserError, which
 * says first what did not happen, such as "Nothing was removed.", where that is given.
 */
export function findStory(stories: readonly Story[], text: string, nothing?: string): Story {
  const [story, ...others] = findStories(stories, text);
  if (story !== undefined && others.length === 0) return story;
  const sayHow = (way: string): { hint: string } => ({ hint: nothing === undefined ? way : `${nothing} ${way}` });
  if (story === undefined)
    throw new UserError(
      `No story has the number, the id or a title like "${text}".`,
      sayHow(stories.length === 0 ? 'Tell your first: coach story add' : 'See them all: coach story'),
    );
  const named = [story, ...others].slice(0, MOST_NAMED).map((one) => `${stories.indexOf(one) + 1} ${one.title}`);
  const more = others.length >= MOST_NAMED ? ', and more: coach story' : '';
  throw new UserError(
    `"${text}" may be ${others.length + 1} stories.`,
    sayHow(`Say which by its number: ${named.join(', ')}${more}.`),
  );
}
