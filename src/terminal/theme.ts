import { Chalk } from 'chalk';

/** The few meanings that colour has; each is also told by a word or a symbol. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly command: (text: string) => string;
}

/** What a view may know of the place its text goes to. */
export interface Style {
  /** A terminal, so tables may be drawn; else records go one a line. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly paint: Paint;
  /** Gets the titles of the columns that a table leaves out for want of room. */
  readonly hidden?: Set<string>;
}

/** The paint of a stream with colour or without. */
export function makePaint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    command: chalk.cyan,
  };
}

/** Whether a stream gets colour: by FORCE_COLOR, else --no-color and NO_COLOR, else whether it is a terminal. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): boolean {
  if (!wanted) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  return (env['NO_COLOR'] ?? '') === '' && stream.isTTY === true && env['TERM'] !== 'dumb';
}
