import type { AskedStandpoint } from '../../coaching/ads.ts';
import { findLanguages } from '../../coaching/stacks.ts';
import { nameLevel, renderLevel } from '../../terminal/phrases.ts';
import type { Column } from '../../terminal/column.ts';
import { renderTable } from '../../terminal/table.ts';
import { cleanText, hang, wrapProse, wrapText } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AdScreen, AdSheet } from './fill-ad-sheet.ts';
import type { Moment } from './moment.ts';
import { renderPreparations } from './prepare.view.ts';

/** What an ad asks beside where the person stands; for one that is not read, or in which nothing was found, why. */
export function renderAd(sheet: AdSheet, screen: AdScreen & { readonly moment: Moment }, style: Style): string {
  const { skills, moment } = screen;
  const { language, asked, duties, tools, unknown, spoken, years, higher } = sheet;
  if (language !== 'English') return wrapProse(sayUnread(language), style.columns);
  const nameOf = (id: string): string => skills.find((skill) => skill.id === id)?.name ?? id;
  const list = (title: string, words: readonly string[]): string[] =>
    words.length === 0 ? [] : [hang(`${style.paint.heading(title)} ${listSome(words)}`, style.columns)];
  const more = [
    ...list(
      'Only in the duties:',
      duties.map(({ skill }) => nameOf(skill)),
    ),
    ...list('Tools named:', tools),
    ...renderLanguages(sheet, screen, style),
    ...list('Words I do not know:', unknown),
    ...(spoken.length === 0 ? [] : [hang(sayLanguages(spoken, style), style.columns)]),
    ...list('Years asked:', years),
    ...(higher === null ? [] : [hang(sayHigher(sheet.target, higher, style), style.columns)]),
  ];
  if (asked.length === 0) return [wrapProse(NOTHING_FOUND, style.columns), ...more].join('\n');
  return [
    renderAsked(asked, style),
    ...(more.length === 0 ? [] : ['', ...more]),
    ...renderPreparations(sheet, moment, nameOf, style),
  ].join('\n');
}

/** Of more languages than anybody learns for one job, so many are named. */
const MOST_LANGUAGES = 3;

/** Where to learn each language that an ad names; the person's own only where no step leads to it any more. */
function renderLanguages({ tools, asked }: AdSheet, { stacks, own }: AdScreen, { paint, columns }: Style): string[] {
  const programming = asked.find(({ skill }) => skill === 'programming');
  const isAtTarget = (programming?.level ?? 0) >= (programming?.required ?? 1);
  return findLanguages(stacks, tools)
    .filter(({ id }) => id !== own.language || isAtTarget)
    .slice(0, MOST_LANGUAGES)
    .map(({ id, name }) => {
      const what = id === own.language ? `${name} itself:` : `${name}:`;
      return hang(`${paint.heading(what)} ${paint.command(`coach resources ${id}`)}`, columns);
    });
}

const NOTHING_FOUND =
  'None of the twelve skills was found in this ad. That says nothing of how you would fit: it may be for another trade, or say it in words that are not known here.';

function sayUnread(language: string): string {
  const what = language === 'another script' ? 'in another script than ours' : language;
  return `This ad looks ${what === language ? `like ${language}` : what}: only English is read, so nothing is said of what it asks.`;
}

/** "Languages asked: English, German B1 (nobody asked you)". */
function sayLanguages(spoken: AdSheet['spoken'], { paint }: Style): string {
  const named = spoken.map(({ name, level }) => (level === null ? name : `${name} ${level}`)).join(', ');
  return `${paint.heading('Languages asked:')} ${named} (nobody asked you about these)`;
}

function sayHigher(target: string, { years, role }: NonNullable<AdSheet['higher']>, { paint }: Style): string {
  return `This ad asks ${years} years; you aim at ${target}: ${paint.command(`coach target ${role}`)}`;
}

/** A table has room for what stands in the ad from so many columns on; below, it stands under each row. */
const WIDE_ENOUGH = 100;
const NARROWEST_TABLE = 45;

function renderAsked(asked: readonly AskedStandpoint[], style: Style): string {
  const quoted = ({ text }: AskedStandpoint): string => `"${cleanText(text)}"`;
  const columns: readonly Column<AskedStandpoint>[] = [
    { title: 'Asked for', value: ({ name }) => name },
    { title: 'Asked', value: ({ need }) => need },
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

function indent(text: string, by: number): string {
  return text.replace(/^/gmu, ' '.repeat(by));
}

/** Of more words than anybody reads, so many are named. */
const MOST_LISTED = 24;

function listSome(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map(cleanText).join(', ');
  return words.length > MOST_LISTED ? `${shown} and ${words.length - MOST_LISTED} more` : shown;
}
