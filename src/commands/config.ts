import { ABOUT_NAMES, BUDGETS, EXPERIENCES } from '../coaching/about.ts';
import { currentLevels, isRaterName } from '../coaching/assessment.ts';
import { DEFAULT_TARGET, MOST_HOURS } from '../coaching/path.ts';
import { CARDS_A_DAY, MOST_CARDS_A_DAY, setPractice } from '../coaching/practice.ts';
import { type PersonRecord, setAbout, setHours, setTarget } from '../coaching/record.ts';
import { type Cloud, CLOUDS, isLanguage, type Language, LANGUAGES } from '../coaching/stacks.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderSettings, type Setting } from './config.view.ts';

export interface ConfigOptions {
  readonly unset?: string;
}

const SETTINGS = [...ABOUT_NAMES, 'hours', 'target', 'practice'] as const;
type SettingName = (typeof SETTINGS)[number];

export const configCommand: CommandDefinition<ConfigOptions> = {
  name: 'config',
  group: GROUPS.yours,
  summary: 'see and change what the coach knows of you',
  description:
    'Lists what the coach knows of you and where it is from, sets one of it, or forgets one. Lists, steps and plans follow it.',
  arguments: [
    {
      name: '[name]',
      description: 'name, language, cloud, experience, budget, hours, target or practice',
      takes: SETTINGS,
    },
    { name: '[value]', description: 'what it is to be', takes: 'setting' },
  ],
  options: [{ flags: '--unset <name>', description: 'forget this one', takes: SETTINGS }],
  examples: ['coach config', 'coach config language python', 'coach config budget free', 'coach config --unset cloud'],
  run: (context, [name, value], options) => runConfig(context, name, value, options),
};

async function runConfig(
  context: Context,
  name: string | undefined,
  value: string | undefined,
  { unset }: ConfigOptions,
): Promise<void> {
  if (unset !== undefined && name !== undefined)
    throw new UserError('--unset takes the one name.', { hint: `coach config --unset ${unset}` });
  if (unset !== undefined) await change(context, findSetting(unset), forget(findSetting(unset)));
  else if (name !== undefined && value !== undefined)
    await change(context, findSetting(name), set(context, findSetting(name), value));
  else {
    const names = name === undefined ? SETTINGS : [findSetting(name)];
    const record = await context.glance();
    context.show(
      names.map((one) => readSetting(one, record)),
      renderSettings,
    );
    context.hint('Set one: coach config language python');
  }
}

function findSetting(name: string): SettingName {
  const found = SETTINGS.find((one) => one === name.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`The coach keeps nothing called "${name}".`, { hint: `It keeps: ${SETTINGS.join(', ')}.` });
}

/** From this level on, programming is done without a course; what is told of it is of no language. */
const INDEPENDENT = 2;

type Change = (record: PersonRecord) => PersonRecord;

async function change(context: Context, name: SettingName, apply: Change): Promise<void> {
  const { before, after } = await context.progress().update(apply);
  context.show(readSetting(name, after), (value, style) => renderSettings([value], style));
  const language = after.about.language?.value;
  const isOther = language !== undefined && language !== before.about.language?.value;
  if (isOther && (currentLevels(after.assessments).programming ?? 0) >= INDEPENDENT)
    context.hint(
      `Levels were told for programming in general. If ${context.knowledge.findStack(language)?.name ?? language} is ` +
        `new to you, begin here: coach resources ${language}`,
    );
}

function forget(name: SettingName): Change {
  if (name === 'target') return (record) => setTarget(record, null);
  if (name === 'hours') return (record) => setHours(record, null);
  if (name === 'practice') return (record) => setPractice(record, { ...record.practice, perDay: null });
  return (record) => setAbout(record, name, null);
}

/** The change that a value makes; throws a UserError for one that cannot stand. */
function set(context: Context, name: SettingName, value: string): Change {
  const told = { by: 'config', at: context.now().toISOString() } as const;
  switch (name) {
    case 'target': {
      const { id } = context.knowledge.findTarget(value);
      return (record) => setTarget(record, id);
    }
    case 'hours': {
      if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > MOST_HOURS) throw unfit(name, value, [`1 to ${MOST_HOURS}`]);
      return (record) => setHours(record, Number(value));
    }
    case 'practice': {
      if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > MOST_CARDS_A_DAY)
        throw unfit(name, value, [`1 to ${MOST_CARDS_A_DAY} cards a day`]);
      return (record) => setPractice(record, { ...record.practice, perDay: Number(value) });
    }
    case 'name': {
      if (!isRaterName(value)) throw unfit(name, value, ['1 to 64 characters that all show']);
      return (record) => setAbout(record, name, { value: value.trim(), ...told });
    }
    case 'language': {
      const id = findStackOf(context, value, isLanguage);
      if (id === undefined) throw unfit(name, value, LANGUAGES);
      return (record) => setAbout(record, name, { value: id, ...told });
    }
    case 'cloud': {
      const id = findStackOf(context, value, (one): one is Cloud => !isLanguage(one));
      if (id === undefined) throw unfit(name, value, CLOUDS);
      return (record) => setAbout(record, name, { value: id, ...told });
    }
    case 'experience': {
      const one = EXPERIENCES.find((experience) => experience === value.toLowerCase());
      if (one === undefined) throw unfit(name, value, EXPERIENCES);
      return (record) => setAbout(record, name, { value: one, ...told });
    }
    case 'budget': {
      const one = BUDGETS.find((budget) => budget === value.toLowerCase());
      if (one === undefined) throw unfit(name, value, BUDGETS);
      return (record) => setAbout(record, name, { value: one, ...told });
    }
  }
}

function findStackOf<Id extends Language | Cloud>(
  { knowledge }: Context,
  name: string,
  isKind: (id: Language | Cloud) => id is Id,
): Id | undefined {
  const id = knowledge.findStack(name)?.id;
  return id !== undefined && isKind(id) ? id : undefined;
}

function unfit(name: SettingName, value: string, allowed: readonly string[]): UserError {
  return new UserError(`"${value}" cannot be your ${name}.`, { hint: `It takes: ${allowed.join(', ')}.` });
}

function readSetting(name: SettingName, { about, target, hoursPerWeek, practice }: PersonRecord): Setting {
  if (name === 'target')
    return { name, value: target ?? DEFAULT_TARGET, by: target === null ? 'default' : 'you', at: null };
  if (name === 'hours')
    return {
      name,
      value: hoursPerWeek === null ? null : String(hoursPerWeek),
      by: hoursPerWeek === null ? null : 'you',
      at: null,
    };
  if (name === 'practice')
    return {
      name,
      value: String(practice.perDay ?? CARDS_A_DAY),
      by: practice.perDay === null ? 'default' : 'you',
      at: null,
    };
  const { value = null, by = null, at = null } = about[name] ?? {};
  return { name, value, by, at };
}
