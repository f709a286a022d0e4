const DEFAULT_COLUMNS = 80;

/** How wide a stream is: COLUMNS where that is a sensible number, else the terminal's own width, else 80. */
export function findColumns(stream: { readonly columns?: number }, wish: string | undefined): number {
  const wished = Number(wish);
  if (Number.isInteger(wished) && wished >= 20 && wished <= 1000) return wished;
  const own = stream.columns ?? 0;
  return own > 0 ? own : DEFAULT_COLUMNS;
}

/** Help is set no wider than this, and made at this width when the program is built. */
export const WIDEST_HELP = 80;
const NARROWEST_HELP = 60;

/** How wide help is set on a stream of so many columns. */
export function findHelpWidth(columns: number): number {
  return Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, columns));
}
