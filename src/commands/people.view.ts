import type { Person, PersonStep, SkillStand } from '../coaching/people.ts';
import type { Moved } from '../coaching/report.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { formatRater, nameLevel, THEMSELVES } from '../terminal/phrases.ts';
import type { Column } from '../terminal/column.ts';
import { renderMarkdownTable } from '../terminal/markdown.ts';
import { renderList } from '../terminal/table.ts';
import { cleanText, countOf, formatDate, formatDay, wrapProse } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

/** A person and where their record is: a profile, null for the usual one, or a file. */
export interface Listed extends Person {
  readonly profile: string | null;
  readonly file: string | null;
  /** Where they stand in the skill that was asked for. */
  readonly skill?: SkillStand;
}

/** Where a person's record is, as a word to sort by. */
export function placeOf({ profile, file }: Pick<Listed, 'profile' | 'file'>): string {
  return file ?? profile ?? '';
}

/** A person by their name, else by where their record is. */
export function nameListed(one: Pick<Listed, 'name' | 'profile' | 'file'>): string {
  return cleanText(one.name ?? (placeOf(one) || 'The record without a profile'));
}

const NONE = '-';

/** Longer names than this wrap, so that they leave room for the rest. */
const LONG_NAME = 24;

function nameColumn(people: readonly Listed[]): Column<Listed> {
  return {
    title: 'Name',
    value: ({ name }) => (name === null ? NONE : cleanText(name)),
    show: (one, paint) =>
      one.name === null ? paint.quiet(cleanText(placeOf(one)) || 'no name yet') : cleanText(one.name),
    ...(people.some((one) => (one.name ?? placeOf(one)).length > LONG_NAME) ? { wraps: true } : {}),
  };
}

const RATED_BY: Column<Listed> = {
  title: 'Rated by',
  value: ({ by }) => (by === null ? NONE : cleanText(by)),
  show: ({ by }) => (by === null ? NONE : formatRater(by, THEMSELVES)),
  drops: 1,
};

const PLACE: Column<Listed> = {
  title: 'Profile',
  value: (one) => cleanText(placeOf(one)) || NONE,
  drops: 3,
};

function placeColumn(people: readonly Listed[]): Column<Listed> {
  return people.some(({ file }) => file !== null) ? { ...PLACE, title: 'File' } : PLACE;
}

/** The people, one a line: how far, what moved, what they are at, and when they were last there. */
export function renderPeople(people: readonly Listed[], style: Style): string {
  return people.length === 0 ? '' : renderList(people, listColumns(people), style);
}

/** The same as a table of Markdown. */
export function renderPeopleMarkdown(people: readonly Listed[]): string {
  return people.length === 0 ? '' : `# People\n\n${renderMarkdownTable(people, listColumns(people))}`;
}

function listColumns(people: readonly Listed[]): Column<Listed>[] {
  return [
    nameColumn(people),
    {
      title: 'Rungs',
      value: ({ by, rungs }) => (by === null ? 'not rated' : `${rungs.climbed} of ${rungs.needed}`),
      drops: 6,
    },
    {
      title: 'Not asked',
      value: (one) => nameNotAsked(one) ?? NONE,
      show: ({ by, notAssessed }) => (by === null || notAssessed === 0 ? NONE : countOf(notAssessed, 'skill')),
      drops: 5,
    },
    { title: 'To', value: ({ target }) => target, drops: 2 },
    {
      title: '30 days',
      value: ({ moved }) => formatMoved(moved),
      show: ({ moved }, paint) => paintMoved(moved, paint),
      drops: 4,
    },
    {
      title: 'Step in hand',
      value: ({ step }) => step?.id ?? NONE,
      show: ({ step }) => (step === null ? NONE : [step.id, ...describeStep(step)].join(', ')),
      wraps: true,
      drops: 7,
    },
    { title: 'Since', value: ({ step }) => step?.since ?? NONE, pipeOnly: true },
    { title: 'Ticked', value: ({ step }) => (step === null ? NONE : nameTicked(step)), pipeOnly: true },
    { title: 'Due', value: ({ step }) => step?.due ?? NONE, pipeOnly: true },
    {
      title: 'Last seen',
      value: ({ lastSeen }) => lastSeen ?? NONE,
      show: ({ lastSeen }) => (lastSeen === null ? NONE : formatDay(lastSeen)),
      drops: 8,
    },
    placeColumn(people),
    RATED_BY,
  ];
}

