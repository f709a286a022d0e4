import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentLevels } from '../../src/coaching/assessment.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const MINE = makeRecord({
  assessments: [
    makeAssessment({
      levels: { 'version-control': 1, 'ci-cd': 2 },
      answers: { 'version-control.2a': 'no' },
    }),
  ],
});

describe('a second opinion', () => {
  it('is asked for on paper or in a file that names its rater', async () => {
    const { out } = await coach(['assess', 'git', '--by', 'Sam', '--template']);
    expect(JSON.parse(out)).toMatchObject({ by: 'Sam', answers: { 'version-control.1a': null } });
    const paper = await coach(['assess', 'git', '--by', 'Sam', '--template', '--markdown']);
    expect(paper.out).toMatch(
      /^# What has been done\?\n\nRated by: Sam\n\n[^\n]+\n\n## Version Control\n\n### 1 Guided\n\n- `version-control\.1a` /,
    );
    expect(paper.out.match(/\[ \] no {2}\[ \] helped/g)).toHaveLength(12);
    expect(await coach(['assess', '--markdown'])).toMatchObject({ code: 2, out: '' });
  });

  it('of a crowd is shown by those that differ most, and counted', async () => {
    const crowd = Array.from({ length: 40 }, (_none, index) =>
      makeAssessment({ id: `a${index}`, by: `Rater ${index}`, levels: { 'version-control': index === 39 ? 4 : 2 } }),
    );
    const record = makeRecord({ assessments: [...MINE.assessments, ...crowd] });
    const { out } = await coach(['report'], { record, terminal: 80 });
    expect(out.match(/ Rater \d+ /g)).toHaveLength(24);
    expect(out).toMatch(
      /DIFFERS\nVersion Control +Guided +Rater 39 .*\n[^]*\nand 16 more, with less between you: add --json\n/,
    );
  });

  it('goes from the mentor’s machine to the person’s report, and leaves their own answers alone', async () => {
    const file = join(makeTempFolder(), 'opinion.json');
    const stdin = JSON.stringify({
      by: 'Sam',
      answers: { 'version-control.2a': 'often', 'version-control.2d': 'alone', 'version-control.2e': 'no' },
    });
    const mentor = await coach(['assess', 'git', '--answers', '-'], {
      record: makeRecord({ target: 'lead', assessments: [makeAssessment({ levels: { programming: 4 } })] }),
      stdin,
    });
    expect(mentor.err).toContain('To hand it on to them: coach export opinion-by-sam.json --assessment Sam\n');
    expect((await coach(['export', file, '--assessment'], { store: mentor.store })).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ target: null, assessments: [{ by: 'Sam' }] });

    const { store } = await coach(['import', file], { record: MINE });
    const levels = currentLevels((await store.read()).assessments);
    expect(levels).toEqual({ 'version-control': 1, 'ci-cd': 2 });
    const { out } = await coach(['report'], { store, terminal: 80 });
    expect(out).toMatch(/\nSECOND OPINION +YOU +BY +LEVEL +DIFFERS\nVersion Control +Guided +Sam +Independent +\+1\n/);
    expect(out).toMatch(/\n {2}2a {2}taken a change[^(]*\(Sam: met\)\n/);
    expect(out.match(/taken a change/g)).toHaveLength(1);
    const report = JSON.parse((await coach(['report', '--json'], { store })).out) as { skills: { id: string }[] };
    expect(report.skills.find(({ id }) => id === 'version-control')).toMatchObject({
      opinions: [{ by: 'Sam', level: 2, seen: ['version-control.2a'], notSeen: [] }],
    });
  });

  describe('that is lower', () => {
    const { assessments } = makeRecord({
      assessments: [
        makeAssessment({
          levels: { programming: 3, 'version-control': 2, 'ci-cd': 2 },
          answers: { 'programming.3a': 'alone', 'version-control.2a': 'alone' },
        }),
        makeAssessment({
          ...{ id: 'ines', at: '2026-11-21T10:00:00.000Z', by: 'Ines *' },
          levels: { programming: 1, 'version-control': 1, 'ci-cd': 2 },
          answers: { 'programming.3a': 'no', 'version-control.2a': 'no' },
        }),
      ],
    });
    const record = makeRecord({ target: 'junior', assessments });
    const said = 'Ines * rates lower: Programming (Guided), Version Control (Guided).';
    const where = 'The statements that differ stand below, under Second opinion.';

    it('is said under the headline of a report, and beside the skill at its target', async () => {
      const screen = (await coach(['report'], { record, terminal: 80 })).out;
      expect(screen).toMatch(/ unproven\.[^]*? must-haves\.\n\nInes \* rates lower: [^.]+\.[^.]+\.\n\nSKILL /);
      const out = screen.replace(/\s+/g, ' ');
      expect(out).toContain(` ${said} ${where} SKILL `);
      expect(out).toContain('Programming (Production, above the target; Ines *: Guided)');
      expect(out).toContain('Version Control (Ines *: Guided)');
      expect(out).toMatch(/: (?:.*, )?CI\/CD[,.]? /);
      const page = (await coach(['report', '--markdown'], { record })).out;
      expect(page).toContain(`\n\n${said.replace('*', '\\*')} ${where}\n\n| Skill |`);
      expect(page).toContain('Version Control (Ines \\*: Guided)');
      const html = (await coach(['report', '--html', '-'], { record })).out;
      const stand = html.slice(html.indexOf('id="stand"'), html.indexOf('id="skills"'));
      expect(stand).toContain(`${said} ${where}</p>`);
    });

    it('points to no statement where none differs, and names no more than a few raters and skills', async () => {
      const all = Object.fromEntries(SKILL_IDS.map((id) => [id, 2]));
      const crowd = ['Sam', 'Ruth', 'Kim', 'Lea'].map((by, place) =>
        makeAssessment({
          ...{ id: by, by, at: '2026-11-21T10:00:00.000Z' },
          levels: place === 3 ? Object.fromEntries(SKILL_IDS.map((id) => [id, 1])) : { programming: 1 },
        }),
      );
      const many = makeRecord({ assessments: [makeAssessment({ levels: all }), ...crowd] });
      const { out } = await coach(['report'], { record: many, terminal: 80 });
      expect(out.replace(/\s+/g, ' ')).toContain(
        ' Lea rates lower: Programming (Guided), Database Management (Guided) and 10 more. Sam rates lower: Programming (Guided). 2 more rate lower. SKILL ',
      );
      expect(out).toMatch(/Programming \([^)]*4 others rate lower\)/);
    });

    it('is told to an assistant, without a name where none is to be told', async () => {
      const open = (await coach(['brief'], { record })).out;
      expect(open).toContain('\n\nInes \\* rates me lower: Programming (Guided), Version Control (Guided).\n\n');
      const redacted = (await coach(['brief', '--redact'], { record })).out;
      expect(redacted).toContain('rater 1 rates me lower: Programming (Guided), Version Control (Guided).');
      expect(redacted).not.toContain('Ines');
      expect((await coach(['brief', '--redact', '--json'], { record })).out).not.toContain('Ines');
      expect((await coach(['brief'], { record: MINE })).out).not.toContain('lower');
    });

    it('is on home for two weeks with what shows the statements, and then no more', async () => {
      const home = async (day: number): Promise<string> => {
        const [own, opinion] = assessments.map((one) => ({
          ...one,
          at: `2026-11-${one.by === 'self' ? '01' : String(day).padStart(2, '0')}T10:00:00.000Z`,
        }));
        const rated = own === undefined || opinion === undefined ? [] : [own, opinion];
        const { out } = await coach([], { record: makeRecord({ assessments: rated }), terminal: 120 });
        return out.replace(/ +/g, ' ');
      };
      const lead = 'Ines * rates lower: Programming (Guided), Version Control (Guided) coach report\n';
      const early = await home(10);
      expect(early).toContain(`\n${lead}`);
      expect(early).not.toContain('rated by Ines');
      expect(await home(9)).not.toContain('rates lower');
    });
  });

  it('makes a level checked where both agree', async () => {
    const agrees = makeAssessment({ at: '2026-11-21T10:00:00.000Z', by: 'Sam', levels: { 'ci-cd': 2 } });
    const record = makeRecord({ assessments: [...MINE.assessments, agrees] });
    expect((await coach(['report'], { record, terminal: 100 })).out).toMatch(/CI\/CD +\S+ Independent +.*checked/);
  });

  it('can be made of a file in which the mentor rated as themselves', async () => {
    const theirs = encodeRecord(
      makeRecord({
        target: 'lead',
        assessments: [makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { 'ci-cd': 4 } })],
      }),
    );
    const { store } = await coach(['import', '-', '--by', 'Kim'], { record: MINE, stdin: theirs });
    expect((await store.read()).target).toBeNull();
    expect(currentLevels((await store.read()).assessments)).toEqual({ 'version-control': 1, 'ci-cd': 2 });
    expect(currentLevels((await store.read()).assessments, 'Kim')).toEqual({ 'ci-cd': 4 });
    expect((await coach(['import', '-', '--by', '\u0007'], { record: MINE, stdin: theirs })).code).toBe(2);
  });

  it('is refused where there is none to export', async () => {
    expect(await coach(['export', '-', '--assessment'])).toMatchObject({
      code: 2,
      err: 'There is no assessment to export.\nMake one: coach assess --by <name>\n',
    });
    expect(await coach(['export', '-', '--assessment', 'Kim'], { record: MINE })).toMatchObject({
      code: 2,
      err: 'No assessment is by "Kim".\nRaters: self.\n',
    });
  });
});

