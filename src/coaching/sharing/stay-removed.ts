import {
  boundRemovals,
  leaveOutRemoved,
  listRemovable,
  nameRemoval,
  type PersonRecord,
  type Removal,
  REMOVABLE,
} from '../record.ts';

/**
 * The marks of two records of one person: the newest of each thing, none of what we have, and none of what theirs was
 * made after, or has since its removal was taken back there. So they are the same after theirs comes a second time.
 * A mark of theirs never removes what we have: the file may have been through other hands.
 */
export function mergeRemovals(ours: PersonRecord, theirs: PersonRecord): Removal[] {
  const here = new Set(listRemovable(ours).map(nameRemoval));
  const dated = listRemovable(theirs).map((one): [string, number] => [nameRemoval(one), Date.parse(one.at)]);
  const there = new Map(dated.sort(([, one], [, other]) => one - other));
  const takenBack = new Set(theirs.reversals.map(({ madeAt }) => madeAt));
  const stands = (mark: Removal): boolean => {
    const made = there.get(nameRemoval(mark));
    return made === undefined || (made <= Date.parse(mark.at) && !takenBack.has(mark.at));
  };
  const [own, other] = [ours.removals, theirs.removals.filter((mark) => !there.has(nameRemoval(mark)))];
  return boundRemovals([...own, ...other].filter((mark) => !here.has(nameRemoval(mark)) && stands(mark)));
}

/** How many things of each kind theirs holds that a merge left out, since they were removed here. */
export function countStayRemoved(
  theirs: PersonRecord,
  { removals }: PersonRecord,
): Readonly<Record<Removal['list'], number>> {
  const held = listRemovable(theirs);
  const left = listRemovable(leaveOutRemoved(theirs, removals));
  const countOf = (list: Removal['list'], among: readonly Removal[]): number =>
    among.filter((one) => one.list === list).length;
  return Object.fromEntries(REMOVABLE.map((list) => [list, countOf(list, held) - countOf(list, left)])) as Readonly<
    Record<Removal['list'], number>
  >;
}
