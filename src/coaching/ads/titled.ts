import type { AskedSkill } from './asked.ts';

/** The roles of the trade's own ladder, lowest first, and the words by which the title of an ad names each. */
const ROLES = [
  [
    'junior',
    /\b(?:junior|jr|trainee|intern(?:ship)?|graduate|entry[- ]level|apprentice(?:ship)?|beginner|working[- ]student|werkstudent)\b/iu,
  ],
  ['mid', /\b(?:mid|mid[- ]?level|medior|intermediate)\b/iu],
  ['senior', /\b(?:senior|sr)\b/iu],
  ['lead', /\b(?:lead|principal|staff)\b/iu],
] as const;
export type Role = (typeof ROLES)[number][0];

/** Nobody gives a post a longer title. */
const LONGEST_TITLE = 160;

/** The title of an ad, which is its first line; blank where that is longer than one. */
function titleOf(ad: string): string {
  const title = ad.split('\n').find((line) => line.trim() !== '') ?? '';
  return title.length > LONGEST_TITLE ? '' : title;
}

/** What says below the title that an ad is for beginners; years that may be none say it too. */
const FOR_BEGINNERS =
  /\b(?:entry[- ]level|(?:graduate|trainee) (?:role|position|job|scheme|programme|program)|(?:for|as an?) (?:beginners?|trainees?|working[- ]students?|werkstudent)|(?:0|zero)\s?(?:-|–|to)\s?(?:[12]|one|two)\+? years?)\b/iu;

/** Whether an ad says that it is for beginners: its title names juniors alone, or no role and the text says so. */
export function saysForBeginners(ad: string): boolean {
  const named = ROLES.filter(([, words]) => words.test(titleOf(ad))).map(([role]) => role);
  return named.length > 0 ? named.every((role) => role === 'junior') : FOR_BEGINNERS.test(ad);
}

/** Whether an ad is for beginners: it says so, or, where its title names no role, asks for most of it as basics. */
export function isForBeginners(ad: string, asked: readonly Pick<AskedSkill, 'need' | 'strength'>[]): boolean {
  if (saysForBeginners(ad)) return true;
  if (ROLES.some(([, words]) => words.test(titleOf(ad)))) return false;
  const said = asked.flatMap(({ need, strength }) => (need === 'must' && strength !== null ? [strength.strength] : []));
  return said.filter((one) => one === 'basics').length > said.length / 2;
}

/**
 * The role that the title of an ad names above a target, where it names one alone: its first line is the title. Null
 * for a target that is off the ladder, and where no role, several, or none above it is named.
 */
export function findRoleAbove(ad: string, target: string): Role | null {
  const title = titleOf(ad);
  const [only, ...more] = ROLES.filter(([, words]) => words.test(title)).map(([role]) => role);
  const rank = (role: string): number => ROLES.findIndex(([one]) => one === role);
  if (only === undefined || more.length > 0 || rank(target) < 0) return null;
  return rank(only) > rank(target) ? only : null;
}
