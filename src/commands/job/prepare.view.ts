import type { Preparation } from '../../coaching/ads.ts';
import { stepId } from '../../coaching/skills.ts';
import { countOf, wrapProse, wrapText } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { nameCalls } from '../say-calls.ts';
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
  const enough = `Each of these is at what ${sheet.target} asks for, and backed by more than your word.`;
  const room = columns - INDENT.length;
  const listed = moment.kind === 'talk' ? listForTalk(sheet, moment.job, nameOf) : listToBuild(sheet, nameOf);
  const groups = [...listed, toAssess(sheet, room - HANGING.length)].filter(({ lines }) => lines.length > 0);
  const write = ([what, command, mark = '']: Group['lines'][number]): string =>
    wrapText(what + paint.command(command) + mark, room, HANGING).replace(/^/gmu, INDENT);
  return [
    ...(sheet.prepare.length === 0 ? ['', wrapProse(enough, columns)] : []),
    ...(groups.length === 0 ? [] : ['', paint.heading(moment.title)]),
    ...groups.flatMap(({ title, lines }) => [wrapProse(title, columns, '  '), ...lines.map(write)]),
  ];
}

/** With time to build: steps, proofs, and what is not assessed yet. */
function listToBuild(sheet: AdSheet, nameOf: NameOf): Group[] {
  const mark = markOf(sheet);
  return [
    {
      title: `Read and build, by how far you are short of ${sheet.target}:`,
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

function markOf({ asked }: AdSheet): (one: Preparation) => string {
  return ({ skill }) => (asked.some((one) => one.skill === skill && one.need === 'nice') ? ' (a plus)' : '');
}
