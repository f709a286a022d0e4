import type { Job } from '../../coaching/jobs.ts';
import { cleanText } from '../../terminal/text.ts';

/** "Acme, Backend developer": a job as the person named it. */
export function nameJob({ name, role }: Pick<Job, 'name' | 'role'>): string {
  return cleanText(role === null ? name : `${name}, ${role}`);
}

/** The sentence with its first letter large. */
export function asSentence(text: string): string {
  return `${text.replace(/^./u, (first) => first.toUpperCase())}.`;
}