describe('coach history', () => {
  const second = makeAssessment({ at: '2026-11-22T10:00:00.000Z', levels: { 'ci-cd': 3 } });
  const record = makeRecord({
    assessments: [...MINE.assessments, second],
    done: [{ id: 'one', step: 'ci-cd/3', at: second.at, assessment: second.id, evidence: null, hours: null }],
  });

  it('draws how each skill went on a terminal', async () => {
    const { out } = await coach(['history'], { record, terminal: 80 });
    expect(out).toMatch(/\n\nTrend\nci-cd  ▄▆  Independent, 20 Nov 2026 → Production, 22 Nov 2026\n▁ None .*\n$/);
    expect((await coach(['history'], { record })).out).not.toContain('▄');
  });

  it('says what moved since a day, and by which steps', async () => {
    const { out } = await coach(['history', '--since', '2026-11-21'], { record, terminal: 80 });
    expect(out).toContain('\nMoved\n  ci-cd: Independent → Production, by ci-cd/3\n');
    const before = await coach(['history', '--since', '2026-11-22'], {
      record: makeRecord({
        assessments: [...MINE.assessments, makeAssessment({ at: second.at, levels: { 'ci-cd': 2 } })],
      }),
      terminal: 80,
    });
    expect(before.out).toContain('\nMoved\n  nothing\n');
  });
});

