import { currentLevels } from '../../coaching/assessment.ts';
import {
  type Claim,
  claimsOf,
  type Evidence,
  type Finding,
  LONGEST_EVIDENCE,
  tellsOf,
} from '../../coaching/evidence.ts';
import { addEvidence, type PersonRecord } from '../../coaching/record.ts';
import { type Level, LEVEL_NAMES, type Skill, type SkillId } from '../../coaching/skills.ts';
import { WORD_GROUPS } from '../../coaching/words.ts';
import type { Context } from '../../context.ts';
import { cleanText, countOf } from '../../terminal/text.ts';
import { nameFinding } from '../scan.view.ts';
import { sayWhatItChanges } from '../say/say-what-it-changes.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';

const NOTHING = 'Stopped; nothing was recorded.';

/** The findings that the person accepts, each shown with skill, level and strength; null where nobody can be asked. */
export async function askWhich(context: Context, findings: readonly Finding[]): Promise<Finding[] | null> {
  if (!context.interactive || context.json) return null;
  const prompts = await context.prompts('Pass --accept <id>.');
  const skills = context.knowledge.skills();
  const { evidence } = await context.glance();
  const choices = findings
    .filter((finding) => claimsOf(finding, '').length > 0)
    .map((finding) => ({
      value: finding.id,
      label: nameFinding(finding, claimsOf(finding, ''), skills),
      description: describeFinding(finding, skills, evidence),
      checked: false,
    }));
  if (choices.length === 0) return [];
  const about = WORD_GROUPS.filter(({ id }) => id === 'strengths')
    .flatMap(({ title, words }) => `${title}: ${words.map(({ word, means }) => `${word}, ${means}`).join('; ')}.`)
    .join(' ');
  const help = { leaving: 'leave, nothing recorded', about };
  const checked = await tellWhatIsKept(context, NOTHING, () =>
    prompts.check('Which of these are your own work? They become evidence.', choices, help),
  );
  return findings.filter(({ id }) => checked.includes(id));
}

/** The statements that a finding may back, and whether its like is recorded already. */
function describeFinding(finding: Finding, skills: readonly Skill[], evidence: readonly Evidence[]): string {
  const { backs, part } = finding;
  const statements = skills.flatMap(({ levels }) => levels).flatMap((rung) => rung.statements);
  const texts = statements.filter(({ id }) => backs.includes(id)).map(({ text }) => `"${text}"`);
  const isKnown = evidence.some(({ text }) => tellsOf(finding, text));
  const shows = part === undefined ? '' : `; shows ${part}`;
  return `may back ${texts.join(' and ')}${shows}${isKnown ? '; one like it is recorded already' : ''}`;
}

/** So many levels above the person's own a finding is not recorded without their saying so once more. */
const FAR_ABOVE = 2;

/** Records the claims of accepted findings and shows each; those far above the person's level after asking. */
export async function recordClaims(
  context: Context,
  found: readonly Claim[],
  { at, isSure }: { readonly at: string; readonly isSure: boolean },
): Promise<void> {
  // Names of files and folders are not ours.
  const claims = found.map((claim) => ({ ...claim, text: cleanText(claim.text.slice(0, LONGEST_EVIDENCE)) }));
  const own = currentLevels((await context.record()).assessments);
  const isFar = ({ skill, level }: Claim): boolean => level > (own[skill] ?? 0) + FAR_ABOVE;
  const far = claims.filter(isFar);
  const keepsFar = far.length === 0 || isSure || (await confirmFar(context, far, own));
  const kept = keepsFar ? claims : claims.filter((claim) => !isFar(claim));
  const pieces = kept.map((claim): Evidence => ({ id: context.newId(), at, ...claim }));
  const { before, after } = await context
    .progress()
    .update((record) => pieces.filter((piece) => !isKnown(record, piece)).reduce(addEvidence, record));
  const added = after.evidence.slice(before.evidence.length);
  const known = pieces.length - added.length;
  context.note(
    `Recorded ${countOf(added.length, 'piece')} of evidence${known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} known`}.`,
  );
  for (const claim of added) context.note(`  ${nameClaim(claim, context.knowledge.skills())}: ${claim.text}`);
  if (added.length === 0) return;
  context.hint(`${sayWhatItChanges(after, added)}. Take it back: coach undo`);
}

async function confirmFar(
  context: Context,
  far: readonly Claim[],
  own: Readonly<Partial<Record<SkillId, Level>>>,
): Promise<boolean> {
  const prompts = await context.prompts('To record what is far above your level all the same, pass --yes.');
  const skills = context.knowledge.skills();
  const claims = far.map((claim) => {
    const level = own[claim.skill];
    const yours = level === undefined ? 'not assessed' : `yours is ${LEVEL_NAMES[level]}`;
    return `${nameClaim(claim, skills)} (${yours})`;
  });
  const question = `Far above your own level: ${[...new Set(claims)].join('; ')}. Is it your own work, and recorded?`;
  return tellWhatIsKept(context, NOTHING, () => prompts.confirm(question, false));
}

function nameClaim({ skill, level }: Claim, skills: readonly Skill[]): string {
  return `${skills.find(({ id }) => id === skill)?.name ?? skill}, ${LEVEL_NAMES[level]}`;
}

function isKnown({ evidence }: PersonRecord, { skill, level, text }: Claim): boolean {
  return evidence.some((one) => one.skill === skill && one.level === level && one.text === text);
}
