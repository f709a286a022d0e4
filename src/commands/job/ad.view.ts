import type { AskedStandpoint, Preparation } from '../../coaching/ads.ts';
import { LEVEL_NAMES, type Skill, stepId } from '../../coaching/skills.ts';
import { nameLevel, renderLevel } from '../../terminal/phrases.ts';
import { renderTable } from '../../terminal/table.ts';
import { cleanText, countOf, hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AdSheet } from '../fill-ad-sheet.ts';

/** What an ad asks beside where the person stands; for one that is not read, or in which nothing was found, why. */
export function renderAd(sheet: AdSheet, skills: readonly Skill[], style: Style): string {
  const { language, asked, duties, tools, unknown, years } = sheet;
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
    ...list('Words I do not know:', unknown),
    ...list('Years asked:', years),
  ];
  if (asked.length === 0) return [wrapProse(NOTHING_FOUND, style.columns), ...more].join('\n');
  return [
    renderAsked(asked, style),
    ...(more.length === 0 ? [] : ['', ...more]),
    ...renderPreparations(sheet, nameOf, style),
  ].join('\n');
}

const NOTHING_FOUND =
  'None of the twelve skills was found in this ad. That says nothing of how you would fit: it may be for another trade, or say it in words that are not known here.';

function sayUnread(language: string): string {
  const what = language === 'another script' ? 'in another script than ours' : language;
  return `This ad looks ${what === language ? `like ${language}` : what}: only English is read, so nothing is said of what it asks.`;
}

function renderAsked(asked: readonly AskedStandpoint[], style: Style): string {
  return renderTable(
    asked,
    [
      { title: 'Asked for', value: ({ name }) => name },
      { title: 'Asked as', value: ({ need }) => need },
      {
        title: 'Your level',
        value: ({ level }) => nameLevel(level),
        show: ({ level, required }, paint) => renderLevel(level, required, paint),
      },
      { title: 'Standing', value: ({ standing }) => standing ?? '', drops: 1 },
      { title: 'In the ad', value: ({ text }) => cleanText(text), wraps: true },
    ],
    style,
  );
}

/** What to do before applying, a line a skill. */
function renderPreparations(sheet: AdSheet, nameOf: (id: string) => string, style: Style): string[] {
  const { prepare, target } = sheet;
  const { paint, columns } = style;
  if (prepare.length === 0)
    return ['', wrapProse(`Each of these is at what ${target} asks for, and backed by more than your word.`, columns)];
  const line = (one: Preparation): string => {
    const { what, command } = describePreparation(one, target);
    return hang(`${nameOf(one.skill)}: ${what}: ${paint.command(command)}`, columns, 4);
  };
  return ['', paint.heading('Before you apply'), ...prepare.map((one) => `  ${line(one)}`)];
}

function describePreparation(
  { kind, skill, level, gap }: Preparation,
  target: string,
): { readonly what: string; readonly command: string } {
  if (level === null) return { what: 'not assessed yet', command: `coach assess ${skill}` };
  const name = LEVEL_NAMES[level];
  if (kind === 'prove')
    return { what: `${name}, unproven; add what backs it`, command: `coach evidence add ${skill} ${level} <link>` };
  const short = `${countOf(gap, 'rung')} short of ${target}`;
  return { what: `${short}; read and build for ${name}`, command: `coach step ${stepId(skill, level)}` };
}

/** Of more words than anybody reads, so many are named. */
const MOST_LISTED = 24;

function listSome(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map(cleanText).join(', ');
  return words.length > MOST_LISTED ? `${shown} and ${words.length - MOST_LISTED} more` : shown;
}
