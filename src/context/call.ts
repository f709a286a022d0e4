import type { GlobalFlags } from '../context.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Surroundings } from '../scan/history/find-git.ts';
import type { Io } from '../terminal/io.ts';
import type { Prompts } from '../terminal/prompts/prompts.ts';
import type { Style } from '../terminal/theme.ts';

/** One call of the program. */
export interface Call {
  readonly version: string;
  /** The name of the command, such as "evidence add"; blank without one. */
  readonly command: string;
  readonly flags: GlobalFlags;
  /** Aborted, with an Interrupted as its reason, when the person stops the program. */
  readonly signal: AbortSignal;
  /** Takes the result in place of standard output. */
  readonly collect?: (text: string) => void;
}

/** What stands outside the program. */
export interface Environment {
  readonly nodeVersion: string;
  readonly surroundings: Surroundings;
  readonly io: Io;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly knowledge: KnowledgeBase;
  readonly progress: (note: (text: string) => void, profile?: string | null) => ProgressStore;
  readonly profiles: () => readonly (string | null)[];
  /** Whether a path is one of the store's. */
  readonly isOwnFile: (path: string) => boolean;
  /** Has an address or the full path of a file shown; false where nothing here can. */
  readonly open: (address: string) => Promise<boolean>;
  readonly openPrompts: (style: Style, plain: boolean) => Promise<Prompts>;
}
