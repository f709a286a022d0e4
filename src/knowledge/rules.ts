import type { Rule } from './base.ts';
import {
  aliasesAreUnique,
  filesAreNamedAfterTheirContent,
  idsAreUnique,
  reviewsAreFresh,
  reviewsAreNotInTheFuture,
} from './rules/records.ts';
import { leftOutStaysOut, resourceReferencesAreKnown, resourcesCoverEachLevel } from './rules/resources.ts';
import {
  allSkillsArePresent,
  eachRungHasOneKey,
  statementsAreInOrder,
  statementTopicsAreKnown,
  topicsAreCovered,
} from './rules/skills.ts';
import { defaultTargetIsPresent, prerequisitesHaveNoCycle, targetsHoldTheirPrerequisites } from './rules/steps.ts';

/** Every cross-file rule of data/; `today` and `freshSince` are dates such as 2026-11-23. */
export function listRules(today: string, freshSince?: string): readonly Rule[] {
  return [
    allSkillsArePresent,
    filesAreNamedAfterTheirContent,
    idsAreUnique,
    aliasesAreUnique,
    statementsAreInOrder,
    eachRungHasOneKey,
    statementTopicsAreKnown,
    topicsAreCovered,
    resourceReferencesAreKnown,
    resourcesCoverEachLevel,
    leftOutStaysOut,
    prerequisitesHaveNoCycle,
    targetsHoldTheirPrerequisites,
    defaultTargetIsPresent,
    reviewsAreNotInTheFuture(today),
    ...(freshSince === undefined ? [] : [reviewsAreFresh(freshSince)]),
  ];
}
