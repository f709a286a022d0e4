import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/terminal/column.ts';
import { joinLeads, type Lead, renderLeads } from '../../src/terminal/leads.ts';
import { renderTable } from '../../src/terminal/table.ts';
import { makePaint, type Style } from '../../src/terminal/theme.ts';

const styleOf = (columns: number, colour = false): Style => ({ terminal: true, columns, paint: makePaint(colour) });

const LEADS: readonly Lead[] = [
  ['Next: Communication, None → Guided, 8-20 h', 'coach next'],
  ['12 of 14 items open in resume', 'coach checklist resume'],
];

describe('texts with commands', () => {
  it('that are the same stand once, with the texts as sentences where the first was', () => {
    expect(
      joinLeads([
        ['One', 'coach step'],
        ['Other', 'coach next'],
        ['Two?', 'coach step'],
        ['Three', 'coach step'],
      ]),
    ).toEqual([
      ['One. Two? Three', 'coach step'],
      ['Other', 'coach next'],
    ]);
    expect(joinLeads(LEADS)).toEqual(LEADS);
  });

  it('have the commands under each other', () => {
    expect(renderLeads(LEADS, styleOf(80))).toBe(
      [
        'Next: Communication, None → Guided, 8-20 h  coach next',
        '12 of 14 items open in resume               coach checklist resume',
      ].join('\n'),
    );
  });

  it('have each command below where there is no room', () => {
    expect(renderLeads(LEADS.slice(1), styleOf(40))).toBe('12 of 14 items open in resume\n  coach checklist resume');
  });

  it('have a command below that is so long that the others would take more lines beside theirs', () => {
    const [first] = LEADS;
    const long = 'In hand since 10 Nov 2026: Database Management, Guided → Independent, 0 of 4 ticked';
    const far = ['Kestrel: interview tomorrow', 'coach checklist interview-prep --for kestrel'] as const;
    expect(renderLeads([far, [long, 'coach step'], ...(first === undefined ? [] : [first])], styleOf(80))).toBe(
      [
        'Kestrel: interview tomorrow',
        '  coach checklist interview-prep --for kestrel',
        'In hand since 10 Nov 2026: Database Management, Guided →              coach step',
        'Independent, 0 of 4 ticked',
        'Next: Communication, None → Guided, 8-20 h                            coach next',
      ].join('\n'),
    );
    const longer = `${long}, and what it says of itself goes on for so long that nobody would read it beside`;
    expect(renderLeads([[longer, 'coach step'], ...LEADS], styleOf(60))).toMatch(
      /\n {2}coach step\nNext: .* {2}coach next\n/,
    );
    expect(renderLeads([far], styleOf(60))).toBe(`${far[0]}\n  ${far[1]}`);
  });

  it('look as a table of two columns without titles does', () => {
    const columns: readonly Column<Lead>[] = [
      { title: '', value: ([text]) => text, wraps: true },
      { title: '', value: ([, command]) => command, show: ([, command], paint) => paint.command(command) },
    ];
    const text = fc
      .array(fc.stringMatching(/^[a-zé·→日]{1,14}$/), { minLength: 1, maxLength: 14 })
      .map((words) => words.join(' '));
    const lead = fc.tuple(text, fc.stringMatching(/^coach [a-z-]{1,30}$/));
    fc.assert(
      fc.property(
        fc.array(lead, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 140 }),
        fc.boolean(),
        (leads, width, colour) => {
          const style = styleOf(width, colour);
          // What has its command below is no table.
          fc.pre(width < 45 || !renderLeads(leads, styleOf(width)).includes('\n  coach '));
          expect(renderLeads(leads, style)).toBe(renderTable(leads, columns, style).replace(/^\n/, ''));
        },
      ),
    );
  });
});
