import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import type { Shape } from './shape.ts';

/** The page on the JSON of every command: a sentence, the fields, and a line of jq each; then what they share. */
export function writePage(shapes: readonly Shape[]): string {
  const schemas = shapes.map((shape) => ({ shape, schema: toJsonSchema(shape) }));
  const shared = new Map(schemas.flatMap(({ schema }) => Object.entries(schema.$defs ?? {})));
  return `${[
    '# The JSON of each command',
    ...INTRODUCTION,
    shapes.map(({ title }) => `- [\`${title}\`](#${anchorOf(title)})`).join('\n'),
    ...schemas.flatMap(({ shape, schema }) => describeShape(shape, schema)),
    '## What several of them hold',
    ...[...shared].sort(([a], [b]) => a.localeCompare(b)).flatMap(([id, schema]) => describeShared(id, schema)),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = [
  'Every command takes `--json` and prints its value, the same on a terminal and in a pipe. This is a promise: fields may be added, and none is renamed or taken away. An empty result is `[]` or `{}`; null says that something is not known or is not there.',
  'An *instant* is a text such as `2026-11-23T09:30:00.000Z`, a *day* one such as `2026-11-23`. JSON Schemas of all of them are in [schemas](schemas). This page is made from them: `npm run schemas`.',
];

function describeShape({ name, title, about, jq }: Shape, schema: JsonSchema): string[] {
  const [call, filter] = jq;
  return [
    `## \`${title}\``,
    `${about} [Schema](schemas/${name}.json)`,
    ...describeForms(schema),
    `\`\`\`sh\n${call.replace('FOLDER/', '')} --json | jq -r '${filter}'\n\`\`\``,
  ];
}

function describeShared(id: string, schema: JsonSchema): string[] {
  const about = schema.description === undefined ? [] : [`${schema.description}.`];
  return [`### ${id}`, ...about, ...describeForms(schema)];
}

/** What a schema is, where that is more than one object, and its fields as a table; of several forms one each. */
function describeForms(schema: JsonSchema): string[] {
  const forms = schema.anyOf ?? schema.oneOf ?? [schema];
  return forms.flatMap((form, index) => {
    const rows = listRows(form, '');
    const lead =
      forms.length === 1 ? startSentence(nameType(form)) : `${index === 0 ? 'Either' : 'Or'} ${nameType(form)}`;
    const isPlain = forms.length === 1 && form.properties !== undefined;
    return [
      ...(isPlain ? [] : [`${lead}${rows.length === 0 ? '.' : ':'}`]),
      ...(rows.length === 0 ? [] : [['| field | value | |', '| --- | --- | --- |', ...rows].join('\n')]),
    ];
  });
}

/** A row of each field, those within it after it. */
function listRows(
  { items, properties = {}, required = [], anyOf = [], oneOf = [] }: JsonSchema,
  path: string,
): string[] {
  const inner = [...(items === undefined ? [] : [items]), ...(path === '' ? [] : [...anyOf, ...oneOf])];
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => {
      const place = path === '' ? name : `${path}.${name}`;
      const may = required.includes(name) ? '' : ', may be absent';
      return [
        `| \`${place}\` | ${nameType(schema)}${may} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`,
        ...listRows(schema, place),
      ];
    }),
    ...inner.flatMap((schema) => listRows(schema, path)),
  ];
}

const FORMATS: Readonly<Record<string, string>> = { date: 'day', 'date-time': 'instant', uri: 'address' };
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
};

/** What a value is, in words. */
function nameType(schema: JsonSchema): string {
  const { $ref, allOf = [], type = '', format = '', items, prefixItems, additionalProperties: values } = schema;
  const forms = schema.anyOf ?? schema.oneOf;
  if ($ref !== undefined) return linkTo($ref);
  if (allOf[0] !== undefined) return nameType(allOf[0]);
  if (forms !== undefined) return [...new Set(forms.map(nameType))].join(' or ');
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if ('const' in schema) return `\`${String(schema.const)}\``;
  if (prefixItems !== undefined) return `list of ${prefixItems.map(nameType).join(' and ')}`;
  if (items !== undefined) return `list of ${nameType(items)}`;
  if (values !== undefined && values !== false) {
    const key = schema.propertyNames === undefined ? 'name' : nameType(schema.propertyNames);
    return `object with ${nameType(values)} by ${key}`;
  }
  return [type]
    .flat()
    .map((one) => FORMATS[format] ?? TYPES[one] ?? 'any value')
    .join(' or ');
}

function linkTo(ref: string): string {
  const id = ref.replace('#/$defs/', '');
  return `[${id}](#${id})`;
}

/** The anchor that a heading gets. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
