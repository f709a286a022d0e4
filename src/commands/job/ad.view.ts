import type { AskedStandpoint, Strength } from '../../coaching/ads.ts';
import { findFrameworks, findLanguages, FRAMEWORKS } from '../../coaching/stacks.ts';
import { nameLevel, renderLevel } from '../../terminal/phrases.ts';
import { type Column, NARROWEST_TABLE } from '../../terminal/column.ts';
import { renderTable } from '../../terminal/table.ts';
import {
  cleanText,
  countOf,
  formatNearDay,
  hang,
  proseWidth,
  widthOf,
  wrapProse,
  wrapText,
} from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AdScreen, AdSheet } from './fill-ad-sheet.ts';
import type { Moment } from './moment.ts';
import { renderPreparations } from './prepare.view.ts';

/** What an ad asks beside where the person stands; for one that is not read, or in which nothing was found, why. */
export function renderAd(sheet: AdSheet, screen: AdScreen & { readonly moment: Moment }, style: Style): string {
  const { skills, moment } = screen;
  const { language, asked, duties, tools, unknown, spoken, years, unplaced, pay, closes, higher, titled } = sheet;
  const nameOf = (id: string): string => skills.find((skill) => skill.id === id)?.name ?? id;
  const list = (title: string, words: readonly string[]): string[] =>
    words.length === 0 ? [] : [hang(`${style.paint.heading(title)} ${listSome(words)}`, style.columns)];
  const more = [
    ...list(
      'Duties beyond the must-haves:',
      duties.map(({ skill }) => nameOf(skill)),
    ),
    ...(tools.length === 0
      ? []
      : [hang(`${style.paint.heading('Tools named:')} ${listSome(tools)} ${NO_TOOL_ASKED}`, style.columns)]),
    ...renderLanguages(sheet, screen, style),
    ...renderFrameworks(sheet, screen, style),
    ...list('Words I do not know:', unknown),
    ...(spoken.length === 0 ? [] : [hang(sayLanguages(spoken, style), style.columns)]),
    ...list('Years asked:', years.length === 0 ? [] : [`${years.join(', ')} (nobody measures years here)`]),
    ...(pay === null ? [] : [hang(`${style.paint.heading('Pay:')} "${cleanText(pay)}"`, style.columns)]),
    ...(closes === null ? [] : [hang(`${style.paint.heading('Apply by:')} ${formatNearDay(closes)}`, style.columns)]),
    ...(titled === null && higher === null ? [] : [hang(sayHigher(sheet), style.columns)]),
  ];
  if (language !== 'English') return [wrapProse(sayUnread(language), style.columns), ...more].join('\n');
  more.push(...renderUnplaced(unplaced, style));
  if (asked.length === 0) return [wrapProse(NOTHING_FOUND, style.columns), ...more].join('\n');
  return [
    renderAsked(asked, style),
    ...(more.length === 0 ? [] : ['', ...more]),
    ...renderPreparations(sheet, moment, nameOf, style),
  ].join('\n');
}

/** What levels say nothing of. */
const NO_TOOL_ASKED = '(your levels say nothing of single tools)';

/** Of more languages than anybody learns for one job, so many are named. */
const MOST_LANGUAGES = 3;

/** Where to learn each language that an ad names; the person's own only where no step leads to it any more. */
function renderLanguages(
  { tools, asked, choices }: AdSheet,
  { stacks, own }: AdScreen,
  { paint, columns }: Style,
): string[] {
  const programming = asked.find(({ skill }) => skill === 'programming');
  const isAtTarget = (programming?.level ?? 0) >= (programming?.required ?? 1);
  const isOwn = (id: string): boolean => id === own.language;
  // Of languages of which one will do, their own is the one.
  const others = choices.filter((some) => findLanguages(stacks, some).some(({ id }) => isOwn(id))).flat();
  const spared = findLanguages(stacks, others).filter(({ id }) => !isOwn(id));
  return findLanguages(stacks, tools)
    .filter((one) => (!isOwn(one.id) || isAtTarget) && !spared.includes(one))
    .slice(0, MOST_LANGUAGES)
    .map(({ id, name }) => {
      const what = isOwn(id) ? `${name} itself:` : `${name}:`;
      return hang(`${paint.heading(what)} ${paint.command(`coach resources ${id}`)}`, columns);
    });
}

/** Where to learn each framework that an ad names in place of the person's own; first comes another language. */
function renderFrameworks({ tools }: AdSheet, { stacks, own }: AdScreen, { paint, columns }: Style): string[] {
  const mine = stacks.flatMap(({ frameworks = [] }) => frameworks).find(({ id }) => id === own.framework);
  const yours = mine === undefined ? '' : `, where yours is ${mine.name}`;
  const named = findFrameworks(stacks, tools, own.language);
  if (named.some(({ id }) => id === own.framework)) return [];
  return named
    .filter(({ id }) => own.language === null || FRAMEWORKS[id] === own.language)
    .slice(0, MOST_LANGUAGES)
    .map(({ id, name }) =>
      hang(`${paint.heading(`${name}${yours}:`)} ${paint.command(`coach resources ${id}`)}`, columns),
    );
}

