import type { Chapter, Section } from '../coaching/guide.ts';
import { asMarkdown } from '../terminal/markdown.ts';
import type { View } from '../terminal/output.ts';
import { renderFigure } from '../terminal/phrases.ts';
import { renderList } from '../terminal/table.ts';
import { wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** The chapters of the guide, one a line. */
export const renderChapters: View<readonly Chapter[]> = (chapters, style) =>
  renderList(
    chapters,
    [
      { title: 'Part', value: ({ part }) => String(part) },
      { title: 'Chapter', value: ({ id }) => id },
      { title: 'Title', value: ({ title }) => title, drops: 1 },
      { title: 'About', value: ({ summary }) => summary, wraps: true, drops: 2 },
    ],
    style,
  );

/** One chapter to read. */
export const renderChapter: View<Chapter> = (chapter, style) =>
  [
    style.paint.heading(`${chapter.part}. ${chapter.title}`),
    wrapProse(chapter.summary, style.columns),
    ...chapter.sections.map((section) => renderSection(section, style)),
  ].join('\n\n');

function renderSection({ title, text, figures = [], next = [] }: Section, { paint, columns }: Style): string {
  return [
    paint.heading(title),
    ...text.map((paragraph) => wrapProse(paragraph, columns)),
    ...figures.map((figure) => renderFigure(figure, columns)),
    ...(next.length === 0 ? [] : [next.map((command) => `  ${paint.command(command)}`).join('\n')]),
  ].join('\n\n');
}

/** One chapter as Markdown. */
export function renderChapterMarkdown({ title, summary, sections }: Chapter): string {
  const parts = sections.flatMap(({ title: heading, text, figures = [], next = [] }) => [
    `## ${heading}`,
    ...text.map(asMarkdown),
    ...figures.map(
      ({ text: figure, place, date, source }) => `> ${asMarkdown(figure)} (${place}, ${date}, <${source}>)`,
    ),
    ...(next.length === 0 ? [] : [next.map((command) => `- \`${command}\``).join('\n')]),
  ]);
  return [`# ${title}`, asMarkdown(summary), ...parts].join('\n\n');
}
