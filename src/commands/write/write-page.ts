import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { Made } from '../../pages/page.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { cleanText } from '../../terminal/text.ts';
import type { OptionDefinition } from '../command.ts';

/** The flags that pageOptions give. */
export interface PageFlags {
  readonly html?: string;
  readonly open?: true;
  readonly redact?: true;
  readonly force?: true;
}

/** Other ways to have a result, each of its own kind. */
const OTHER_KINDS = ['output', 'markdown', 'ics', 'chart'];

/** What a command takes whose result a person may want as a page; `conflicts` are options that say what it has not. */
export function pageOptions(conflicts: readonly string[] = []): readonly OptionDefinition[] {
  return [
    {
      flags: '--html <file>',
      description: 'write a page for a browser or a printer to this file, or - for standard output',
      takes: 'file',
      conflicts: [...OTHER_KINDS, ...conflicts],
    },
    { flags: '--open', description: 'show that page in a browser' },
    { flags: '--redact', description: 'leave names, links and notes out of that page' },
  ];
}

/** The file that a page is asked for in; null where none is; throws a UserError where it cannot be had as asked. */
export function findPageFile(context: Context, { html, open, redact, force }: PageFlags): string | null {
  if (html === undefined) {
    const flag = redact === true ? '--redact' : '--open';
    if (redact !== true && open !== true) return null;
    throw new UserError(`${flag} is for a page, and none is asked for.`, { hint: 'Name its file: --html page.html' });
  }
  if (html === '-' && context.json)
    throw new UserError('A page is no JSON.', { hint: 'Name a file for it, --html page.html, or leave out --json.' });
  if (open === true && !/\.html?$/i.test(html))
    throw new UserError('--open shows a file whose name ends in .html.', { hint: 'Name one: --html page.html' });
  if (html !== '-') context.checkOutput(html, force === true);
  return html;
}

/** When a page is made, by what, and whether it is redacted. */
export function describeMade(context: Context, { redact }: PageFlags): Made {
  return { at: context.now(), version: context.version, redacted: redact === true };
}

/**
 * Writes a page to a file, and has it shown where that is asked for; or, for "-", prints it as the result itself: then
 * it says so, as nothing may stand beside it.
 */
export async function writePageTo(
  context: Context,
  file: string,
  page: string,
  { open, force }: PageFlags,
): Promise<boolean> {
  if (file === '-') {
    context.print(page);
    return true;
  }
  context.writeOutput(file, page, force === true);
  const kilobytes = Math.ceil(new TextEncoder().encode(page).length / 1000);
  const opened = open === true && (await context.open(file));
  context.show({ file, kilobytes, opened }, sayThat(`Wrote ${cleanText(file)}, a page of ${kilobytes} kB`));
  if (open === true)
    context.hint(opened ? 'Opened beside this window.' : 'Nothing here can open it: open the file in a browser.');
  return false;
}
