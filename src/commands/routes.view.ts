import type { Route } from '../coaching/guide.ts';
import type { View } from '../terminal/output.ts';
import { renderFigure } from '../terminal/phrases.ts';
import type { Column } from '../terminal/column.ts';
import { renderList, renderTable } from '../terminal/table.ts';
import { wrapProse, wrapText } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** From this width on, the routes stand beside each other as columns. */
const WIDTH_OF_COLUMNS = 150;

/** The routes, one a line. */
export const renderRoutes: View<readonly Route[]> = (routes, style) =>
  renderList(
    routes,
    [
      { title: 'Route', value: ({ id }) => id },
      { title: 'Time', value: ({ time }) => time, wraps: true },
      { title: 'Cost', value: ({ cost }) => cost, wraps: true, drops: 1 },
    ],
    style,
  );

/** One route to read. */
export const renderRoute: View<Route> = (route, { paint, columns }) => {
  const bullets = (lines: readonly string[]): string =>
    lines.map((line) => `  - ${wrapText(line, Math.min(columns, 96) - 4, '    ')}`).join('\n');
  const list = (title: string, lines: readonly string[]): string => `${paint.heading(title)}\n${bullets(lines)}`;
  return [
    paint.heading(route.name),
    wrapProse(route.summary, columns),
    SAID.map(([title, say]) => wrapProse(`${paint.heading(title)}: ${say(route)}`, columns)).join('\n'),
    list('Gives', route.gives),
    list('Lacks', route.lacks),
    list('Fits', route.fits),
    list('Ask before you pay', route.ask),
    [paint.heading('Figures'), ...route.figures.map((figure) => renderFigure(figure, columns))].join('\n'),
    `  ${paint.command(`coach checklist ${route.checklist}`)}`,
  ].join('\n\n');
};

type Aspect = readonly [title: string, say: (route: Route) => string];

const SAID: readonly Aspect[] = [
  ['Time', ({ time }) => time],
  ['Cost', ({ cost }) => cost],
  ['Structure', ({ structure }) => structure],
];

const COMPARED: readonly Aspect[] = [
  ...SAID,
  ['Gives', ({ gives }) => gives.join('; ')],
  ['Lacks', ({ lacks }) => lacks.join('; ')],
  ['Fits', ({ fits }) => fits.join('; ')],
  ['Checklist', ({ checklist }) => `coach checklist ${checklist}`],
];

/**
 * The routes beside each other: columns on a wide terminal, else one aspect after the other; elsewhere one route a
 * line.
 */
export const renderComparison: View<readonly Route[]> = (routes, style) => {
  if (!style.terminal)
    return renderList(routes, [['Route', ({ id }) => id] as Aspect, ...COMPARED].map(asColumn), style);
  if (style.columns < WIDTH_OF_COLUMNS) return renderAspects(routes, style);
  const columns = routes.map((route) => ({
    title: route.id,
    value: ([, say]: Aspect) => say(route),
    wraps: true as const,
  }));
  return renderTable(COMPARED, [{ title: '', value: ([title]) => title }, ...columns], style);
};

function asColumn([title, value]: Aspect): Column<Route> {
  return { title, value };
}

function renderAspects(routes: readonly Route[], { paint, columns }: Style): string {
  const longest = Math.max(...routes.map(({ id }) => id.length));
  const indent = ' '.repeat(longest + 4);
  return COMPARED.map(([title, say]) =>
    [
      paint.heading(title),
      ...routes.map((route) => `  ${route.id.padEnd(longest)}  ${wrapProse(say(route), columns, indent).trimStart()}`),
    ].join('\n'),
  ).join('\n\n');
}
