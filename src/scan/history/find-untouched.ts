import type { Pace } from '../pace.ts';
import type { Asker } from './ask-git.ts';
import type { Commit } from './commits.ts';
import type { GitAnswer } from './run-git.ts';

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

/** Files that the walk has listed. */
export interface Listed {
  readonly files: readonly string[];
}

/**
 * The files that the newest commit has as the first one brought them, where that says that a tool or a template made
 * them: nobody has touched them; and whether a limit kept git from telling. None where the history does not begin with
 * one commit. Of what git names only what was listed is kept: a few folders can be told over and over.
 */
export async function findUntouched(
  asker: Asker,
  commits: readonly Commit[],
  listed: Promise<Listed>,
  pace: Pace,
): Promise<{ files: readonly string[]; ended: GitAnswer['ended'] }> {
  const [newest] = commits;
  const [first, ...others] = commits.filter(({ parents }) => parents.length === 0);
  if (newest === undefined || first === undefined || others.length > 0) return NONE;
  if (!BY_A_TOOL.test(`${first.subject}\n${first.body}`)) return NONE;
  const brought = await asker.ask(['ls-tree', '-r', '-z', '--name-only', first.id]);
  const changed = await asker.ask(['diff-tree', '-r', '-z', '--name-only', '--no-renames', first.id, newest.id]);
  if (brought.ended !== 'done' || changed.ended !== 'done')
    return { files: [], ended: brought.ended === 'done' ? changed.ended : brought.ended };
  const here = new Set((await listed).files);
  const untouched = await selectNamed(brought.text, here, pace);
  const touched = await selectNamed(changed.text, untouched, pace);
  return { files: [...untouched].filter((file) => !touched.has(file)), ended: 'done' };
}

const NONE = { files: [], ended: 'done' } as const;

/** Those of some files that a text names, each name ended by a NUL. */
async function selectNamed(text: string, files: ReadonlySet<string>, pace: Pace): Promise<Set<string>> {
  const named = new Set<string>();
  let from = 0;
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
    if (pace.isDue()) await pace.rest();
    const name = text.slice(from, end);
    if (files.has(name)) named.add(name);
    from = end + 1;
  }
  return named;
}
