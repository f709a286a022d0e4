import { WORD_GROUPS } from '../coaching/words.ts';
import { markup, type Part } from './markup.ts';

const EXPLAINED = ['levels', 'standings'];

/** What the words of a page mean; of levels and of what backs them. */
export function writeWords(): Part {
  return WORD_GROUPS.filter(({ id }) => EXPLAINED.includes(id)).map(
    ({ title, about, words }) => markup`
      <div>
        <h3>${title}: ${about}</h3>
        <dl class="words">
          ${words.map(
            ({ word, means }) =>
              markup`<dt>${word}</dt>
                <dd>${means}</dd>`,
          )}
        </dl>
      </div>
    `,
  );
}
