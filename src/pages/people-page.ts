import { SELF } from '../coaching/assessment.ts';
import type { Person, SkillStand } from '../coaching/people.ts';
import type { Moved } from '../coaching/report.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { countOf, formatDate, formatDay } from '../coaching/wording.ts';
import { type Markup, markup, nameOnPage, type Part } from './markup.ts';
import { type Made, type Section, writePage } from './page.ts';

/** What a page shows of people, in the order in which they are given. */
export interface PeopleText {
  readonly people: readonly PersonText[];
  /** The names of the twelve skills, in the order of everybody's stands. */
  readonly skills: readonly string[];
  readonly made: Made;
}

/** A person as a row. */
export interface PersonText extends Pick<Person, 'by' | 'rungs' | 'moved' | 'lastSeen'> {
  readonly name: string;
  readonly target: string;
  /** The step in hand, and how they stand in it: since when, what is ticked, and whether it is late. */
  readonly step: { readonly name: string; readonly stands: readonly string[] } | null;
  readonly stands: readonly SkillStand[];
}

/** The page of people: nobody is ranked and nothing is averaged. */
export function writePeoplePage({ people, skills, made }: PeopleText): string {
  const cohort: Section = {
    id: 'people',
    title: 'By name',
    body: people.length === 0 ? markup`<p>No record is here.</p>` : [writeKey(skills), writeTable(people, skills)],
  };
  return writePage({
    kind: 'People',
    title: `People: ${people.length}`,
    heading: countOf(people.length, 'person', 'people'),
    lead: 'How far each is on the way to their own target, what moved, and the step in hand. Nobody is ranked.',
    sections: [cohort],
    made,
    isWide: true,
  });
}

function writeKey(skills: readonly string[]): Part {
  const heat = ([0, 1, 2, 3, 4] as const).map(
    (level) => markup`<li><span class="h"><b class="l${level}">${level}</b></span>${LEVEL_NAMES[level]}</li>`,
  );
  return markup`
    <ul class="legend key">
      ${heat}
      <li><span class="h"><b class="lx">?</b></span>not assessed</li>
      <li><span class="h"><b class="l1 s">1</b></span>outlined: below what their target needs</li>
    </ul>
    <ol class="small numbered">${skills.map((name, index) => markup`<li><span>${index + 1}</span>${name}</li>`)}</ol>
  `;
}

function writeTable(people: readonly PersonText[], skills: readonly string[]): Markup {
  return markup`
    <table class="rows people" role="table">
      <caption>Each person, and their level in each skill by number</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${['Name', 'Rungs', 'Step in hand'].map((title) => markup`<th role="columnheader" scope="col">${title}</th>`)}
          ${skills.map(
            (name, index) =>
              markup`<th role="columnheader" scope="col" class="h" aria-label="${name}">${index + 1}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">${people.map(writePerson)}</tbody>
    </table>
  `;
}

function writePerson({ name, target, by, rungs, moved, step, lastSeen, stands }: PersonText): Markup {
  const seen = lastSeen === null ? '' : `, last seen ${formatDay(lastSeen)}`;
  return markup`
    <tr role="row">
      <th role="rowheader" scope="row">${nameOnPage(name)}<div class="sub">${target}${seen}</div></th>
      <td role="cell">${by === null ? 'not rated' : writeRungs(rungs, moved, by)}</td>
      <td role="cell">
        ${step === null ? markup`<span class="quiet">no step in hand</span>` : writeStep(step)}
      </td>
      ${stands.map(writeStand)}
    </tr>
  `;
}

function writeRungs(rungs: Person['rungs'], moved: Moved | null, by: string): Part {
  return [
    markup`<span class="strong">${rungs.climbed}</span> of ${rungs.needed} rungs`,
    moved !== null && markup`<div class="sub">${nameMoved(moved)} since ${formatDate(moved.since)}</div>`,
    by !== SELF && markup`<div class="sub">rated by ${nameOnPage(by)}</div>`,
  ];
}

function nameMoved({ rungs }: Moved): string {
  return rungs > 0 ? `+${rungs}` : rungs === 0 ? 'none moved' : String(rungs);
}

function writeStep({ name, stands }: NonNullable<PersonText['step']>): Part {
  return [name, markup`<div class="sub">${stands.join(', ')}</div>`];
}

/** A level as a number on its shade; outlined where it is below what the person's target needs. */
function writeStand({ level, required }: SkillStand): Markup {
  const shade = level === null ? 'lx' : `l${level}`;
  const isShort = level !== null && level < required;
  return markup`
    <td role="cell" class="h"><b class="${shade}${isShort && ' s'}">${level ?? '?'}</b></td>
  `;
}
