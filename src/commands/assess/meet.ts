import { type Experience, EXPERIENCES } from '../../coaching/about.ts';
import { type PersonRecord, setAbout, setFramework, setLanguage } from '../../coaching/record.ts';
import { FRAMEWORK_IDS, isLanguage, LANGUAGES } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';

const SKIP = 'skip';

const EXPERIENCE_LABELS: Readonly<Record<Experience, string>> = {
  none: 'I have never programmed',
  learning: 'I am learning to program, or write small scripts',
  working: 'I work as a developer, or have built what others use',
};

/**
 * Asks who has told nothing yet two short questions that may be skipped, and a third of who programs in a language
 * whose frameworks have pages of their own; gives the record with the answers kept.
 */
export async function meetPerson(context: Context, prompts: Prompts, record: PersonRecord): Promise<PersonRecord> {
  const { language, experience } = record.about;
  if (language !== undefined || experience !== undefined || record.assessments.length > 0) return record;
  const languages = context.knowledge.stacks().filter(({ id }) => isLanguage(id));
  const chosen = await prompts.choose('Which language do you learn or work in? Lists and steps follow it.', [
    { value: SKIP, label: 'none yet, or skip this' },
    ...languages.map(({ id, name }) => ({ value: id, label: name })),
  ]);
  const far = await prompts.choose('How far are you? It decides where the questions begin.', [
    { value: SKIP, label: 'skip this' },
    ...EXPERIENCES.map((one) => ({ value: one, label: EXPERIENCE_LABELS[one] })),
  ]);
  const { frameworks = [] } = far === 'none' ? {} : (languages.find(({ id }) => id === chosen) ?? {});
  const used =
    frameworks.length === 0
      ? SKIP
      : await prompts.choose('With which framework? Steps name its own pages.', [
          { value: SKIP, label: 'another, none yet, or skip this' },
          ...frameworks.map(({ id, name }) => ({ value: id, label: name })),
        ]);
  const told = { by: 'assess', at: context.now().toISOString() } as const;
  const own = LANGUAGES.find((one) => one === chosen);
  const framework = FRAMEWORK_IDS.find((one) => one === used);
  const way = EXPERIENCES.find((one) => one === far);
  const { after } = await context.progress().update((before) => {
    const spoken = own === undefined ? before : setLanguage(before, { value: own, ...told });
    const known = framework === undefined ? spoken : setFramework(spoken, { value: framework, ...told });
    return way === undefined ? known : setAbout(known, 'experience', { value: way, ...told });
  });
  return after;
}
