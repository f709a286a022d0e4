import type { Due, Job } from '../../coaching/jobs.ts';
import { capitalise, cleanText } from '../../terminal/text.ts';

/** "Acme, Backend developer": a job as the person named it. */
export function nameJob({ name, role }: Pick<Job, 'name' | 'role'>): string {
  return cleanText(role === null ? name : `${name}, ${role}`);
}

/** "acme: Acme, Backend developer", "acme: Backend developer" or "acme": the id of a job, and what is more than it. */
export function nameKept({ id, name, role }: Pick<Job, 'id' | 'name' | 'role'>): string {
  const more = [...(name === id ? [] : [name]), ...(role === null ? [] : [role])];
  return [id, ...(more.length === 0 ? [] : [cleanText(more.join(', '))])].join(': ');
}

/** What helps after a refusal: to ask for a reason where nothing was noted with it, and to keep what they asked. */
export function describeRejection({ id, log }: Pick<Job, 'id' | 'log'>): string {
  const asked = `What they asked you: coach practice --asked "..." --for ${id}`;
  const at = log.findLastIndex(({ stage }) => stage === 'rejected');
  const isTold = log.slice(at).some(({ note }) => note !== null);
  return isTold ? asked : `A line that asks for a reason helps with the next one. ${asked}`;
}

/** What helps once a talk is over: to keep what they asked, to thank them, and to say where it stands. */
export function describeAfterTalk(id: string): string {
  return [
    `Write down what they asked: coach practice --asked "..." --for ${id}`,
    `Afterwards, such as thanks within a day: coach checklist interview-prep --for ${id}`,
    `When you know how it went: coach job move ${id} <stage>`,
  ].join('\n');
}

/** The sentence with its first letter large. */
export function asSentence(text: string): string {
  return `${capitalise(text)}.`;
}

/** Whether what is due says no more than that a job stands where it stands, which its own screens say already. */
export function isOnlyStanding(due: Due): boolean {
  return due.kind === 'offer' || due.kind === 'saved';
}
