import type { Rule } from './base.ts';
import {
  aliasesAreUnique,
  filesAreNamedAfterTheirContent,
  idsAreUnique,
  reviewsAreFresh,
  reviewsAreNotInTheFuture,
  routeChecklistsAreKnown,
} from './rules/records.ts';
import {
  certificationsAreDescribed,
  leftOutStaysOut,
  resourceReferencesAreKnown,
  resourcesAreMany,
  resourcesCoverEachTopic,
} from './rules/resources.ts';
import {
  allSkillsArePresent,
  detectorReferencesAreKnown,
  eachRungHasOneKey,
  statementsAreInOrder,
  statementTopicsAreKnown,
  topicsAreAsked,
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
    topicsAreAsked,
    resourceReferencesAreKnown,
    certificationsAreDescribed,
    resourcesCoverEachTopic,
    resourcesAreMany,
    leftOutStaysOut,
    routeChecklistsAreKnown,
    detectorReferencesAreKnown,
    prerequisitesHaveNoCycle,
    targetsHoldTheirPrerequisites,
    defaultTargetIsPresent,
    reviewsAreNotInTheFuture(today),
    ...(freshSince === undefined ? [] : [reviewsAreFresh(freshSince)]),
  ];
}
