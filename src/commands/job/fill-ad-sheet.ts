import {
  type AdReading,
  type AskedStandpoint,
  compareAsked,
  compareDuties,
  type DutyStandpoint,
  findLead,
  findPreparations,
  findRoleAbove,
  findYearsBeyondJunior,
  interpretAd,
  isForBeginners,
  listShown,
  type Preparation,
  quotePay,
  type Role,
  saysForBeginners,
} from '../../coaching/ads.ts';
import { newestAnswers, SELF } from '../../coaching/assessment.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { buildReport } from '../../coaching/report.ts';
import type { Skill, SkillId } from '../../coaching/skills.ts';
import type { OwnStack, Stack } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** What an ad asks beside where the person stands, and what to do about it before applying. */
export interface AdSheet extends Omit<AdReading, 'asked' | 'duties'> {
  readonly target: string;
  readonly asked: readonly AskedStandpoint[];
  readonly duties: readonly DutyStandpoint[];
  /** The line that names the pay; null where none does. */
  readonly pay: string | null;
  /** What to lead an application with. */
  readonly lead: readonly SkillId[];
  readonly prepare: readonly Preparation[];
  /** The years that are more than a target of juniors is for, and the target that is; null where none are. */
  readonly higher: { readonly years: string; readonly role: string } | null;
  /** The role that its title names, where that is above the target. */
  readonly titled: Role | null;
}

/** What the screen of an ad shows beside it: the names of skills and languages, and the person's own language. */
export interface AdScreen {
  readonly skills: readonly Skill[];
  readonly stacks: readonly Stack[];
  readonly own: OwnStack;
}

/** What juniors aim at, and what comes after it. */
const [JUNIOR, AFTER_JUNIOR] = ['junior', 'mid'];

/** Reads the text of an ad for the person of a record. */
export function fillAdSheet(context: Context, record: PersonRecord, text: string): AdSheet {
  const { knowledge } = context;
  const reading = interpretAd(text, knowledge.adLexicon());
  const target = context.targetOf(record);
  const { skills } = buildReport(knowledge.skills(), target, record, context.now());
  const asked = compareAsked(reading.asked, skills, isForBeginners(text, reading.asked), saysForBeginners(text));
  const duties = compareDuties(reading.duties, asked, skills);
  const shown = listShown(knowledge.skills(), newestAnswers(record.assessments, SELF));
  const years = target.id === JUNIOR ? findYearsBeyondJunior(reading.years) : null;
  const higher = years === null ? null : { years, role: AFTER_JUNIOR };
  return {
    ...reading,
    target: target.id,
    asked,
    duties,
    pay: quotePay(text),
    lead: findLead({ asked, duties }, [...reading.asked, ...reading.duties], shown),
    prepare: findPreparations(asked, duties),
    higher,
    titled: findRoleAbove(text, target.id),
  };
}

/** What the screen of an ad shows beside it, for the person of a record. */
export function screenOfAd(context: Context, record: PersonRecord): AdScreen {
  const { knowledge } = context;
  return { skills: knowledge.skills(), stacks: knowledge.stacks(), own: context.ownStack(record) };
}
