import { currentLevels } from '../coaching/assessment.ts';
import type { PersonRecord } from '../coaching/record.ts';
import { type FrameworkId, FRAMEWORKS, type StackId } from '../coaching/stacks.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderSettings } from './config.view.ts';
import { sayUnratedLanguage } from './say/say-unrated-language.ts';
import { type Change, forget, readSetting, set, type SettingName, SETTINGS } from './config/settings.ts';

export interface ConfigOptions {
  readonly unset?: string;
}

export const configCommand: CommandDefinition<ConfigOptions> = {
  name: 'config',
  group: GROUPS.yours,
  summary: 'see and change what the coach knows of you',
  description:
    'Lists what the coach knows of you and where it is from, sets one of it, or forgets one. Lists, steps and plans follow it.',
  arguments: [
    {
      name: '[name]',
      description: 'name, language, framework, cloud, experience, budget, hours, target or practice',
      takes: SETTINGS,
    },
    { name: '[value]', description: 'what it is to be', takes: 'setting' },
  ],
  options: [{ flags: '--unset <name>', description: 'forget this one', takes: SETTINGS }],
  examples: [
    'coach config',
    'coach config language python',
    'coach config framework django',
    'coach config budget free',
    'coach config --unset cloud',
  ],
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
    context.hint(
      `Set ${name === undefined ? 'one' : 'it'}: coach config ${SUCH_AS[name === undefined ? 'language' : findSetting(name)]}`,
    );
  }
}

/** A value of each setting, as it is typed. */
const SUCH_AS: Readonly<Record<SettingName, string>> = {
  name: 'name Ada',
  language: 'language python',
  framework: 'framework django',
  cloud: 'cloud aws',
  experience: 'experience learning (or never, working)',
  budget: 'budget free',
  hours: 'hours 6',
  target: 'target mid',
  practice: 'practice 10',
};

function findSetting(name: string): SettingName {
  const found = SETTINGS.find((one) => one === name.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`The coach keeps nothing called "${name}".`, { hint: `It keeps: ${SETTINGS.join(', ')}.` });
}

/** From this level on, programming is done without a course; what is told of it is of no language. */
const INDEPENDENT = 2;

async function change(context: Context, name: SettingName, apply: Change): Promise<void> {
  const { before, after } = await context.progress().update(apply);
  context.show(readSetting(name, after), (value, style) => renderSettings([value], style));
  for (const line of sayWhatWent(context, before, after)) context.hint(line);
  const language = after.about.language?.value;
  const was = before.about.language?.value;
  if (language === undefined || language === was) return;
  const { programming = 0 } = currentLevels(after.assessments);
  if (was !== undefined && programming > 0) context.hint(sayUnratedLanguage(context, language));
  else if (programming >= INDEPENDENT)
    context.hint(
      `Levels were told for programming in general. If ${nameOf(context, language)} is ` +
        `new to you, begin here: coach resources ${language}`,
    );
}

/** What else a change of the language or the framework set or took away, since the one is of the other. */
function sayWhatWent(context: Context, { about: was }: PersonRecord, { about: is }: PersonRecord): string[] {
  if (is.framework?.value === was.framework?.value) return [];
  const say = (id: FrameworkId): string => `${nameOf(context, id)} is of ${nameOf(context, FRAMEWORKS[id])}`;
  if (is.framework === undefined)
    return was.framework === undefined || is.language?.value === was.language?.value
      ? []
      : [`${say(was.framework.value)}, so it is no longer your framework.`];
  const framework = is.framework.value;
  return [
    ...(is.language?.value === was.language?.value ? [] : [`${say(framework)}, so that is your language now.`]),
    `Steps name the pages of ${nameOf(context, framework)} now. To forget it: coach config --unset framework`,
  ];
}

/** The name of a language or a framework. */
function nameOf({ knowledge }: Context, id: StackId | FrameworkId): string {
  return (knowledge.findStack(id) ?? knowledge.findFramework(id))?.name ?? id;
}
