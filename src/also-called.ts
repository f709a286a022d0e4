/** The calls that people mean by words which name no command; each runs as it stands. */
export const MEANT: Readonly<Record<string, readonly string[]>> = {
  'coach assess': ['start', 'init', 'setup', 'begin', 'rate', 'assessment', 'test'],
  'coach report': [
    'gap',
    'gaps',
    'score',
    'scores',
    'level',
    'levels',
    'results',
    'status',
    'progress',
    'dashboard',
    'home',
    'overview',
  ],
  'coach next': ['learn', 'todo', 'today', 'task', 'study'],
  'coach plan': ['roadmap', 'schedule', 'path', 'calendar'],
  'coach step --tick 1': ['tick', 'check'],
  'coach step --skip "why"': ['skip', 'snooze', 'later'],
  'coach done': ['complete', 'finish', 'finished'],
  'coach practice': ['practise', 'quiz', 'question', 'questions', 'card', 'cards', 'flashcards'],
  'coach checklist interview-prep': ['interview', 'interviews'],
  'coach practice --mock': ['mock'],
  'coach resources': ['books', 'courses', 'tutorials', 'links', 'read'],
  'coach search': ['find', 'lookup'],
  'coach scan .': ['repo', 'repository', 'github', 'git'],
  'coach evidence add': ['proof', 'add'],
  'coach resume': ['cv', 'lebenslauf'],
  'coach job': ['apply', 'application', 'applications', 'track'],
  'coach job ad posting.txt': ['ad', 'ads', 'advert', 'posting'],
  'coach offer': ['pay', 'compare'],
  'coach checklist first-90-days': ['first-job', 'first-weeks', 'new-job', 'newjob', 'onboarding', 'probation'],
  'coach checklist salary-negotiation': ['salary', 'negotiate', 'negotiation', 'raise'],
  'coach config': ['settings', 'set', 'preferences', 'stack', 'language'],
  'coach people': ['profile', 'profiles', 'users', 'team', 'mentor'],
  'coach export': ['backup', 'save', 'sync', 'share'],
  'coach reset': ['delete', 'clear', 'wipe'],
  'coach help words': ['words', 'glossary'],
  'coach history': ['log', 'week'],
  'coach --version': ['version'],
};

const CALLS = new Map(Object.entries(MEANT).flatMap(([call, words]) => words.map((word) => [word, call] as const)));

/** The call that a word means which names no command, such as `coach resume` for "cv"; undefined for any other word. */
export function findMeant(word: string): string | undefined {
  return CALLS.get(word.toLowerCase());
}
