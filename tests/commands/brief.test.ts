import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { PARSERS } from '../support/markdown.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const at = '2026-11-20T10:00:00.000Z';
const RECORD = makeRecord({
  target: 'junior',
  about: {
    name: { value: 'Ana <b>', by: 'config', at },
    language: { value: 'python', by: 'config', at },
    cloud: { value: 'aws', by: 'config', at },
  },
  assessments: [
    makeAssessment({
      levels: { 'version-control': 1, programming: 2 },
      answers: { 'version-control.2a': 'no', 'version-control.2e': 'no-chance' },
    }),
  ],
  steps: [
    {
      ...{ step: 'version-control/2', since: at, note: 'ask *Ben*', skipped: null },
      ticks: [],
    },
  ],
});

describe('coach brief', () => {
  it('tells levels with what stands behind them, gaps by what was said, the step in hand, and what not to assume', async () => {
    const { code, out } = await coach(['brief'], { record: RECORD });
    expect(code).toBe(0);
    expect(out).toContain(
      'I am Ana \\<b\\>. I aim at: Junior backend developer. I write Python and use Amazon Web Services.',
    );
    expect(out).toContain('| Version Control | Guided | Independent (must) | claimed |');
    expect(out).toContain('| Problem Solving | not assessed | Independent (must) |  |');
    expect(out).toMatch(
      /\*\*Version Control\*\*, to Independent: 2 more of these\n\n- I have not taken a change .*\n- never came up: to have rebased .*\n- not asked: to have brought back /,
    );
    expect(out).not.toContain('**Problem Solving**, to');
    expect(out).toContain('## My step in hand, since 20 Nov 2026');
    expect(out).toContain('My note: ask \\*Ben\\*');
    expect(out).toContain('nobody asked, not that I cannot');
    expect(out).toMatch(/\nWritten by coach \S+ on 23 Nov 2026\.\n$/);
  });

  it('says what they do, and what they put aside with its reason', async () => {
    const about = { experience: { value: 'working', by: 'config', at } } as const;
    const skipped = { reason: 'we have *DBAs*', at };
    const aside = { step: 'database-management/1', since: null, note: null, ticks: [], skipped };
    const record = makeRecord({ ...RECORD, about, steps: [...RECORD.steps, aside] });
    const { out } = await coach(['brief'], { record });
    expect(out).toContain('\n\nI work as a developer. I aim at: Junior backend developer. ');
    expect(out).toContain(
      '\n\n## Put aside for now, so do not send me there\n\n- Database Management, Guided: we have \\*DBAs\\*\n',
    );
    const redacted = await coach(['brief', '--redact'], { record });
    expect(redacted.out).toContain('\n- Database Management, Guided\n');
    expect(redacted.out).not.toContain('DBAs');
  });

  it('is the same on a terminal, and Markdown to two parsers', async () => {
    const { out } = await coach(['brief'], { record: RECORD });
    expect((await coach(['brief'], { record: RECORD, terminal: 60 })).out).toBe(out);
    for (const [, read] of PARSERS) {
      const { headings, tables, marked } = read(out);
      expect(headings).toEqual([
        '1 Where I stand as a backend developer',
        '2 Short of it',
        '2 My step in hand, since 20 Nov 2026',
        '2 For you, the assistant',
      ]);
      expect(marked).toEqual([]);
      expect(tables.map((rows) => rows.length)).toEqual([13]);
    }
  });

  it('leaves out the name and what was noted with --redact', async () => {
    const { out } = await coach(['brief', '--redact'], { record: RECORD });
    expect(out).not.toMatch(/Ana|Ben/);
    const { out: json } = await coach(['brief', '--redact', '--json'], { record: RECORD });
    expect(json).not.toMatch(/Ana|Ben/);
  });

  it('of nobody says that nothing is known', async () => {
    const { out, err } = await coach(['brief'], {});
    expect(out).toContain('No level of mine was assessed yet.');
    expect(out).toContain('I have not said which language I write.');
    expect(err).toBe('Nothing is assessed yet: coach assess\n');
  });

  it('says when the levels are of somebody else', async () => {
    const by = makeRecord({ assessments: [makeAssessment({ by: 'Ben', levels: { programming: 2 } })] });
    expect((await coach(['brief'], { record: by })).out).toContain("The levels are somebody else's rating of me;");
  });
});
