import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { makeTerms, salary } from '../support/offers.ts';
import { makeAssessment, makeRecord, makeStory } from '../support/person.ts';

const record = makeRecord({
  target: 'junior',
  hoursPerWeek: 6,
  assessments: [
    makeAssessment({ levels: { programming: 1, 'ci-cd': 0 }, answers: { 'programming.2a': 'no' } }),
    makeAssessment({ at: '2026-11-21T10:00:00.000Z', by: 'Sam', levels: { programming: 2 } }),
  ],
  stories: [makeStory()],
  jobs: [
    someJob({ next: { day: '2026-11-28', what: 'interview' }, offer: makeTerms() }, [[20, 'interview']]),
    someJob({ id: 'globex', offer: makeTerms({ pay: salary(1_00) }) }),
  ],
});

/** The fields of a value, of the first entry where it is a list; "name.part" for those of an object within. */
function fieldsOf(value: unknown): string[] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([name, inner]) => [name, ...fieldsOf(inner).map((field) => `${name}.${field}`)]);
}

describe('the JSON of a command, a contract in which fields may be added and none renamed', () => {
  it.each<[string, string]>([
    ['skills', 'id name summary topics level required gap'],
    [
      'skills sql',
      'id name aliases topics topics.id topics.name topics.summary levels levels.level levels.name levels.step ' +
        'levels.statements levels.statements.id levels.statements.topic levels.statements.text levels.statements.key',
    ],
    ['resources git', 'id title type url skills topics levels cost status reviewed'],
    ['checklist', 'id title stage items done'],
    ['checklist interview-prep', 'id title stage items items.id items.text items.done'],
    [
      'report',
      'target assessedAt by summary summary.skills summary.atTarget summary.mustShort summary.unproven skills ' +
        'skills.id skills.name skills.level skills.required skills.gap skills.priority skills.standing ' +
        'skills.unmet skills.noChance',
    ],
    [
      'next',
      'id skill from to priority gap weight hours hours.min hours.max why project project.title project.brief ' +
        'project.doneWhen statements resources boxes boxes.number boxes.line boxes.ticked boxes.at since note',
    ],
    [
      'step',
      'id kind skill from to hours project.title boxes boxes.number boxes.line boxes.ticked boxes.at since note standing ' +
        'gone skipped done',
    ],
    ['plan', 'target hoursPerWeek start end end.earliest end.latest weeks weeks.week weeks.from weeks.to weeks.steps'],
    [
      'done ci-cd/1 --answers no,no,alone',
      'step at reached met enough enough.needed enough.of level level.from level.to jumps blockedBy evidence hours next next.id',
    ],
    ['history', 'id at by mode levels changed'],
    [
      'story',
      'id title situation task action result number evidence tags at place seconds open standsOn piece unbacked',
    ],
    ['story show 1', 'id title place seconds questions questions.id questions.probes questions.text'],
    [
      'job',
      'jobs jobs.id jobs.name jobs.role jobs.url jobs.stage jobs.since jobs.waits jobs.due jobs.dropped stages dropped reached',
    ],
    [
      'job show acme',
      'id name role url ad log log.at log.day log.stage log.note next next.day next.what ticks notes answers offer dropped ' +
        'stage since waits due due.kind due.day',
    ],
    [
      'offer show acme',
      'job name terms terms.currency terms.starts terms.pay terms.hoursPerWeek terms.remote terms.extraMonths terms.bonus ' +
        'terms.retirement terms.signOn terms.relocation terms.grants sheet sheet.currency sheet.years sheet.parts ' +
        'sheet.totals sheet.each sheet.all sheet.hour leaving leaving.months leaving.on leaving.parts leaving.kept',
    ],
    [
      'offer compare acme globex',
      'jobs answers rate years sides sides.terms sides.sheet sides.leaving gap gap.lower gap.amount gap.levers',
    ],
    [
      'checklist interview-prep --for acme',
      'id title stage job items items.number items.done items.note items.answer whole whole.items whole.done cut cut.day ' +
        'cut.days cut.leftOut cut.leftOut.group cut.leftOut.why cut.leftOut.items cut.leftOut.of answers',
    ],
  ])('coach %s --json', async (call, fields) => {
    const { code, out } = await coach([...call.split(' '), '--json'], { record });
    expect(code).toBe(0);
    expect(out).not.toContain('$schema');
    expect(fieldsOf(JSON.parse(out))).toEqual(expect.arrayContaining(fields.split(' ')));
  });
});
