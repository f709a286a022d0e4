import {
  type AdReading,
  type AskedStandpoint,
  compareAsked,
  compareDuties,
  findPreparations,
  findRoleAbove,
  findYearsBeyondJunior,
  interpretAd,
  isForBeginners,
  type Preparation,
  type Role,
} from '../../coaching/ads.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { buildReport } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { OwnStack, Stack } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** What an ad asks beside where the person stands, and what to do about it before applying. */
export interface AdSheet extends Omit<AdReading, 'asked'> {
  readonly target: string;
  readonly asked: readonly AskedStandpoint[];
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
  const asked = compareAsked(reading.asked, skills, isForBeginners(text, reading.asked));
  const years = target.id === JUNIOR ? findYearsBeyondJunior(reading.years) : null;
  const higher = years === null ? null : { years, role: AFTER_JUNIOR };
  return {
    ...reading,
    target: target.id,
    asked,
    prepare: findPreparations(asked, compareDuties(reading.duties, asked, skills)),
    higher,
    titled: findRoleAbove(text, target.id),
  };
}

/** What the screen of an ad shows beside it, for the person of a record. */
export function screenOfAd(context: Context, record: PersonRecord): AdScreen {
  const { knowledge } = context;
  return { skills: knowledge.skills(), stacks: knowledge.stacks(), own: context.ownStack(record) };
}
