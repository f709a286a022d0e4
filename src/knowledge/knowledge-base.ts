import type { Chapter } from '../coaching/chapter.ts';
import type { Detectors } from '../coaching/finding.ts';
import type { Hit } from '../coaching/hit.ts';
import type { Checklist } from '../coaching/checklist.ts';
import type { ListedResource } from '../coaching/resource.ts';
import type { Route } from '../coaching/route.ts';
import type { Skill, SkillId } from '../coaching/skills.ts';
import type { Target } from '../coaching/target.ts';

/** A skill that a person named, and the notice to give when the name was only an alias. */
export interface FoundSkill {
  readonly skill: Skill;
  readonly notice?: string;
}

/** The bundled knowledge base; each part is read from disk once, when it is first asked for. Look-ups throw a UserError with "did you mean". */
export interface KnowledgeBase {
  skills(): readonly Skill[];
  targets(): readonly Target[];
  resources(): readonly ListedResource[];
  /** The resources that serve a skill, in the same order. */
  resourcesOf(skill: SkillId): readonly ListedResource[];
  checklists(): readonly Checklist[];
  chapters(): readonly Chapter[];
  routes(): readonly Route[];
  detectors(): Detectors;
  /** Everything that has the words, best first. */
  search(words: string): Promise<Hit[]>;
  findSkill(name: string): FoundSkill;
  findTarget(name: string): Target;
  findChecklist(name: string): Checklist;
  findChapter(name: string): Chapter;
  findRoute(name: string): Route;
}
