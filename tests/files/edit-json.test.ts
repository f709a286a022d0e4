import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editLists, type ListEdit } from '../../src/files/edit-json.ts';

const OWN = fc.record(
  {
    basics: fc.jsonValue(),
    a: fc.array(fc.jsonValue(), { maxLength: 4 }),
    b: fc.array(fc.jsonValue(), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const EDITS = fc.array(
  fc.record({
    section: fc.constantFrom('a', 'b'),
    index: fc.nat(5),
    value: fc.option(fc.jsonValue(), { nil: undefined }),
  }),
  { maxLength: 6 },
);

function change(document: Record<string, unknown>, { section, index, value }: ListEdit): Record<string, unknown> {
  const list = (document[section] as unknown[] | undefined) ?? [];
  const at = Math.min(index, list.length);
  return { ...document, [section]: list.toSpliced(at, 1, ...(value === undefined ? [] : [value])) };
}

describe('lists changed in the text of a document', () => {
  it('are what the changes make of them, however the text is laid out', async () => {
    await fc.assert(
      fc.asyncProperty(OWN, EDITS, fc.constantFrom(undefined, 1, 2, '\t'), async (own, edits, indent) => {
        const real = edits.reduce<{ document: Record<string, unknown>; edits: ListEdit[] }>(
          (so, edit) => {
            const there = ((so.document[edit.section] as unknown[] | undefined) ?? []).length;
            if (edit.value === undefined && edit.index >= there) return so;
            return { document: change(so.document, edit), edits: [...so.edits, edit] };
          },
          { document: own, edits: [] },
        );
        const text = await editLists(JSON.stringify(own, null, indent), real.edits);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(real.document)));
      }),
    );
  });

  it('keep every other character', async () => {
    const text = '{\n   "n": 1.0e2, "a": [ {"x" :1},\n      2 ]  }\n';
    expect(await editLists(text, [{ section: 'a', index: 9, value: { y: 1 } }])).toBe(
      '{\n   "n": 1.0e2, "a": [ {"x" :1},\n      2,\n      {\n         "y": 1\n      } ]  }\n',
    );
    expect(await editLists(text, [{ section: 'a', index: 1, value: undefined }])).toBe(
      '{\n   "n": 1.0e2, "a": [ {"x" :1} ]  }\n',
    );
  });
});
