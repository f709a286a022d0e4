import type { Preparation } from '../../coaching/ads.ts';
import { stepId } from '../../coaching/skills.ts';
import { countOf, wrapProse, wrapText } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { nameCalls } from '../say/name-calls.ts';
import type { AdSheet } from './fill-ad-sheet.ts';
import type { Moment } from './moment.ts';

type NameOf = (skill: string) => string;

/** One kind of doing: each line what it is for, which may be blank, the command, and what is said of it. */
interface Group {
  readonly title: string;
  readonly lines: readonly (readonly [what: string, command: string, mark?: string])[];
}

const INDENT = ' '.repeat(4);
const HANGING = '  ';

/** What to do about what an ad asks, as far as there is time for it: musts first in each kind of doing. */
export function renderPreparations(sheet: AdSheet, moment: Moment, nameOf: NameOf, style: Style): string[] {
  const { paint, columns } = style;
  if (moment.kind === 'none') return [];
  const measured = sheet.asked.filter(({ interest }) => !interest);
  const each = measured.length === sheet.asked.length ? 'Each of these' : 'Each that is more than an interest';
  const enough = `${each} is at what ${nameMeasure(sheet)} asks for, and backed by more than your word.`;
  const room = columns - INDENT.length;
  const groups = listGroups(sheet, { moment, nameOf, room: room - HANGING.length });
  const shown = groups.filter(({ lines }) => lines.length > 0);
  const said = moment.kind === 'apply' ? sayWhatIsMet(sheet, nameOf) : [];
  const write = ([what, command, mark = '']: Group['lines'][number]): string =>
    wrapText(what + paint.command(command) + mark, room, HANGING).replace(/^/gmu, INDENT);
  return [
    ...(sheet.prepare.length === 0 && measured.length > 0 ? ['', wrapProse(enough, columns)] : []),
    ...(shown.length + said.length === 0 ? [] : ['', paint.heading(moment.title)]),
    ...said.map((sentence) => wrapProse(sentence, columns, '  ')),
    ...shown.flatMap(({ title, lines }) => [wrapProse(title, columns, '  '), ...lines.map(write)]),
  ];
}

interface Listing {
  readonly moment: Exclude<Moment, { kind: 'none' }>;
  readonly nameOf: NameOf;
  /** Columns for a command. */
  readonly room: number;
}

/** What takes an hour comes before what takes weeks where an application is the next thing. */
function listGroups(sheet: AdSheet, { moment, nameOf, room }: Listing): Group[] {
  const assess = toAssess(sheet, room);
  if (moment.kind === 'talk') return [...listForTalk(sheet, moment.job, nameOf), assess];
  const [read, prove] = listToBuild(sheet, nameOf, moment.kind === 'apply');
  return moment.kind === 'apply' ? [prove, assess, read] : [read, prove, assess];
}

/** What some skills are measured by: the target, the ad by what it says or leaves open, or each by its own. */
function nameMeasure({ target, asked }: Pick<AdSheet, 'target' | 'asked'>): string {
  const measured = asked.filter(({ interest }) => !interest);
  const said = measured.filter(({ measure }) => measure === 'ad').length;
  if (said === 0) return target;
  return said === measured.length ? 'the ad' : `the ad or ${target}`;
}

/**
 * How many must-haves of an ad are at what is asked, and what to say of the others; nothing where none was
 * assessed, or where none is short.
 */
function sayWhatIsMet(sheet: AdSheet, nameOf: NameOf): string[] {
  const musts = sheet.asked.filter(({ need }) => need === 'must');
  const known = musts.filter(({ level }) => level !== null);
  const met = known.filter(({ gap }) => gap === 0);
  if (met.length === known.length) return [];
  const unknown = musts.length - known.length;
  const rest = unknown === 0 ? '' : `, ${unknown} ${unknown === 1 ? 'is' : 'are'} not assessed`;
  const lead = sheet.lead.length === 0 ? '' : `Lead with ${sheet.lead.map(nameOf).join(', ')}. `;
  const measure = nameMeasure({ target: sheet.target, asked: musts });
  const of = countOf(musts.length, 'must-have');
  const isNear = known.every(({ gap }) => gap === 1) && unknown === 0;
  const each = musts.length === 1 ? 'its one must-have' : `each of its ${of}`;
  const none = isNear
    ? `In ${each} you are one level short of what ${measure} asks`
    : `${musts.length === 1 ? 'Its one must-have is not' : `None of its ${of} is`} at what ${measure} asks`;
  const count =
    met.length === 0
      ? none
      : `Going by ${measure === sheet.target ? measure : `what ${measure} asks`}, you meet ${met.length} of its ${of}`;
  return [
    `${count}${rest}. You need not meet all to apply.`,
    `${lead}Of what you are short of, say what you have done that is nearest to it, and what you do about it now.`,
  ];
}

/** With time to build: steps, which are taken beside it where an application comes first, and proofs. */
function listToBuild(sheet: AdSheet, nameOf: NameOf, isBeside: boolean): [Group, Group] {
  const mark = markOf(sheet);
  const isAll = of(sheet, 'read').every(({ skill }) => sheet.asked.some((one) => one.skill === skill));
  const measure = isAll || nameMeasure(sheet) !== 'the ad' ? nameMeasure(sheet) : `the ad or ${sheet.target}`;
  const short = measure === sheet.target ? measure : `what ${measure} asks`;
  return [
    {
      title: `${isBeside ? 'To read and build beside it' : 'Read and build'}, by how far you are short of ${short}:`,
      lines: of(sheet, 'read').map((one) => [
        `${nameOf(one.skill)}${mark(one)}, ${countOf(one.gap, 'rung')}: `,
        `coach step ${stepId(one.skill, one.level ?? 0)}`,
      ]),
    },
    {
      title: 'Prove what only your word or old evidence stands for:',
      lines: of(sheet, 'prove').map((one) => [
        '',
        `coach evidence add ${one.skill} ${one.level ?? ''} <link>`,
        mark(one),
      ]),
    },
  ];
}

/** Before a talk nobody reads more. */
const MOST_READ = 3;

/** With days to a talk: cards, a mock interview and reading, and nothing that takes weeks. */
function listForTalk(sheet: AdSheet, job: string, nameOf: NameOf): Group[] {
  const mark = markOf(sheet);
  return [
    {
      title: 'Answer cards on what it asks, and once aloud as in the talk:',
      lines: [
        ['', `coach practice --for ${job}`],
        ['', `coach practice --mock --for ${job}`],
      ],
    },
    {
      title: 'Read on what you know least of:',
      lines: of(sheet, 'read')
        .slice(0, MOST_READ)
        .map((one) => [`${nameOf(one.skill)}${mark(one)}: `, `coach resources ${one.skill} --level ${one.level ?? 1}`]),
    },
  ];
}

function toAssess(sheet: AdSheet, room: number): Group {
  const unknown = of(sheet, 'assess').map(({ skill }) => skill);
  return { title: 'Find out where you stand:', lines: nameCalls('assess', unknown, room).map((call) => ['', call]) };
}

function of({ prepare }: AdSheet, kind: Preparation['kind']): readonly Preparation[] {
  return prepare.filter((one) => one.kind === kind);
}

function markOf({ asked, duties }: AdSheet): (one: Preparation) => string {
  return (one) => {
    if (duties.some(({ skill }) => skill === one.skill)) return ' (a duty)';
    return asked.some(({ skill, need }) => skill === one.skill && need === 'nice') ? ' (a plus)' : '';
  };
}
