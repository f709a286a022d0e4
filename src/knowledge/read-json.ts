import { readFileSync } from 'node:fs';

/** What a file holds, without the note of its schema, which is for editors and no part of a value. */
export function readJson(path: string): unknown {
  const value = JSON.parse(readFileSync(path, 'utf8')) as { $schema?: string };
  delete value.$schema;
  return value;
}