/** Since when a person is at a step, how much of it is ticked, and when it was due where that day is over. */
export function describeStep(step: PersonStep): string[] {
  const { since, due, overdue } = step;
  const late = due !== null && overdue ? [`was due ${formatDate(due)}`] : [];
  return [`since ${formatDay(since)}`, nameTicked(step), ...late];
}

function nameTicked({ ticked, lines }: PersonStep): string {
  return `${ticked} of ${lines} ticked`;
}

/** "7 skills not asked"; null where none is, or where nobody rated. */
function nameNotAsked({ by, notAssessed }: Pick<Person, 'by' | 'notAssessed'>): string | null {
  return by === null || notAssessed === 0 ? null : `${countOf(notAssessed, 'skill')} not asked`;
}

/** "+2", "0" or "-1"; where nothing can be compared, nothing is said. */
function formatMoved(moved: Moved | null): string {
  if (moved === null) return NONE;
  return moved.rungs > 0 ? `+${moved.rungs}` : String(moved.rungs);
}

function paintMoved(moved: Moved | null, paint: Paint): string {
  const text = formatMoved(moved);
  return moved !== null && moved.rungs > 0 ? paint.good(text) : text;
}

const REACHED = '■';
const NEEDED = '□';

/** From this width on each level has a column under its name. */
const WIDE = 80;

/** The people, one a line, and where each stands in a skill: on a terminal a column a level. */
export function renderSkillStands(people: readonly Listed[], skill: string, style: Style): string {
  if (people.length === 0) return '';
  const columns: Column<Listed>[] = style.terminal
    ? [
        nameColumn(people),
        ...LEVEL_NAMES.map((name, level) => levelColumn(name, level, style)),
        RATED_ON,
        placeColumn(people),
        RATED_BY,
      ]
    : standColumns(people);
  const table = renderList(people, columns, style);
  if (!style.terminal) return table;
  const names = style.columns >= WIDE ? '' : `; ${LEVEL_NAMES.map((name, level) => `${level} ${name}`).join(', ')}`;
  const legend = `${REACHED} level  ${NEEDED} what their target needs${names}`;
  return `${style.paint.heading(skill)}\n\n${table}\n\n${style.paint.quiet(wrapProse(legend, style.columns))}`;
}

/** The same as a table of Markdown. */
export function renderSkillStandsMarkdown(people: readonly Listed[], skill: string): string {
  return people.length === 0 ? '' : `# ${skill}\n\n${renderMarkdownTable(people, standColumns(people))}`;
}

const RATED_ON: Column<Listed> = {
  title: 'Rated on',
  value: ({ skill: stand }) => stand?.ratedAt ?? NONE,
  show: ({ skill: stand }) => (typeof stand?.ratedAt === 'string' ? formatDay(stand.ratedAt) : NONE),
  drops: 2,
};

function standColumns(people: readonly Listed[]): Column<Listed>[] {
  return [
    nameColumn(people),
    { title: 'Level', value: ({ skill: stand }) => nameLevel(stand?.level ?? null) },
    { title: 'Needs', value: ({ skill: stand }) => nameLevel(stand?.required ?? null) },
    ...[RATED_ON, placeColumn(people), RATED_BY],
  ];
}

function levelColumn(name: string, level: number, { columns }: Style): Column<Listed> {
  const mark = ({ skill }: Listed): string => {
    if (skill === undefined) return '';
    if (skill.level === level) return REACHED;
    return skill.required === level && (skill.level ?? -1) < level ? NEEDED : '';
  };
  return {
    title: columns >= WIDE ? name : String(level),
    value: mark,
    show: (one, paint) => (mark(one) === REACHED ? paint.good(REACHED) : paint.warn(mark(one))),
  };
}
