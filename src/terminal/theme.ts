/** How many colours a stream shows: none, 16, 256 or all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The few meanings that colour has; each is also told by a word or a symbol. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly command: (text: string) => string;
}

const unchanged = (text: string): string => text;

export const PLAIN: Paint = {
  heading: unchanged,
  quiet: unchanged,
  good: unchanged,
  warn: unchanged,
  bad: unchanged,
  command: unchanged,
};

/** The paint of a stream; the colour library is loaded only where there is colour. */
export async function loadPaint(level: ColourLevel): Promise<Paint> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    heading: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    command: chalk.cyan,
  };
}

/** What decides a stream's colours: FORCE_COLOR, else --no-color and NO_COLOR, else what the terminal says it can. */
export function findColourLevel(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): ColourLevel {
  if (!wanted) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return FORCED[forced] ?? 1;
  if ((env['NO_COLOR'] ?? '') !== '' || stream.isTTY !== true || env['TERM'] === 'dumb') return 0;
  if (['truecolor', '24bit'].includes(env['COLORTERM'] ?? '')) return 3;
  return (env['TERM'] ?? '').includes('256') ? 2 : 1;
}

const FORCED: Readonly<Record<string, ColourLevel>> = { '0': 0, false: 0, '2': 2, '3': 3 };
