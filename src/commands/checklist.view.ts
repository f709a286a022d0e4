import type { ChecklistSummary, TickedChecklist, TickedItem } from '../coaching/checklists.ts';
import { asMarkdown } from '../terminal/markdown.ts';
import type { View } from '../terminal/output.ts';
import { renderList } from '../terminal/table.ts';
import { proseWidth, spread, widthOf, wrapProse, wrapText } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

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
export function renderMarkdown({ title, summary, items }: TickedChecklist): string {
  const lines = items.flatMap((item, index) => [
    ...(startsGroup(items, index) ? ['', `## ${item.group ?? ''}`, ''] : []),
    `- [${item.done ? 'x' : ' '}] ${asMarkdown(item.text)}`,
    ...[item.why, more(item)].flatMap((line) => (line === undefined ? [] : [`  - ${asMarkdown(line)}`])),
  ]);
  return [`# ${title}`, '', asMarkdown(summary), ...(items[0]?.group === undefined ? [''] : []), ...lines].join('\n');
}

function renderNumbered({ title, summary, items }: TickedChecklist, style: Style): string {
  const { paint, columns } = style;
  const done = items.filter((item) => item.done).length;
  return [
    spread(paint.heading(title), `${done} of ${items.length} done`, proseWidth(columns)),
    wrapProse(summary, columns),
    ...(items[0]?.group === undefined ? [''] : []),
    ...items.flatMap((item, index) => [
      ...(startsGroup(items, index) ? ['', paint.heading(item.group ?? '')] : []),
      renderItem(item, String(items.length).length, style),
    ]),
  ].join('\n');
}

function renderItem(item: TickedItem, digits: number, { paint, columns }: Style): string {
  const { number, done, text, why } = item;
  const head = `  ${String(number).padStart(digits)} ${done ? paint.good('✓') : ' '} `;
  const indent = ' '.repeat(widthOf(head));
  const width = proseWidth(columns);
  const below = [why === undefined ? undefined : `why: ${why}`, more(item)].flatMap((line) =>
    line === undefined ? [] : [indent + paint.quiet(wrapText(line, width, indent))],
  );
  return [head + wrapText(text, width, indent), ...below].join('\n');
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
