import type { ChecklistSummary, TickedChecklist, TickedItem } from '../coaching/checklists.ts';
import { asMarkdown, quoteMarkdown } from '../terminal/markdown.ts';
import type { View } from '../terminal/output.ts';
import { renderList } from '../terminal/table.ts';
import { cleanText, proseWidth, spread, widthOf, wrapProse, wrapText } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

/** All checklists, one a line. */
export const renderChecklists: View<readonly ChecklistSummary[]> = (checklists, style) =>
  renderList(
    checklists,
    [
      { title: 'Checklist', value: ({ id }) => id },
      { title: 'Stage', value: ({ stage }) => stage, drops: 2 },
      { title: 'Items', value: ({ items }) => String(items), pipeOnly: true },
      {
        title: 'Done',
        value: ({ done }) => String(done),
        show: ({ items, done }) => `${done} of ${items}`,
      },
      { title: 'Title', value: ({ title }) => title, wraps: true, drops: 1 },
    ],
    style,
  );

/** A checklist: numbered with its ticks on a terminal, a Markdown task list elsewhere. */
export const renderChecklist: View<TickedChecklist> = (checklist, style) =>
  style.terminal ? renderNumbered(checklist, style) : renderMarkdown(checklist);

/** A checklist as a Markdown task list, ready for paper. */
export function renderMarkdown(checklist: TickedChecklist): string {
  return renderMarkdownItems(plain(checklist));
}

/** A list of items with what stands above it, and below each of them. */
export interface TitledItems<Item extends TickedItem> {
  readonly title: string;
  /** "3 of 18 done". */
  readonly done: string;
  /** Paragraphs between the title and the items. */
  readonly about: readonly string[];
  readonly items: readonly Item[];
  /** What the person told of an item, in their own words. */
  readonly below: (item: Item) => readonly string[];
}

function plain({ title, summary, items }: TickedChecklist): TitledItems<TickedItem> {
  const done = items.filter((item) => item.done).length;
  return { title, done: `${done} of ${items.length} done`, about: [summary], items, below: () => [] };
}

/** Titled items as a Markdown task list. */
export function renderMarkdownItems<Item extends TickedItem>(list: TitledItems<Item>): string {
  const { title, about, items, below } = list;
  const lines = items.flatMap((item, index) => [
    ...(startsGroup(items, index) ? ['', `## ${item.group ?? ''}`, ''] : []),
    `- [${item.done ? 'x' : ' '}] ${asMarkdown(item.text)}`,
    ...below(item).map((line) => `  - ${quoteMarkdown(cleanText(line))}`),
    ...[item.why, more(item)].flatMap((line) => (line === undefined ? [] : [`  - ${asMarkdown(line)}`])),
  ]);
  const paragraphs = about.flatMap((text) => ['', asMarkdown(text)]);
  return [`# ${title}`, ...paragraphs, ...(items[0]?.group === undefined ? [''] : []), ...lines].join('\n');
}

/** Titled items numbered on a terminal, each with a mark of its own. */
export function renderItems<Item extends TickedItem>(
  { title, done, about, items, below }: TitledItems<Item>,
  style: Style,
  { markOf }: { readonly markOf: (item: Item, paint: Paint) => string },
): string {
  const { paint, columns } = style;
  const digits = String(items.at(-1)?.number ?? 0).length;
  return [
    spread(paint.heading(title), done, proseWidth(columns)),
    ...about.map((text) => wrapProse(text, columns)),
    ...(items[0]?.group === undefined ? [''] : []),
    ...items.flatMap((item, index) => [
      ...(startsGroup(items, index) ? ['', paint.heading(item.group ?? '')] : []),
      renderItem(item, { mark: markOf(item, paint), told: below(item), digits }, style),
    ]),
  ].join('\n');
}

function renderNumbered(checklist: TickedChecklist, style: Style): string {
  return renderItems(plain(checklist), style, { markOf: ({ done }, paint) => (done ? paint.good('✓') : ' ') });
}

function renderItem(
  item: TickedItem,
  { mark, told, digits }: { readonly mark: string; readonly told: readonly string[]; readonly digits: number },
  { paint, columns }: Style,
): string {
  const { number, text, why } = item;
  const head = `  ${String(number).padStart(digits)} ${mark} `;
  const indent = ' '.repeat(widthOf(head));
  const width = proseWidth(columns);
  const below = [why === undefined ? undefined : `why: ${why}`, more(item)].flatMap((line) =>
    line === undefined ? [] : [indent + paint.quiet(wrapText(line, width, indent))],
  );
  const own = told.map((line) => indent + wrapText(cleanText(line), width, indent));
  return [head + wrapText(text, width, indent), ...own, ...below].join('\n');
}

function more({ link }: TickedItem): string | undefined {
  return link === undefined ? undefined : `more: coach checklist ${link}`;
}

function startsGroup(items: readonly TickedItem[], index: number): boolean {
  const group = items[index]?.group;
  return group !== undefined && group !== items[index - 1]?.group;
}

/** What a change did to the ticks of a list: which items, the text of a single one, and how many are done now. */
export function describeChange({ title, items: before }: TickedChecklist, { items }: TickedChecklist): string {
  const turned = (done: boolean): TickedItem[] =>
    items.filter((item, index) => item.done === done && before[index]?.done !== done);
  const parts = [
    { said: 'Ticked', changed: turned(true) },
    { said: 'Unticked', changed: turned(false) },
  ].flatMap(({ said, changed }) => (changed.length === 0 ? [] : [`${said} ${nameItems(changed)}`]));
  const done = items.filter((item) => item.done).length;
  return [...(parts.length === 0 ? ['Nothing changed.'] : parts), `${title}: ${done} of ${items.length} done.`].join(
    '\n',
  );
}

function nameItems(items: readonly TickedItem[]): string {
  const [first, ...others] = items;
  if (first !== undefined && others.length === 0) return `${first.number}: ${first.text}`;
  return `${items.map(({ number }) => number).join(', ')}.`;
}
