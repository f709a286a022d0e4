import type { AdWords } from '../../src/coaching/ads.ts';
import type { Checklist } from '../../src/coaching/checklists.ts';
import type { Detectors } from '../../src/coaching/evidence.ts';
import type { Chapter, Route } from '../../src/coaching/guide.ts';
import type { Target } from '../../src/coaching/path.ts';
import type { BehaviouralQuestion, Card, DesignExercise } from '../../src/coaching/practice/card.ts';
import type { Resource, ResourceType } from '../../src/coaching/resources.ts';
import type { LineBook } from '../../src/coaching/resume.ts';
import { stepId } from '../../src/coaching/skills.ts';
import type { Stack } from '../../src/coaching/stacks.ts';
import type { StoredSkill } from '../../src/knowledge/stored-skills.ts';

export interface ResourceFile {
  readonly type: ResourceType;
  readonly resources: readonly Omit<Resource, 'type'>[];
}

/** A value and the file it came from, relative to data/. */
export interface Located<Value> {
  readonly file: string;
  readonly value: Value;
}

/** All of data/ as read and of the right shape, before its cross-file rules are checked. */
export interface Base {
  readonly skills: readonly Located<StoredSkill>[];
  readonly stacks: readonly Located<{ readonly stacks: readonly Stack[] }>[];
  readonly synonyms: readonly Located<{ readonly synonyms: Readonly<Record<string, readonly string[]>> }>[];
  readonly resume: readonly Located<{ readonly lines: LineBook; readonly reviewed: string }>[];
  readonly ads: readonly Located<AdWords & { readonly reviewed: string }>[];
  readonly resources: readonly Located<ResourceFile>[];
  readonly checklists: readonly Located<Checklist>[];
  readonly targets: readonly Located<{ readonly targets: readonly Target[] }>[];
  readonly chapters: readonly Located<Chapter>[];
  readonly routes: readonly Located<{ readonly routes: readonly Route[] }>[];
  readonly detectors: readonly Located<Detectors & { readonly reviewed: string }>[];
  readonly cards: readonly Located<{ readonly cards: readonly Card[] }>[];
  readonly behavioural: readonly Located<{ readonly questions: readonly BehaviouralQuestion[] }>[];
  readonly design: readonly Located<{ readonly exercises: readonly DesignExercise[] }>[];
  readonly leftOut: readonly Located<{ readonly leftOut: readonly { readonly name: string }[] }>[];
}

/** What is wrong in data/: where, what, and how to mend it. */
export interface Fault {
  readonly file: string;
  readonly id: string;
  readonly message: string;
  readonly tip: string;
}

/** A cross-file rule: every fault that the base has against it. */
export type Rule = (base: Base) => Fault[];

/** The id of a record and the file it stands in. */
export interface Named {
  readonly file: string;
  readonly id: string;
}

/** Every topic, and the skill it is of. */
export function topicsOf(base: Base): (Named & { skill: string })[] {
  return base.skills.flatMap(({ file, value }) => value.topics.map(({ id }) => ({ file, id, skill: value.id })));
}

/** A resource as it stands in its file, whose type is that of the file. */
export type StoredResource = ResourceFile['resources'][number];

export type StoredRung = StoredSkill['levels'][number];

/** Every resource record. */
export function resourcesOf(base: Base): (Named & { readonly record: StoredResource })[] {
  return base.resources.flatMap(({ file, value }) =>
    value.resources.map((record) => ({ file, id: record.id, record })),
  );
}

/** Every rung, under the id of the step that leads to it. */
export function rungsOf(base: Base): (Named & { readonly skill: StoredSkill; readonly rung: StoredRung })[] {
  return base.skills.flatMap(({ file, value }) =>
    value.levels.map((rung) => ({ file, id: stepId(value.id, rung.level), skill: value, rung })),
  );
}