const NOTHING_FOUND =
  'None of the twelve skills was found in this ad. That says nothing of how you would fit: it may be for another trade, or say it in words that are not known here.';

function sayUnread(language: string): string {
  const what = language === 'another script' ? 'in another script than ours' : language;
  return `This ad looks ${what === language ? `like ${language}` : what}. Ads in English are read fully, and of others only the names of tools and languages, so nothing is said of what it asks.`;
}

/** So many lines that stand under no skill are shown. */
const MOST_UNPLACED = 6;

/** What work of another trade may answer, such as "experience in customer support". */
const ASKS_A_PAST = /\b(?:experienced?|background|worked|track record|years?)\b/iu;

/** "Not placed: 2 lines", which are neither met nor unmet, each cut to one line of the screen. */
function renderUnplaced(unplaced: AdSheet['unplaced'], { paint, columns }: Style): string[] {
  if (unplaced.length === 0) return [];
  const more = unplaced.length - MOST_UNPLACED;
  const room = proseWidth(columns) - 4;
  const isPast = unplaced.some(({ text }) => ASKS_A_PAST.test(text));
  const past = isPast ? '; where one asks for experience, your own past may count' : '';
  return [
    hang(`${paint.heading('Not placed:')} ${countOf(unplaced.length, 'line')}, to judge for yourself${past}`, columns),
    ...unplaced.slice(0, MOST_UNPLACED).map(({ text }) => indent(cutTo(cleanText(text), room), 4)),
    ...(more > 0 ? [indent(`and ${countOf(more, 'more line')}`, 4)] : []),
  ];
}

/** A text cut behind a word, so that it takes so many columns at most. */
function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let end = Math.min(text.length, columns - 2);
  while (end > 0 && widthOf(text.slice(0, end)) > columns - 2) end -= 1;
  return `${text.slice(0, end).replace(/\s+\S*$/u, '')} …`;
}

/** "Languages asked: German B2, English a plus (nobody asked you about these)". */
function sayLanguages(spoken: AdSheet['spoken'], { paint }: Style): string {
  const named = spoken
    .map(({ name, level, need }) =>
      [name, ...(level === null ? [] : [level]), ...(need === 'nice' ? ['a plus'] : [])].join(' '),
    )
    .join(', ');
  return `${paint.heading('Languages asked:')} ${named} (nobody asked you about these)`;
}

/** What an ad for another stage of a career says of that, which is no reason to change what the person aims at. */
function sayHigher({ target, higher, titled }: AdSheet): string {
  const says = titled === null ? `asks ${higher?.years ?? ''} years` : `is for a ${titled} developer`;
  return `This ad ${says}: it is written for a later stage of a career than ${target}, so being short of it says nothing against your target.`;
}

/** How well a thing is asked for, in plain words. */
const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  basics: 'the basics',
  working: 'working on your own',
  strong: 'a strong level',
  lead: 'leading others in it',
};

/** A table has room for what stands in the ad from so many columns on; below, it stands under each row. */
const WIDE_ENOUGH = 100;

function renderAsked(asked: readonly AskedStandpoint[], style: Style): string {
  const quoted = (one: AskedStandpoint): string => `"${cleanText(one.strength?.text ?? one.text)}"${sayHowWell(one)}`;
  const columns: readonly Column<AskedStandpoint>[] = [
    { title: 'Asked for', value: ({ name }) => name },
    { title: 'Asked', value: ({ need, duty }) => (duty ? 'duty' : need) },
    {
      title: 'Your level',
      value: ({ level }) => nameLevel(level),
      show: ({ level, required }, paint) => renderLevel(level, required, paint),
    },
    { title: 'Standing', value: ({ standing }) => standing ?? '' },
  ];
  if (style.columns >= WIDE_ENOUGH || style.columns < NARROWEST_TABLE)
    return renderTable(asked, [...columns, { title: 'In the ad', value: quoted, wraps: true }], style);
  const [titles = '', ...rows] = renderTable(asked, columns, style).split('\n');
  const below = (index: number): string[] =>
    asked.slice(index, index + 1).map((one) => indent(wrapText(quoted(one), style.columns - 4, ' '), 4));
  return [titles, ...rows.flatMap((row, index) => [row, ...below(index)])].join('\n');
}

/** What follows the words of an ad: how well it asks for the skill, or that it is to interest. */
function sayHowWell({ strength, interest }: AskedStandpoint): string {
  if (interest) return ', an interest: say why it interests you';
  return strength === null ? '' : `, asked for: ${STRENGTH_NAMES[strength.strength]}`;
}

function indent(text: string, by: number): string {
  return text.replace(/^/gmu, ' '.repeat(by));
}

/** Of more words than anybody reads, so many are named. */
const MOST_LISTED = 24;

function listSome(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map(cleanText).join(', ');
  return words.length > MOST_LISTED ? `${shown} and ${words.length - MOST_LISTED} more` : shown;
}
