import { describePerson, findSkillStand, sortByName } from '../coaching/people.ts';
import type { PersonRecord } from '../coaching/record.ts';
import { suggestProfile, withoutNames } from '../coaching/sharing.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { quoteWord } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findNamedSkill } from './find/find-step.ts';
import {
  type Listed,
  nameListed,
  placeOf,
  renderPeople,
  renderPeopleMarkdown,
  renderSkillStands,
  renderSkillStandsMarkdown,
} from './people.view.ts';
import { type Place, readFiles, readProfiles } from './people/find-records.ts';
import { describeMade, findPageFile, type PageFlags, pageOptions, writePageTo } from './write/write-page.ts';

export interface PeopleOptions extends PageFlags {
  readonly skill?: string;
  readonly markdown?: true;
}

export const peopleCommand: CommandDefinition<PeopleOptions> = {
  name: 'people',
  group: GROUPS.yours,
  summary: 'list the people whose records are here',
  description:
    'Lists the people whose records are here, each a profile, or whose exported files are in a folder: how far they are, what moved in 30 days, the step in hand. By name: nobody is ranked.',
  arguments: [
    {
      name: '[folder]',
      description: 'a folder of exported files; the records here unless you name one',
      takes: 'folder',
    },
  ],
  options: [
    { flags: '--skill <skill>', description: 'show the level of each in this skill', takes: 'skill' },
    { flags: '--markdown', description: 'as Markdown' },
    ...pageOptions(['skill']),
  ],
  prints: true,
  examples: [
    'coach people',
    'coach people --skill sql',
    'coach people . --json',
    'coach people --markdown',
    'coach people --html people.html',
  ],
  run: (context, [folder], options) => runPeople(context, folder, options),
};

async function runPeople(context: Context, folder: string | undefined, options: PeopleOptions): Promise<void> {
  const { skill, markdown } = options;
  const page = findPageFile(context, options);
  const asked = skill === undefined ? null : findNamedSkill(context, skill);
  const stored = folder === undefined ? await readProfiles(context) : await readFiles(context, folder);
  const found = options.redact === true ? stored.map(withoutNameOf) : stored;
  const people = sortByName(
    found.map((one) => describe(context, one, asked)),
    placeOf,
  );
  if (page === null)
    context.show(people, (value, style) => {
      if (markdown === true)
        return asked === null ? renderPeopleMarkdown(value) : renderSkillStandsMarkdown(value, asked.name);
      return asked === null ? renderPeople(value, style) : renderSkillStands(value, asked.name, style);
    });
  else {
    const { renderPeoplePage } = await import('./people/page.ts');
    const text = renderPeoplePage(context, { people, found, made: describeMade(context, options) });
    if (await writePageTo(context, page, text, options)) return;
  }
  giveHints(context, people, folder);
}

function withoutNameOf(place: Place): Place {
  return { ...place, record: withoutNames(place.record) };
}

function describe(context: Context, { profile, file, record }: Place, skill: Skill | null): Listed {
  const { knowledge } = context;
  const target = knowledge.targets().find(({ id }) => id === record.target) ?? knowledge.findTarget(null);
  const known = profile === null ? record : withoutKeeper(record);
  const person = describePerson(known, knowledge.skills(), target, context.now());
  if (record.target !== null && record.target !== target.id)
    context.note(
      `${nameListed({ ...person, profile, file })} aims at "${record.target}", which is no target; counted to ${target.id}.`,
    );
  const stand = skill === null ? {} : { skill: findSkillStand(record, skill.id, target, context.now()) };
  return { ...person, profile, file, ...stand };
}

/** Whoever keeps a profile may have made or taken back its last change: it shows nothing of whose record it is. */
function withoutKeeper(record: PersonRecord): PersonRecord {
  return { ...record, lastChange: null, reversals: [] };
}

function giveHints(context: Context, people: readonly Listed[], folder: string | undefined): void {
  const [first] = people;
  if (first === undefined)
    context.hint(
      folder === undefined
        ? "No record is here yet. Begin yours: coach assess. Take in somebody else's: coach import <file> --as <profile>"
        : 'No file in it is one that coach export wrote.',
    );
  else if (first.file !== null)
    context.hint(
      `Keep one here: coach import ${quoteWord(`${(folder ?? '').replace(/\/+$/, '')}/${first.file}`)} --as ${suggestProfile(first.name ?? 'person')}`,
    );
  else if (people.some(({ profile }) => profile !== null))
    context.hint('Open one: coach --profile <profile>, or set COACH_PROFILE=<profile> for all calls of a shell.');
  if (people.some(({ name, profile, file }) => name === null && file === null && profile === null))
    context.hint('The record without a profile has no name yet: coach config name <name>');
}
