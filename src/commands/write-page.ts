import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { Made } from '../pages/page.ts';
import { sayThat } from '../terminal/phrases.ts';
import { cleanText } from '../terminal/text.ts';
import type { OptionDefinition } from './command.ts';

/** The flags that pageOptions give. */
export interface PageFlags {
  readonly html?: string;
  readonly redact?: true;
  readonly force?: true;
}

/** What a command takes whose result a person may want as a page; beside `conflicts`, which the page leaves no room. */
export function pageOptions(conflicts: readonly string[]): readonly OptionDefinition[] {
  return [
    {
      flags: '--html <file>',
      description: 'write a page for a browser or a printer to this file, or - for standard output',
      conflicts: ['json', ...conflicts],
    },
    { flags: '--redact', description: 'leave names, links and notes out of that page' },
  ];
}

/** The file that a page is asked for in; null where none is; throws a UserError where one is half asked for. */
export function findPageFile(context: Context, { html, redact, force }: PageFlags): string | null {
  if (html === undefined) {
    if (redact !== true) return null;
    throw new UserError('--redact is for a page, and none is asked for.', { hint: 'Name its file: --html page.html' });
  }
  if (html !== '-') context.checkOutput(html, force === true);
  return html;
}

/** When a page is made, by what, and whether it is redacted. */
export function describeMade(context: Context, { redact }: PageFlags): Made {
  return { at: context.now(), version: context.version, redacted: redact === true };
}

/** Writes a page to a file, or, for "-", as the result itself: then it says so, as nothing may stand beside it. */
export function writePageTo(context: Context, file: string, page: string, { force }: PageFlags): boolean {
  if (file === '-') {
    context.print(page);
    return true;
  }
  context.writeOutput(file, page, force === true);
  const kilobytes = Math.ceil(new TextEncoder().encode(page).length / 1000);
  context.show({ file, kilobytes }, sayThat(`Wrote ${cleanText(file)}, a page of ${kilobytes} kB`));
  return false;
}
