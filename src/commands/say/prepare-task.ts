/** The call that shows what helps with a task of a job: the list for coding tests and take-homes, kept for it. */
export function prepareTask(id: string): string {
  return `coach checklist interview-assessment --for ${id}`;
}
