import type { AdLexicon } from '../coaching/ads.ts';
import type { Checklist } from '../coaching/checklists.ts';
import type { Detectors } from '../coaching/evidence.ts';
import type { Chapter, Route } from '../coaching/guide.ts';
import type { Target } from '../coaching/path.ts';
import type { BehaviouralQuestion, CardOutline, DesignExercise, SkillCard } from '../coaching/practice.ts';
import type { ListedResource } from '../coaching/resources.ts';
import type { LineBook } from '../coaching/resume.ts';
import type { SearchResult } from '../coaching/search.ts';
import type { Skill, SkillId, Topic } from '../coaching/skills.ts';
import type { Framework, OwnStack, Stack } from '../coaching/stacks.ts';

/** A skill that a person named, and the notice to give when the name was only an alias. */
export interface FoundSkill {
  readonly skill: Skill;
  readonly notice?: string;
}

/**
 * The bundled knowledge base; each part is read from disk once, when it is first asked for. Look-ups throw a UserError
 * with "did you mean".
 */
export interface KnowledgeBase {
  /** The skills, their study paths for somebody with this stack. */
  skills(own?: OwnStack): readonly Skill[];
  stacks(): readonly Stack[];
  targets(): readonly Target[];
  resources(): readonly ListedResource[];
  /** The resources that serve a skill, in the same order. */
  resourcesOf(skill: SkillId): readonly ListedResource[];
  /** The resource of just this id; undefined where there is none. */
  resourceById(id: string | null): ListedResource | undefined;
  checklists(): readonly Checklist[];
  chapters(): readonly Chapter[];
  routes(): readonly Route[];
  detectors(): Detectors;
  /** What the practice cards of these skills, or of all, are chosen by, in their order, drafts to review last. */
  cards(skills?: readonly SkillId[]): readonly CardOutline[];
  /** Every practice card with all that it says. */
  wholeCards(): readonly SkillCard[];
  /** The card of just this id; undefined where there is none. */
  card(id: string): SkillCard | undefined;
  behavioural(): readonly BehaviouralQuestion[];
  exercises(): readonly DesignExercise[];
  /** Every statement as a line of a résumé. */
  resumeLines(): LineBook;
  /** The words of job ads and of the skills and tools here, made ready to be found. */
  adLexicon(): AdLexicon;
  /** Words of ours, and what else people type for them. */
  synonyms(): Readonly<Record<string, readonly string[]>>;
  /** Everything that has the words, best first; what is about other stacks later. */
  search(words: string, own?: OwnStack): Promise<SearchResult[]>;
  findSkill(name: string, others?: readonly string[]): FoundSkill;
  /** The same, or undefined where no skill is called so. */
  matchSkill(name: string): FoundSkill | undefined;
  /** The topic of that name or term, of this skill where one is given. */
  findTopic(name: string, skill?: Skill): Topic;
  /** The target of that name; the default one for null. */
  findTarget(name: string | null): Target;
  findChecklist(name: string): Checklist;
  findChapter(name: string): Chapter;
  findRoute(name: string): Route;
  findResource(name: string): ListedResource;
  /** The language or cloud of that id, name or alias, or undefined. */
  findStack(name: string): Stack | undefined;
  /** The framework of that id, name or alias, or undefined. */
  findFramework(name: string): Framework | undefined;
}