describe('a bare coach', () => {
  it('suggests to assess again when it is time, in one line on stderr', async () => {
    const old = makeRecord({
      assessments: [
        makeAssessment({ at: '2026-08-01T10:00:00.000Z', levels: { 'ci-cd': 2 } }),
        makeAssessment({ levels: Object.fromEntries(SKILL_IDS.slice(0, 6).map((id) => [id, 2])) }),
      ],
    });
    expect((await coach([], { record: old })).err).toBe('See what has moved since: coach assess ci-cd\n');
    const [aged, ...others] = old.assessments;
    const younger = aged === undefined ? [] : [{ ...aged, at: '2026-08-26T10:00:00.000Z' }];
    expect((await coach([], { record: { ...old, assessments: [...younger, ...others] } })).err).toBe('');
    const alone = aged === undefined ? [] : [aged];
    expect((await coach([], { record: { ...old, assessments: alone } })).err).toBe('');
    const evidence = [{ id: 'e', skill: 'ci-cd', level: 3, at: '2026-11-22T10:00:00.000Z', text: 'x' }] as const;
    expect((await coach([], { record: { ...MINE, evidence } })).err).toBe(
      'There is new evidence. See whether your level moved: coach assess ci-cd\n',
    );
    expect((await coach([], { record: MINE })).err).toBe('');
    for (const command of ['report', 'next', 'history'])
      expect((await coach([command], { record: old })).err).not.toContain('days old');
  });
});
