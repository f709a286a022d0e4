import type { ToldStory } from '../../coaching/practice.ts';
import type { Context } from '../../context.ts';

/** Says what a story lacks and the command that mends it, one thing at a time; else how it is seen and changed. */
export function hintAt(context: Context, { place, open, tags, standsOn, unbacked }: ToldStory): void {
  const edit = `coach story edit ${place}`;
  if (open.length > 0) context.hint(`Tell the rest: ${edit}`);
  else if (tags.length === 0) context.hint(`Without a tag no question finds it: ${edit} --tags <tags>`);
  else if (unbacked)
    context.hint(
      `To back the number: coach evidence add <skill> <level> <link, path or note>, then ${edit} --evidence <id>`,
    );
  else if (standsOn === 'removed')
    context.hint(`Have it stand on something else: ${edit} --evidence <id>, or --evidence memory`);
  else context.hint(`Change it: ${edit}`);
}
