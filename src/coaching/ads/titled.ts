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

/**
 * The role that the title of an ad names above a target, where it names one alone: its first line is the title. Null
 * for a target that is off the ladder, and where no role, several, or none above it is named.
 */
export function findRoleAbove(ad: string, target: string): Role | null {
  const title = ad.split('\n').find((line) => line.trim() !== '') ?? '';
  if (title.length > LONGEST_TITLE) return null;
  const [only, ...more] = ROLES.filter(([, words]) => words.test(title)).map(([role]) => role);
  const rank = (role: string): number => ROLES.findIndex(([one]) => one === role);
  if (only === undefined || more.length > 0 || rank(target) < 0) return null;
  return rank(only) > rank(target) ? only : null;
}
