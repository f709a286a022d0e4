import type { AskedSkill } from './asked.ts';

/** The roles of the trade's own ladder, lowest first, and the words by which the title of an ad names each. */
const ROLES = [
  ['junior', /\b(?:junior|jr|trainee|intern(?:ship)?|graduate|entry[- ]level|werkstudent)\b/iu],
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

/** Whether an ad is for beginners: its title names juniors alone, or it asks for most of what it asks as basics. */
export function isForBeginners(ad: string, asked: readonly Pick<AskedSkill, 'need' | 'strength'>[]): boolean {
  const named = ROLES.filter(([, words]) => words.test(titleOf(ad))).map(([role]) => role);
  if (named.length > 0) return named.every((role) => role === 'junior');
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
