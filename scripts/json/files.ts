import { toJsonSchema } from './json-schema.ts';
import { writePage } from './page.ts';
import { SHAPES } from './shapes.ts';

/** The page and the JSON Schemas on what --json prints: the text of each by its path in docs/. */
export function jsonDocs(): Map<string, string> {
  return new Map([
    ['json.md', writePage(SHAPES)],
    ...SHAPES.map((shape): [string, string] => [
      `schemas/${shape.name}.json`,
      `${JSON.stringify(toJsonSchema(shape), null, 2)}\n`,
    ]),
  ]);
}
