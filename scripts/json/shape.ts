import type * as z from 'zod';

/** The JSON that a command prints: what it is, its schema, a line of jq over it, and calls that print it. */
export interface Shape {
  /** The name of its file. */
  readonly name: string;
  /** The call as its help has it. */
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  readonly schema: z.ZodType;
  /** A call without --json, and a filter of jq that prints lines of text of what it gives. */
  readonly jq: readonly [call: string, filter: string];
  /** Calls without "coach" whose output a test holds against the schema; in FOLDER lies a small repository. */
  readonly runs: readonly string[];
  /** Whether it asks a person first. */
  readonly asks?: true;
}
