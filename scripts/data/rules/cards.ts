import {
  type Card,
  CARD_KINDS,
  type CardKind,
  type CodeLanguage,
  type Question,
} from '../../../src/coaching/practice/card.ts';
import { isCurrent } from '../../../src/coaching/resources.ts';
import { RUNG_LEVELS, type RungLevel, SKILL_IDS } from '../../../src/coaching/skills.ts';
import {
  FRAMEWORK_IDS,
  type FrameworkId,
  FRAMEWORKS,
  isFramework,
  type Language,
  LANGUAGES,
} from '../../../src/coaching/stacks.ts';
import { type Base, type Fault, type Named, resourcesOf, topicsOf } from '../base.ts';

const FEWEST = {
  cards: 240,
  perTopic: 2,
  exercises: 12,
  behavioural: 40,
  drafts: 10,
  perValue: 3,
  perLanguage: 8,
} as const;
/** How many cards there are about a framework at least; of those that are not named here there may be none. */
const PER_FRAMEWORK: Readonly<Partial<Record<FrameworkId, number>>> = { django: 8, fastapi: 6, flask: 4, express: 6 };
const PER_KIND: Readonly<Record<CardKind, number>> = {
  'how-it-works': 5,
  'what-is-wrong': 4,
  choose: 3,
  'read-code': 2,
  estimate: 1,
  tell: 1,
  'review-draft': 0,
};
const PER_LEVEL: Readonly<Record<RungLevel, number>> = { 1: 3, 2: 5, 3: 5, 4: 2 };

/** A card of which kind needs code, and which may have it. */
const WITH_CODE: readonly CardKind[] = ['read-code', 'review-draft'];

/** Each card stands in the file of its topic's skill, and leads to a resource of that topic that is there today. */
export function cardReferencesAreKnown(base: Base): Fault[] {
  const skillOf = new Map(topicsOf(base).map(({ id, skill }) => [id, skill]));
  const resources = new Map(resourcesOf(base).map(({ id, record }) => [id, record]));
  const check = ({ file, id }: Named, topics: readonly string[], resource: string): Fault[] => {
    const record = resources.get(resource);
    const faults = [
      ...topics.filter((topic) => !skillOf.has(topic)).map((topic) => [`unknown topic ${topic}`, 'Use a topic id.']),
      ...(record === undefined ? [[`unknown resource ${resource}`, 'Use the id of a record in resources/.']] : []),
      ...(record !== undefined && !isCurrent(record)
        ? [[`the resource ${resource} is ${record.status}`, 'Name one that can be read today.']]
        : []),
      ...(record?.topics.some((topic) => topics.includes(topic)) === false
        ? [[`the resource ${resource} is not on ${topics.join(', ')}`, 'Name one that teaches the topic.']]
        : []),
    ];
    return faults.map(([message = '', tip = '']) => ({ file, id, message, tip }));
  };
  return [
    ...cardsOf(base).flatMap(({ file, card }) => [
      ...check({ file, id: card.id }, [card.topic], card.resource),
      ...(file === DRAFTS || ABOUT.includes(file) || file === `cards/${skillOf.get(card.topic) ?? ''}.json`
        ? []
        : [{ file, id: card.id, message: `${card.topic} is of another skill`, tip: 'Move the card to its file.' }]),
    ]),
    ...base.design.flatMap(({ file, value }) =>
      value.exercises.flatMap(({ id, topics, resource }) => check({ file, id }, topics, resource)),
    ),
  ];
}

/** Code stands on the cards that ask to read some; drafts stand in a file of their own. */
export function cardsShowWhatTheyAskAbout(base: Base): Fault[] {
  return cardsOf(base).flatMap(({ file, card: { id, kind, code } }) => [
    ...(WITH_CODE.includes(kind) && code === undefined
      ? [{ file, id, message: `is ${kind} and shows no code`, tip: 'Add `code`.' }]
      : []),
    ...((kind === 'review-draft') === (file === DRAFTS)
      ? []
      : [{ file, id, message: `is ${kind}`, tip: 'Drafts to review, and nothing else, stand in drafts.json.' }]),
  ]);
}

