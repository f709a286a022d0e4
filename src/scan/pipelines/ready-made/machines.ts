/**
 * Machines that GitHub and Azure lend, by the names that their lists have for them, and those that leave them this
 * winter; checked on 28 November 2026. GitHub lets an organisation call larger ones by more behind such a name.
 */
const LENT =
  /^(?:ubuntu-(?:latest|slim|2[246]\.04)|windows-(?:latest|2022|2025|11-(?:arm|vs\d+))|macos-(?:latest|1[45]|2[67]))(?:-[\w.-]+)?$/i;
const LIKE_LENT = /^(?:ubuntu|windows|macos)-/i;

/** Whether a job that asks GitHub for a machine by some labels gets none, as one of them is of none that it lends. */
export function areGone(labels: readonly string[]): boolean {
  const isOwn = labels.some((label) => /^self-hosted$/i.test(label));
  return !isOwn && labels.some((label) => LIKE_LENT.test(label) && !LENT.test(label));
}

/** Whether Azure lends no machine with an image of this name. */
export function isImageGone(name: string): boolean {
  return /^[\w.-]+$/.test(name) && !LENT.test(name);
}
