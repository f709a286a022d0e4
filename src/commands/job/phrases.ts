import type { Job } from '../../coaching/jobs.ts';
import { cleanText } from '../../terminal/text.ts';

/** "Acme, Backend developer": a job as the person named it. */
export function nameJob({ name, role }: Pick<Job, 'name' | 'role'>): string {
  return cleanText(role === null ? name : `${name}, ${role}`);
}

/** "acme: Acme, Backend developer", "acme: Backend developer" or "acme": the id of a job, and what is more than it. */
export function nameKept({ id, name, role }: Pick<Job, 'id' | 'name' | 'role'>): string {
  const more = [...(name === id ? [] : [name]), ...(role === null ? [] : [role])];
  return [id, ...(more.length === 0 ? [] : [cleanText(more.join(', '))])].join(': ');
}

/** What helps after a refusal. */
export const AFTER_REJECTION =
  'A line that asks for a reason helps with the next one. What they asked you: coach practice --asked "..."';

/** The sentence with its first letter large. */
export function asSentence(text: string): string {
  return `${text.replace(/^./u, (first) => first.toUpperCase())}.`;
}