/** Where the lines of a program are named by file, as in a trace; by the ending of the file. */
const FRAME = /\.(java|py|js|go):\d/u;
const LANGUAGE_OF: ReadonlyMap<string, CodeLanguage> = new Map([
  ['java', 'java'],
  ['py', 'python'],
  ['js', 'javascript'],
  ['go', 'go'],
]);

/** A card that shows a trace or a dump says in which language, so that others come first for who works in another. */
export function cardsSayTheirLanguage(base: Base): Fault[] {
  return cardsOf(base).flatMap(({ file, card: { id, shown = [], language, about } }) => {
    const endings = shown.map((line) => FRAME.exec(line)?.[1] ?? '');
    const told = endings.map((ending) => LANGUAGE_OF.get(ending)).find((one) => one !== undefined);
    if (told === undefined || told === language || told === languageOf(about)) return [];
    const message = `shows a trace in ${told} and says ${language ?? 'no language'}`;
    return [{ file, id, message, tip: `Say "language": "${told}".` }];
  });
}

/**
 * Cards about a language stand in a file of their own, those about a framework in another; they are of programming, and
 * show no other language than that one.
 */
export function cardsAboutOneThingStandTogether(base: Base): Fault[] {
  const skillOf = new Map(topicsOf(base).map(({ id, skill }) => [id, skill]));
  return cardsOf(base).flatMap(({ file, card: { id, about, topic, code, language } }) => {
    const fault = (message: string, tip: string): Fault[] => [{ file, id, message, tip }];
    const place = about === undefined ? undefined : isFramework(about) ? OF_FRAMEWORKS : OF_LANGUAGES;
    if (place !== ABOUT.find((one) => one === file))
      return fault(
        about === undefined ? `is about no ${file === OF_FRAMEWORKS ? 'framework' : 'language'}` : `is about ${about}`,
        'Cards about one language stand in languages.json, about one framework in frameworks.json, all others elsewhere.',
      );
    if (about === undefined) return [];
    const other = [code?.language, language].find((one) => one !== undefined && one !== languageOf(about));
    return [
      ...(skillOf.get(topic) === 'programming' ? [] : fault(`${topic} is not of programming`, 'Use a topic of it.')),
      ...(other === undefined ? [] : fault(`is about ${about} and shows ${other}`, 'Show the language it is about.')),
    ];
  });
}

/** There are cards for each topic, level and kind of a skill, and enough of them in all. */
export function cardsAreMany(base: Base): Fault[] {
  const cards = cardsOf(base);
  const fault = (file: string, message: string): Fault => ({ file, id: '-', message, tip: 'Write more cards.' });
  const fewer = (file: string, what: string, found: number, least: number): Fault[] =>
    found < least ? [fault(file, `${found} ${what}, fewer than ${least}`)] : [];
  const behavioural = base.behavioural.flatMap(({ value }) => value.questions);
  return [
    ...SKILL_IDS.flatMap((skill) => {
      const file = `cards/${skill}.json`;
      const own = cards.filter((one) => one.file === file).map(({ card }) => card);
      return [
        ...CARD_KINDS.flatMap((kind) =>
          fewer(file, kind, own.filter((one) => one.kind === kind).length, PER_KIND[kind]),
        ),
        ...RUNG_LEVELS.flatMap((level) =>
          fewer(file, `of level ${level}`, own.filter((one) => one.level === level).length, PER_LEVEL[level]),
        ),
      ];
    }),
    ...topicsOf(base).flatMap(({ id, skill }) =>
      fewer(
        `cards/${skill}.json`,
        `on ${id}`,
        cards.filter(({ file, card }) => !ABOUT.includes(file) && card.topic === id).length,
        FEWEST.perTopic,
      ),
    ),
    ...LANGUAGES.flatMap((language) =>
      fewer(
        OF_LANGUAGES,
        `about ${language}`,
        cards.filter(({ card }) => card.about === language).length,
        FEWEST.perLanguage,
      ),
    ),
    ...FRAMEWORK_IDS.flatMap((framework) =>
      fewer(
        OF_FRAMEWORKS,
        `about ${framework}`,
        cards.filter(({ card }) => card.about === framework).length,
        PER_FRAMEWORK[framework] ?? 0,
      ),
    ),
    ...fewer(
      'cards',
      'cards',
      cards.filter(({ file }) => file !== DRAFTS && !ABOUT.includes(file)).length,
      FEWEST.cards,
    ),
    ...fewer(DRAFTS, 'drafts', cards.filter(({ file }) => file === DRAFTS).length, FEWEST.drafts),
    ...fewer(
      'cards/design.json',
      'exercises',
      base.design.flatMap(({ value }) => value.exercises).length,
      FEWEST.exercises,
    ),
    ...fewer('cards/behavioural.json', 'questions', behavioural.length, FEWEST.behavioural),
  ];
}

