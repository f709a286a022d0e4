import type { Rule } from './base.ts';
import { adWordsHaveOneMeaning, strengthsAreOne } from './rules/ads.ts';
import {
  cardPagesAreOfTheirResource,
  cardReferencesAreKnown,
  cardsAreMany,
  cardsDiffer,
  cardsAboutOneThingStandTogether,
  cardsSayTheirLanguage,
  cardsShowWhatTheyAskAbout,
} from './rules/cards.ts';
import {
  detectorReferencesAreKnown,
  detectorsNameTheirPart,
  namesAreHints,
  patternsAreQuick,
} from './rules/detectors.ts';
import {
  pathsCoverTheirRung,
  pathsFitTheirRecords,
  pathsLeadSomewhere,
  pathsServeTheirRung,
  pathsTeach,
  pathsVary,
} from './rules/paths.ts';
import {
  aliasesAreUnique,
  checklistReferencesAreKnown,
  filesAreNamedAfterTheirContent,
  idsAreUnique,
  reviewsAreFresh,
  reviewsAreNotInTheFuture,
} from './rules/records.ts';
import {
  certificationsAreDescribed,
  eventsAreDated,
  leftOutStaysOut,
  resourceReferencesAreKnown,
  resourcesAreMany,
  resourcesCoverEachTopic,
  sourcesAreTheirOwn,
} from './rules/resources.ts';
import { linesAreForOthers, linesAreOfStatements } from './rules/resume.ts';
import {
  allSkillsArePresent,
  eachRungHasOneKey,
  statementsAreNamed,
  statementsAreOneAct,
  topicsAreAsked,
  topicsAreOfTheirSkill,
} from './rules/skills.ts';
import { frameworksAreOfTheirLanguage, resourcesFitTheirFramework, stacksAreWhole } from './rules/stacks.ts';
import {
  defaultTargetIsPresent,
  hoursAreTrue,
  prerequisitesHaveNoCycle,
  targetsHoldTheirPrerequisites,
} from './rules/steps.ts';

/** Every cross-file rule of data/; `today` and `freshSince` are dates such as 2026-11-23. */
export function listRules(today: string, freshSince?: string): readonly Rule[] {
  return [
    allSkillsArePresent,
    filesAreNamedAfterTheirContent,
    idsAreUnique,
    aliasesAreUnique,
    statementsAreNamed,
    statementsAreOneAct,
    eachRungHasOneKey,
    linesAreOfStatements,
    linesAreForOthers,
    topicsAreOfTheirSkill,
    topicsAreAsked,
    pathsLeadSomewhere,
    pathsCoverTheirRung,
    pathsServeTheirRung,
    pathsTeach,
    pathsFitTheirRecords,
    pathsVary,
    stacksAreWhole,
    frameworksAreOfTheirLanguage,
    resourcesFitTheirFramework,
    resourceReferencesAreKnown,
    certificationsAreDescribed,
    eventsAreDated,
    sourcesAreTheirOwn,
    resourcesCoverEachTopic,
    resourcesAreMany,
    leftOutStaysOut,
    checklistReferencesAreKnown,
    detectorReferencesAreKnown,
    cardReferencesAreKnown,
    cardPagesAreOfTheirResource,
    cardsShowWhatTheyAskAbout,
    cardsAboutOneThingStandTogether,
    cardsSayTheirLanguage,
    cardsDiffer,
    cardsAreMany,
    detectorsNameTheirPart,
    namesAreHints,
    patternsAreQuick,
    adWordsHaveOneMeaning,
    strengthsAreOne,
    prerequisitesHaveNoCycle,
    targetsHoldTheirPrerequisites,
    hoursAreTrue,
    defaultTargetIsPresent,
    reviewsAreNotInTheFuture(today),
    ...(freshSince === undefined ? [] : [reviewsAreFresh(freshSince)]),
  ];
}
