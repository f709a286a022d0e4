import type { BehaviouralQuestion, CardState, DesignExercise, SkillCard } from '../../src/coaching/practice.ts';

/** What is remembered of a card that was graded good once, a week ago; as told otherwise. */
export function makeCardState(fields: Partial<CardState> = {}): CardState {
  return {
    ...{
      card: 'card',
      last: '2026-11-20',
      due: '2026-11-23',
      stability: 2.3,
      difficulty: 5,
      grades: '3',
      answer: null,
    },
    ...fields,
  };
}

/** A card on transactions; as told otherwise. */
export function makeCard(fields: Partial<SkillCard> = {}): SkillCard {
  return {
    ...{
      id: 'card',
      topic: 'transactions',
      skill: 'database-management',
      level: 2,
      kind: 'choose',
      question: 'Which?',
    },
    ...{ points: ['one', 'two', 'three'], lifts: ['more'], followUps: ['and then?'], redFlags: ['none'] },
    ...{ resource: 'postgresql-tutorial', source: 'https://example.org', reviewed: '2026-11-27' },
    ...fields,
  };
}

/** A behavioural question on ownership; as told otherwise. */
export function makeQuestion(fields: Partial<BehaviouralQuestion> = {}): BehaviouralQuestion {
  return {
    ...{ id: 'question', question: 'When?', probes: 'ownership', points: ['one', 'two', 'three'] },
    ...{ scope: { 1: 'small', 2: 'task', 3: 'service', 4: 'teams' }, followUps: ['and then?'], redFlags: ['none'] },
    ...{ source: 'https://example.org', reviewed: '2026-11-27' },
    ...fields,
  };
}

/** A design exercise; as told otherwise. */
export function makeExercise(fields: Partial<DesignExercise> = {}): DesignExercise {
  return {
    ...{ id: 'exercise', title: 'A shop', question: 'Design one.', topics: ['scalability'], given: [], rubric: [] },
    ...{ followUps: ['and then?'], redFlags: ['none'], resource: 'system-design-primer' },
    ...{ source: 'https://example.org', reviewed: '2026-11-27' },
    ...fields,
  };
}
