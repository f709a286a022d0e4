import { ABOUT_NAMES, BUDGETS, EXPERIENCES } from '../../coaching/about.ts';
import { isRaterName } from '../../coaching/assessment.ts';
import { DEFAULT_TARGET, MOST_HOURS } from '../../coaching/path.ts';
import { CARDS_A_DAY, MOST_CARDS_A_DAY, setPractice } from '../../coaching/practice.ts';
import { type PersonRecord, setAbout, setFramework, setHours, setLanguage, setTarget } from '../../coaching/record.ts';
import { type Cloud, CLOUDS, FRAMEWORK_IDS, isLanguage, type Language, LANGUAGES } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { Setting } from '../config.view.ts';

export const SETTINGS = [...ABOUT_NAMES, 'hours', 'target', 'practice'] as const;
export type SettingName = (typeof SETTINGS)[number];

export type Change = (record: PersonRecord) => PersonRecord;

/** The change that takes a setting away. */
export function forget(name: SettingName): Change {
  if (name === 'target') return (record) => setTarget(record, null);
  if (name === 'hours') return (record) => setHours(record, null);
  if (name === 'practice') return (record) => setPractice(record, { ...record.practice, perDay: null });
  if (name === 'language') return (record) => setLanguage(record, null);
  return (record) => setAbout(record, name, null);
}

/** The change that a value makes; throws a UserError for one that cannot stand. */
export function set(context: Context, name: SettingName, value: string): Change {
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
      if (id !== undefined) return (record) => setLanguage(record, { value: id, ...told });
      const framework = context.knowledge.findFramework(value);
      if (framework === undefined) throw unfit(name, value, LANGUAGES);
      return (record) => setFramework(record, { value: framework.id, ...told });
    }
    case 'framework': {
      const framework = context.knowledge.findFramework(value);
      if (framework === undefined) throw refuseFramework(context, value);
      return (record) => setFramework(record, { value: framework.id, ...told });
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

/** Says where a framework that is known has no lessons of its own, since those of its language serve it too. */
function refuseFramework({ knowledge }: Context, value: string): UserError {
  const named = value.trim().toLowerCase();
  const of = knowledge
    .stacks()
    .find(({ adNames = [] }) =>
      adNames.some((one) => one.toLowerCase() === named || one.toLowerCase() === `${named}.js`),
    );
  const refused = unfit('framework', value, FRAMEWORK_IDS);
  if (of === undefined) return refused;
  return new UserError(refused.message, {
    hint: `${of.name} has one set of pages ${of.frameworks === undefined ? 'whatever the framework' : 'for all its other frameworks'}: coach config language ${of.id}`,
  });
}

function unfit(name: SettingName, value: string, allowed: readonly string[]): UserError {
  return new UserError(`"${value}" cannot be your ${name}.`, { hint: `It takes: ${allowed.join(', ')}.` });
}

/** A setting as it stands in a record. */
export function readSetting(name: SettingName, { about, target, hoursPerWeek, practice }: PersonRecord): Setting {
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
