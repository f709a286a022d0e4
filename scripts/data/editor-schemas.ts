import * as z from 'zod';
import { SCHEMAS } from './schema.ts';

/** The JSON Schema files that editors use for completion in data/: file name and text of each. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  );
}
