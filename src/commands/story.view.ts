import {
  type BehaviouralQuestion,
  LONG_TELLING,
  type Story,
  STORY_PART_NAMES,
  type StoryChanges,
  type StoryPart,
  type ToldStory,
} from '../coaching/practice.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { asMarkdown } from '../terminal/markdown.ts';
import type { View } from '../terminal/output.ts';
import { sayThat } from '../terminal/phrases.ts';
import type { Column } from '../terminal/column.ts';
import { renderList } from '../terminal/table.ts';
import { capitalise, cleanText, formatClock, formatDay, hang, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** So much of an id tells the stories apart on a terminal. */
const SHOWN_OF_ID = 8;

/** So wide is a terminal on which the numbers themselves have room in the list. */
const WIDE = 110;

/** Every story, one a line. */
export const renderStories: View<readonly ToldStory[]> = (stories, style) => {
  const columns: Column<ToldStory>[] = [
    { title: '#', value: ({ place }) => String(place), align: 'right' },
    { title: 'Id', value: ({ id }) => id, show: ({ id }) => id.slice(0, SHOWN_OF_ID), drops: 1 },
    { title: 'Title', value: ({ title }) => cleanText(title), show: nameOpen, wraps: true },
    { title: 'Tags', value: ({ tags }) => tags.join(', '), wraps: true },
    {
      title: 'Aloud',
      value: ({ seconds }) => formatClock(seconds),
      show: ({ seconds }, paint) => (seconds > LONG_TELLING ? paint.warn(formatClock(seconds)) : formatClock(seconds)),
      drops: 3,
    },
    {
      title: 'Number',
      value: ({ number }) => cleanText(number ?? 'none'),
      show: (story, paint) => {
        const text = nameNumber(story, style.columns >= WIDE);
        return story.unbacked ? paint.warn(text) : text;
      },
      drops: 2,
      ...(style.columns >= WIDE ? { wraps: true } : {}),
    },
    { title: 'Evidence', value: nameEvidence, pipeOnly: true },
  ];
  return renderList(stories, columns, style);
};

function nameOpen({ title, open }: ToldStory): string {
  return open.length === 0 ? cleanText(title) : `${cleanText(title)} (not told yet: ${open.join(', ')})`;
}

/** The number of a story, or that there is one, and whether the record backs it. */
function nameNumber({ number, unbacked, standsOn }: ToldStory, isWide: boolean): string {
  if (number === null) return 'none';
  const backing = !unbacked ? 'backed' : standsOn === 'removed' ? 'not backed' : 'from memory';
  return isWide ? `${cleanText(number)}, ${backing}` : backing;
}

function nameEvidence({ piece, standsOn }: ToldStory): string {
  return piece === null ? standsOn : cleanText(piece.text);
}

const HEADINGS: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

/** A story with questions that it may answer. */
export interface ShownStory extends ToldStory {
  readonly questions: readonly (Pick<BehaviouralQuestion, 'id' | 'probes'> & { readonly text: string })[];
}

/** A story in full; in a pipe as Markdown, to read from. */
export const renderStory: View<ShownStory> = (story, style) =>
  style.terminal ? renderScreen(story, style) : renderMarkdown(story);

function renderScreen(story: ShownStory, { columns, paint }: Style): string {
  const { place, id, title, tags, unbacked, standsOn, questions } = story;
  const about = `Story ${place}, id ${id.slice(0, SHOWN_OF_ID)}. ${capitalise(describeTelling(story))}.`;
  const isDoubtful = unbacked || standsOn === 'removed';
  return [
    wrapProse(paint.heading(cleanText(title)), columns),
    wrapProse(paint.quiet(about), columns),
    wrapProse(paint.quiet(nameTags(tags)), columns),
    ...STORY_PART_NAMES.flatMap((part) => [
      '',
      paint.heading(HEADINGS[part]),
      wrapProse(cleanText(story[part]) || paint.quiet('not told yet'), columns, '  '),
    ]),
    '',
    wrapProse(`${paint.heading('Number:')} ${cleanText(story.number ?? 'none')}`, columns),
    wrapProse(isDoubtful ? paint.warn(describeBacking(story)) : describeBacking(story), columns),
    ...(questions.length === 0 ? [] : ['', paint.heading(ASKED_WITH)]),
    ...questions.map(({ probes, text }) => hang(`${text} (${probes})`, columns)),
  ].join('\n');
}

const ASKED_WITH = 'Questions it may answer';

function renderMarkdown(story: ShownStory): string {
  const { title, tags, number, questions } = story;
  const text = (own: string): string => asMarkdown(cleanText(own));
  return [
    `# ${text(title)}`,
    `${nameTags(tags)} ${capitalise(describeTelling(story))}.`,
    ...STORY_PART_NAMES.flatMap((part) => [`## ${HEADINGS[part]}`, text(story[part]) || 'Not told yet.']),
    '## Number',
    text(number ?? 'none'),
    text(describeBacking(story)),
    ...(questions.length === 0
      ? []
      : [`## ${ASKED_WITH}`, questions.map((one) => `- ${text(one.text)} (${one.probes})`).join('\n')]),
  ].join('\n\n');
}

function nameTags(tags: Story['tags']): string {
  return tags.length === 0 ? 'No tags.' : `Tags: ${tags.join(', ')}.`;
}

/** "about 1 min 40 s aloud"; of a long one also how long is enough. */
function describeTelling({ seconds }: Pick<ToldStory, 'seconds'>): string {
  const parts = [`${Math.floor(seconds / 60)} min`, `${seconds % 60} s`].filter((part) => !part.startsWith('0 '));
  const time = seconds === 0 ? 'a few seconds aloud' : `about ${parts.join(' ')} aloud`;
  return seconds > LONG_TELLING ? `${time}; two minutes is plenty` : time;
}

/** What a story stands on, in a sentence; plainly where nothing in the record backs its number. */
function describeBacking({ piece, standsOn, number }: ToldStory): string {
  if (piece !== null)
    return `It stands on: ${cleanText(piece.text)} (${piece.skill}, ${LEVEL_NAMES[piece.level]}, ${formatDay(piece.at)})`;
  if (standsOn === 'removed')
    return `The evidence it stood on was removed since${number === null ? '.' : ': nothing in the record backs the number.'}`;
  return number === null ? 'Told from memory.' : 'The number is from memory: nothing in the record backs it.';
}

/** A story that was just told. */
export const renderKept: View<ToldStory> = (story, style) =>
  sayThat(`Kept as story ${story.place}: ${cleanText(story.title)}, ${describeOne(story)}`)(story, style);

/** What was told anew of a story. */
export function renderEdited(story: ToldStory, changed: readonly (keyof StoryChanges)[], style: Style): string {
  const title = cleanText(story.title);
  const text =
    changed.length === 0
      ? `Nothing has changed in ${title}: so it was before.`
      : `Changed in story ${story.place}, ${title}: ${changed.join(', ')}. Now ${describeOne(story)}`;
  return sayThat(text)(story, style);
}

/** How long it takes, and what is wrong with its number. */
function describeOne(story: ToldStory): string {
  const { unbacked, open } = story;
  const rest = open.length === 0 ? '' : ` Not told yet: ${open.join(', ')}.`;
  return `${describeTelling(story)}.${unbacked ? ` ${describeBacking(story)}` : ''}${rest}`;
}

/** The stories that were just removed, one a line. */
export const renderGone: View<readonly Story[]> = (stories, style) =>
  sayThat(stories.map(({ title }) => `Removed: ${cleanText(title)}`).join('\n'))(stories, style);
