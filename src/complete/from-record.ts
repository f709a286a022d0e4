import type { PersonRecord } from '../coaching/record.ts';
import { findPlatformFolders, listFolders, locateProgress, type Surroundings } from '../progress/disk/location.ts';
import { createFileStore } from '../progress/file-store.ts';
import { findProfile, listProfiles } from '../progress/profiles.ts';
import { cleanText } from '../terminal/text.ts';
import type { Candidate } from './tree.ts';

/** So much of a description is of use beside a word. */
const LONGEST_ABOUT = 60;

/** So much of an id is typed. */
const TYPED_OF_ID = 8;

const LISTS: Readonly<Record<string, (record: PersonRecord) => readonly Candidate[]>> = {
  job: ({ jobs }) => jobs.map(({ id, name, role }) => [id, role === null ? name : `${name}: ${role}`]),
  story: ({ stories }) => stories.map(({ title }, index) => [String(index + 1), title]),
  evidence: ({ evidence }) =>
    evidence.map(({ id, skill, level, text }) => [id.slice(0, TYPED_OF_ID), `${skill} ${level}: ${text}`]),
  question: ({ ownCards }) => ownCards.map(({ id, question }) => [id, question]),
  rater: ({ assessments }) => [...new Set(assessments.map(({ by }) => by))].map((by) => [by, '']),
};

/** What the record of a person holds of a kind; throws where it cannot be read. */
export async function lookUpInRecord(
  kind: string,
  profile: string | undefined,
  surroundings: Surroundings,
): Promise<readonly Candidate[]> {
  const list = Object.hasOwn(LISTS, kind) ? LISTS[kind] : undefined;
  if (list === undefined && kind !== 'profile') return [];
  const { env } = surroundings;
  const folders = await findPlatformFolders(surroundings);
  if (list === undefined) {
    const names = listProfiles(listFolders(locateProgress(folders, env, undefined), folders));
    return names.flatMap((name): Candidate[] => (name === null ? [] : [[name, 'a record of its own']]));
  }
  const store = createFileStore(locateProgress(folders, env, findProfile(env, profile) ?? undefined));
  return list(await store.read()).map(([word, about]) => [word, cleanText(about).slice(0, LONGEST_ABOUT)]);
}
