import type { Target } from '../coaching/path.ts';
import { EMPTY_RECORD, type PersonRecord } from '../coaching/record.ts';
import { FRAMEWORK_IDS, type FrameworkId, STACK_IDS, type StackId } from '../coaching/stacks.ts';
import { UserError } from '../errors.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Output } from '../terminal/output.ts';

/** The id of the language, cloud or framework that was named, or null where none was. */
export function findStack(knowledge: KnowledgeBase, name: string | undefined): StackId | FrameworkId | null {
  if (name === undefined) return null;
  const found = knowledge.findStack(name) ?? knowledge.findFramework(name);
  if (found !== undefined) return found.id;
  throw new UserError(`No language, framework or cloud is called "${name}".`, {
    hint: `Known: ${[...STACK_IDS, ...FRAMEWORK_IDS].join(', ')}.`,
  });
}

/** The target of a record, or the default one with a note: an earlier import may have named an unknown one. */
export function findStoredTarget(knowledge: KnowledgeBase, name: string | null, output: Output): Target {
  try {
    return knowledge.findTarget(name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const target = knowledge.findTarget(null);
    output.note(`Your target "${name ?? ''}" is unknown here; shown for ${target.id}. Choose one: coach target`);
    return target;
  }
}

/** The empty record in place of one that cannot be read, with a note on why; throws what is no fault of the record. */
export function doWithout(error: unknown, output: Output): PersonRecord {
  if (!(error instanceof UserError)) throw error;
  const reason = error.message.replaceAll(/\s*\n\s*/g, ' ').replace(/\.?$/, '.');
  output.note(`Shown without your progress. ${reason} ${error.hint ?? ''}`.trim());
  return EMPTY_RECORD;
}
