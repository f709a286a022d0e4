import type { Asker } from './ask-git.ts';
import type { Commit } from './commits.ts';

/** What tools write of a first commit that they make, and people of one that holds no more than what a tool made. */
const BY_A_TOOL = new RegExp(
  [
    String.raw`\b(?:fresh|blank|skeleton|scaffold(?:ed|ing)?|boiler-?plate|template|starter|cookiecutter|initializr)\b`,
    String.raw`\b(?:startproject|startapp|initial set of files|generated (?:by|with|from)|npm (?:init|create))\b`,
    String.raw`\b(?:rails|laravel|nest|dotnet|cargo|symfony|vue|ng) new\b|\bphx\.new\b`,
    String.raw`\bcreate-\w[\w-]{1,30}|\b(?:using|from|by|with) create \w`,
    String.raw`\bnew (?:rails|laravel|django|nest|spring|phoenix|symfony|\.net) (?:app|project|application)\b`,
  ].join('|'),
  'i',
);

/**
 * The files that the newest commit has as the first one brought them, where that says that a tool or a template made
 * them: nobody has touched them. None where the history does not begin with one commit.
 */
export async function findUntouched(asker: Asker, commits: readonly Commit[]): Promise<string[]> {
  const [newest] = commits;
  const [first, ...others] = commits.filter(({ parents }) => parents.length === 0);
  if (newest === undefined || first === undefined || others.length > 0) return [];
  if (!BY_A_TOOL.test(`${first.subject}\n${first.body}`)) return [];
  const list = async (args: readonly string[]): Promise<string[] | null> => {
    const { text, ended } = await asker.ask(args);
    return ended === 'done' ? text.split('\0') : null;
  };
  const brought = await list(['ls-tree', '-r', '-z', '--name-only', first.id]);
  const changed = await list(['diff-tree', '-r', '-z', '--name-only', '--no-renames', first.id, newest.id]);
  if (brought === null || changed === null) return [];
  const touched = new Set(['', ...changed]);
  return brought.filter((path) => !touched.has(path));
}
