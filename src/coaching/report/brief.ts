import type { Experience } from '../about.ts';
import { type Dispute, SELF } from '../assessment.ts';
import type { Standing } from '../evidence.ts';
import type { Priority, Step, Target } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import type { Level, Skill, SkillId } from '../skills.ts';
import type { OwnStack } from '../stacks.ts';
import { type Box, findStepInHand, withBoxes } from '../work.ts';
import type { Report, SkillReport } from './report.ts';

/** What the next level of a skill still takes, in the words of its statements, told apart by what was said of each. */
export interface BriefGap {
  /** How many of all these are enough. */
  readonly needed: number;
  readonly answeredNo: readonly string[];
  readonly withHelp: readonly string[];
  readonly neverCameUp: readonly string[];
  readonly notAsked: readonly string[];
}

export interface BriefSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly level: Level | null;
  readonly required: Level;
  readonly priority: Priority;
  readonly standing: Standing | null;
  /** Who rates it lower, and was not answered since. */
  readonly disputed: readonly Pick<Dispute, 'by' | 'level'>[];
  /** Null where the level is enough, or was never assessed. */
  readonly gap: BriefGap | null;
}

/** A person's state for somebody who knows nothing of it. */
export interface Brief {
  readonly name: string | null;
  readonly target: { readonly id: string; readonly name: string };
  readonly stack: OwnStack;
  /** Whether they have programmed, learn to or work as a developer; null where they have not said. */
  readonly experience: Experience | null;
  /** Whether the levels are the person's own rating, and when the newest was given; null before the first. */
  readonly selfRated: boolean;
  readonly assessedAt: string | null;
  readonly skills: readonly BriefSkill[];
  /** The step that was begun, else the next one; null where none is ahead. */
  readonly step: BriefStep | null;
  /** The steps that were put aside, each with the reason where it may be told. */
  readonly putAside: readonly BriefAside[];
}

export interface BriefAside extends Pick<Step, 'id' | 'skill' | 'to'> {
  readonly reason: string | null;
}

export interface BriefStep extends Pick<Step, 'id' | 'kind' | 'skill' | 'from' | 'to'> {
  readonly title: string;
  readonly brief: string;
  /** Null where it was not begun. */
  readonly since: string | null;
  readonly boxes: readonly Box[];
  readonly note: string | null;
}

/** The brief of a person; redacted without their name and what they noted. */
export function buildBrief(
  skills: readonly Skill[],
  parts: {
    readonly report: Report;
    readonly record: PersonRecord;
    readonly target: Target;
    readonly stack: OwnStack;
    /** The steps to take, in their order. */
    readonly next: readonly Step[];
    readonly skipped: readonly Step[];
  },
  { redact }: { readonly redact: boolean },
): Brief {
  const { report, record, target, stack, next, skipped } = parts;
  const texts = new Map(
    skills.flatMap(({ levels }) => levels.flatMap(({ statements }) => statements.map(({ id, text }) => [id, text]))),
  );
  const step = findStepInHand(next, record) ?? next[0];
  return {
    name: redact ? null : (record.about.name?.value ?? null),
    target: { id: target.id, name: target.name },
    stack,
    experience: record.about.experience?.value ?? null,
    selfRated: report.by === SELF,
    assessedAt: report.assessedAt,
    skills: report.skills.map((row) => describeSkill(row, texts)),
    step: step === undefined ? null : describeStep(step, record, redact),
    putAside: skipped.map(({ id, skill, to }) => {
      const reason = record.steps.find(({ step: of }) => of === id)?.skipped?.reason;
      return { id, skill, to, reason: redact ? null : (reason ?? null) };
    }),
  };
}

function describeSkill(row: SkillReport, texts: ReadonlyMap<string, string>): BriefSkill {
  const { id, name, level, required, priority, standing, gap, needed, lacking, helped, noChance, notAsked } = row;
  const say = (ids: readonly string[]): string[] => ids.flatMap((one) => texts.get(one) ?? []);
  const isOpen = gap > 0 && level !== null;
  return {
    ...{ id, name, level, required, priority, standing },
    disputed: row.disputed.map((one) => ({ by: one.by, level: one.level })),
    gap: isOpen
      ? {
          needed,
          answeredNo: say(lacking.filter((one) => !helped.includes(one))),
          withHelp: say(helped),
          neverCameUp: say(noChance),
          notAsked: say(notAsked),
        }
      : null,
  };
}

function describeStep(step: Step, record: PersonRecord, redact: boolean): BriefStep {
  const { id, kind, skill, from, to, project } = step;
  const { since, boxes, note } = withBoxes(step, record);
  return {
    ...{ id, kind, skill, from, to, title: project.title, brief: project.brief },
    ...{ since, boxes, note: redact ? null : note },
  };
}