/** Two cards do not ask the same, and no card says a point twice. */
export function cardsDiffer(base: Base): Fault[] {
  const seen = new Set<string>();
  return questionsOf(base).flatMap(({ file, question: { id, question }, points }) => {
    const key = question.toLowerCase();
    const isKnown = seen.has(key);
    seen.add(key);
    return [
      ...(isKnown ? [{ file, id, message: 'asks what another card asks', tip: 'Ask something else.' }] : []),
      ...(new Set(points).size < points.length
        ? [{ file, id, message: 'says a point twice', tip: 'Say each point once.' }]
        : []),
    ];
  });
}

/** A page that a card names is a part of its resource: on its site, of its repository, and not its first page again. */
export function cardPagesAreOfTheirResource(base: Base): Fault[] {
  const urls = new Map(resourcesOf(base).map(({ id, record }) => [id, record.url]));
  const named = [
    ...cardsOf(base).map(({ file, card }) => ({ file, ...card })),
    ...base.design.flatMap(({ file, value }) => value.exercises.map((one) => ({ file, ...one }))),
  ];
  return named.flatMap(({ file, id, resource, page }) => {
    const whole = urls.get(resource);
    if (page?.url === undefined || whole === undefined) return [];
    const fault = (message: string, tip: string): Fault[] => [{ file, id, message, tip }];
    if (page.url === whole) return fault('names the whole resource as its page', 'Leave `url` out of the page.');
    if (siteOf(page.url) === siteOf(whole)) return [];
    return fault(`the page is not on the site of ${resource}`, 'Name a page of the resource, or another resource.');
  });
}

/** Sites where each repository is a site of its own. */
const SHARED_SITES = ['github.com', 'gitlab.com'];

/** The site that an address is on: its host, and on a site of repositories the repository. */
function siteOf(url: string): string {
  const { host, pathname } = new URL(url);
  return SHARED_SITES.includes(host) ? [host, ...pathname.split('/').slice(1, 3)].join('/') : host;
}

const DRAFTS = 'cards/drafts.json';
const OF_LANGUAGES = 'cards/languages.json';
const OF_FRAMEWORKS = 'cards/frameworks.json';
const ABOUT = [OF_LANGUAGES, OF_FRAMEWORKS];

/** The language that a card about a language or a framework is in. */
function languageOf(about: Card['about']): Language | undefined {
  return about !== undefined && isFramework(about) ? FRAMEWORKS[about] : about;
}

function cardsOf(base: Base) {
  return base.cards.flatMap(({ file, value }) => value.cards.map((card) => ({ file, card })));
}

/** Every question there is, with the points of its answer. */
export function questionsOf(
  base: Base,
): { readonly file: string; readonly question: Question; readonly points: readonly string[] }[] {
  return [
    ...cardsOf(base).map(({ file, card }) => ({ file, question: card, points: card.points })),
    ...base.behavioural.flatMap(({ file, value }) =>
      value.questions.map((question) => ({ file, question, points: question.points })),
    ),
    ...base.design.flatMap(({ file, value }) =>
      value.exercises.map((question) => ({
        file,
        question,
        points: question.rubric.flatMap(({ points }) => points.map(({ text }) => text)),
      })),
    ),
  ];
}
