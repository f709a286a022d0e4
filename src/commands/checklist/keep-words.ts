import type { Checklist } from '../../coaching/checklists.ts';
import { answerItem, type Job, noteItem, QUESTIONS_LIST, type Verdict, VERDICTS } from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { pickItems, type TickPlace } from './change-ticks.ts';

/** What is to be kept with which item: a note, or an answer of the employer. */
interface Words {
  readonly note?: number;
  readonly answer?: number;
  readonly words: readonly string[];
}

/** Keeps a note or an answer with an item for a job; gives the job afterwards and the number of the item. */
export async function keepWords(
  context: Context,
  checklist: Checklist,
  { note, answer, words }: Words,
  place: TickPlace<Job>,
): Promise<{ readonly job: Job; readonly number: number }> {
  const number = note ?? answer ?? 1;
  const [item = ''] = pickItems(checklist, [number]);
  const change = note === undefined ? readAnswer(checklist, item, words) : readNote(checklist, item, words);
  const { after } = await context.progress().update((record) => place.change(record, change));
  return { job: place.find(after), number };
}

function readNote({ id }: Checklist, item: string, words: readonly string[]): (job: Job) => Job {
  if (words.length === 0)
    throw new UserError('--note 3 is followed by the note.', {
      hint: `Such as: coach checklist ${id} --for acme --note 3 "ask Ana". A blank one takes it away: ""`,
    });
  const text = words.join(' ').trim();
  refuseFault(faultInLine('A note', text));
  return (job) => noteItem(job, id, item, text);
}

const SUCH_AS = `Such as: coach checklist ${QUESTIONS_LIST} --for acme --answer 4 good "what they said"`;

function readAnswer({ id }: Checklist, item: string, words: readonly string[]): (job: Job) => Job {
  if (id !== QUESTIONS_LIST) throw new UserError(`${id} has no questions that an employer answers.`, { hint: SUCH_AS });
  const [first = '', ...others] = words;
  const isNotAsked = /^not[- ]?asked$/iu.test(words.join(' ').trim());
  const verdict = VERDICTS.find((one): one is Verdict => one === first.trim().toLowerCase());
  if (isNotAsked) return (job) => answerItem(job, item, null);
  if (verdict === undefined)
    throw new UserError(`"${first}" does not say how the answer sounded.`, {
      hint: `It takes ${VERDICTS.join(', ')} or not-asked, then the words.\n${SUCH_AS}`,
    });
  const text = others.join(' ').trim();
  refuseFault(faultInLine('An answer', text));
  return (job) => answerItem(job, item, { verdict, text });
}

function refuseFault(fault: string | null): void {
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was kept.' });
}
