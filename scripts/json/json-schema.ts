import * as z from 'zod';
import type { Shape } from './shape.ts';

/** As much of JSON Schema as the shapes are written in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly propertyNames?: JsonSchema;
}

/** What limits a value that the program itself writes, and so is no part of a promise. */
const LIMITS = ['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum'];

/**
 * The JSON Schema of a shape. Fields may be added to a shape later, so that one it does not know is no fault in it.
 */
export function toJsonSchema({ schema, title, about }: Shape): JsonSchema {
  const made = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      for (const name of LIMITS) Reflect.deleteProperty(jsonSchema, name);
      // Several patterns of one text.
      if (jsonSchema.allOf?.every((part) => typeof part === 'object' && 'pattern' in part) === true)
        delete jsonSchema.allOf;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { title: `${title} --json`, ...made, description: about } as JsonSchema;
}
