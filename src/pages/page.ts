import { createHash } from 'node:crypto';
import { formatDay } from '../coaching/wording.ts';
import { markup, type Markup, type Part } from './markup.ts';
import { STYLE } from './style.ts';

/** When a page was made and by which version, and whether it leaves out what tells of whom it is. */
export interface Made {
  readonly at: Date;
  readonly version: string;
  readonly redacted: boolean;
}

/** A part of a page under a heading of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly about?: Part;
  readonly body: Part;
}

/** What a page is made of. */
export interface PageParts {
  readonly kind: string;
  /** What stands in the title of the window, and the same as markup for the heading. */
  readonly title: string;
  readonly heading: Part;
  readonly lead: Part;
  readonly sections: readonly Section[];
  readonly made: Made;
  /** Whether its parts need the whole width, so that their names stand above them. */
  readonly isWide?: true;
}

/** Nothing is loaded and nothing runs: of all that a page can ask for, its own style alone is allowed. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The text of a page that stands for itself: one file, without a script and without an address that is loaded. */
export function writePage({ kind, title, heading, lead, sections, made, isWide }: PageParts): string {
  const body = markup`
    <header>
      <p class="kind">${kind}</p>
      <h1>${heading}</h1>
      <p class="lead">${lead}</p>
      ${made.redacted && markup`<p class="small quiet">Names, links and notes are left out.</p>`}
    </header>
    ${sections.length > 2 && writeContents(sections)}
    <main${isWide === true && markup` class="whole"`}>${sections.map(writeSection)}</main>
    <footer>
      <p>Made on ${writeDay(made.at.toISOString())} by backend-coach ${made.version}, from what was told until then.</p>
    </footer>
  `;
  const head = markup`
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>${title}</title>
  `;
  return `<!doctype html>\n<html lang="en">\n<head>${head.text}<style>${STYLE}</style></head>\n<body>${body.text}</body>\n</html>\n`;
}

function writeDay(instant: string): Markup {
  return markup`<time datetime="${instant}">${formatDay(instant)}</time>`;
}

function writeContents(sections: readonly Section[]): Markup {
  return markup`
    <nav aria-label="On this page">
      <ul>
        ${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
  `;
}

function writeSection({ id, title, about, body }: Section): Markup {
  return markup`
    <section id="${id}" aria-labelledby="${id}-title">
      <div class="head">
        <h2 id="${id}-title">${title}</h2>
        ${isSaid(about) && markup`<p>${about}</p>`}
      </div>
      <div class="body">${body}</div>
    </section>
  `;
}

function isSaid(part: Part | undefined): part is Part {
  return part !== undefined && part !== null && part !== false;
}

/** A sentence on what a list leaves out; nothing where it leaves out nothing. */
export function noteLeft(left: number, what: string, command: string): Part {
  return left > 0 && markup`<p class="small quiet">And ${left} more ${what}: <code>${command}</code></p>`;
}
