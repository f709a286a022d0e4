import { SELF } from '../../coaching/assessment.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import {
  asOpinion,
  type Belonging,
  findBelonging,
  isSameName,
  nameOf,
  speaksForItself,
  suggestProfile,
  type TakenOpinion,
} from '../../coaching/sharing.ts';
import { UserError } from '../../errors.ts';
import { quoteWord } from '../../terminal/phrases.ts';

/** A file that was read, and the record that is to take it in. */
export interface Handed {
  readonly file: string;
  readonly ours: PersonRecord;
  readonly theirs: PersonRecord;
  /** The profile that it was to be kept as, where one was named. */
  readonly as: string | null;
}

/** Throws a UserError with the three ways on where a file is of somebody else, or may be. */
export function refuseStranger(handed: Handed): void {
  const belonging = findBelonging(handed.ours, handed.theirs);
  if (belonging !== 'other' && belonging !== 'unknown') return;
  const { file, theirs, as } = handed;
  const profile = as === null ? suggestProfile(nameOf(theirs) ?? 'person') : `${as}-2`;
  const raters = [...new Set(theirs.assessments.map(({ by }) => by))].filter((by) => by !== SELF);
  const rater = raters.length === 1 && raters[0] !== undefined ? quoteWord(raters[0]) : '<name>';
  const call = `coach import ${quoteWord(file)}`;
  throw new UserError(`${describeBoth(handed, belonging)}: nothing was imported.`, {
    hint: [
      `To keep it apart: ${call} --as ${profile}`,
      `To take its ratings as an opinion of you: --by ${rater}. If it is yours from another machine: --mine`,
    ].join('\n'),
  });
}

function describeBoth({ file, ours, theirs, as }: Handed, belonging: Belonging): string {
  const name = file === '-' ? 'Standard input' : file;
  const here = as === null ? 'the one here' : `the one of the profile ${as}`;
  const [own, other] = [nameOf(ours), nameOf(theirs)];
  if (belonging === 'unknown') {
    const said = other === null ? '' : ` (${other}'s)`;
    return `Nothing tells whether ${name}${said} is of the same person as ${here}${own === null ? '' : ` (${own}'s)`}`;
  }
  const what = speaksForItself(theirs)
    ? `is ${other ?? 'another person'}'s record`
    : `rates ${other ?? 'another person'}`;
  return `${name} ${what}, and ${here} is ${own ?? 'somebody else'}'s`;
}

/**
 * The ratings of a file by one rater, those that its owner made without a name only where they can be the rater's;
 * throws a UserError where there are none.
 */
export function findOpinion({ file, ours, theirs }: Handed, by: string): TakenOpinion {
  const name = file === '-' ? 'Standard input' : file;
  const opinion = asOpinion(theirs, by);
  if (opinion === null || (opinion.wasOwn && findBelonging(ours, theirs) === 'same')) {
    const raters = [...new Set(theirs.assessments.map((one) => one.by))].filter((one) => one !== SELF);
    throw new UserError(`Nobody called "${by}" rates in ${name}: nothing was imported.`, {
      hint: raters.length === 0 ? 'Nobody but its owner does.' : `Raters in it: ${raters.join(', ')}.`,
    });
  }
  const owner = nameOf(theirs);
  if (opinion.wasOwn && owner !== null && isSameName(owner, by)) {
    throw new UserError(`In ${name} ${owner} rates their own work, not yours: nothing was imported.`, {
      hint: `To keep it apart: coach import ${quoteWord(file)} --as ${suggestProfile(owner)}`,
    });
  }
  return opinion;
}
