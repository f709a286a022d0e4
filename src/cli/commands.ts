import type { CommandDefinition } from '../commands/command.ts';

type Load = () => Promise<CommandDefinition>;

/** Every command by its name, in the order of the help; loaded when a call may mean it. */
const COMMANDS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['assess', async () => (await import('../commands/assess.ts')).assessCommand],
  ['answers', async () => (await import('../commands/answers.ts')).answersCommand],
  ['report', async () => (await import('../commands/report.ts')).reportCommand],
  ['history', async () => (await import('../commands/history.ts')).historyCommand],
  ['job', async () => (await import('../commands/job.ts')).jobCommand],
  ['offer', async () => (await import('../commands/offer.ts')).offerCommand],
  ['target', async () => (await import('../commands/target.ts')).targetCommand],
  ['evidence', async () => (await import('../commands/evidence.ts')).evidenceCommand],
  ['scan', async () => (await import('../commands/scan.ts')).scanCommand],
  ['next', async () => (await import('../commands/next.ts')).nextCommand],
  ['step', async () => (await import('../commands/step.ts')).stepCommand],
  ['plan', async () => (await import('../commands/plan.ts')).planCommand],
  ['done', async () => (await import('../commands/done.ts')).doneCommand],
  ['search', async () => (await import('../commands/search.ts')).searchCommand],
  ['skills', async () => (await import('../commands/skills.ts')).skillsCommand],
  ['resources', async () => (await import('../commands/resources.ts')).resourcesCommand],
  ['open', async () => (await import('../commands/open.ts')).openCommand],
  ['guide', async () => (await import('../commands/guide.ts')).guideCommand],
  ['routes', async () => (await import('../commands/routes.ts')).routesCommand],
  ['practice', async () => (await import('../commands/practice.ts')).practiceCommand],
  ['story', async () => (await import('../commands/story.ts')).storyCommand],
  ['checklist', async () => (await import('../commands/checklist.ts')).checklistCommand],
  ['resume', async () => (await import('../commands/resume.ts')).resumeCommand],
  ['config', async () => (await import('../commands/config.ts')).configCommand],
  ['people', async () => (await import('../commands/people.ts')).peopleCommand],
  ['brief', async () => (await import('../commands/brief.ts')).briefCommand],
  ['undo', async () => (await import('../commands/undo.ts')).undoCommand],
  ['export', async () => (await import('../commands/export.ts')).exportCommand],
  ['import', async () => (await import('../commands/import.ts')).importCommand],
  ['reset', async () => (await import('../commands/reset.ts')).resetCommand],
  ['completion', async () => (await import('../commands/completion.ts')).completionCommand],
  ['doctor', async () => (await import('../commands/doctor.ts')).doctorCommand],
]);

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

/** Whether a word is the name of a command, or that of the help. */
export function isCommand(word: string): boolean {
  return COMMANDS.has(word) || word === 'help';
}

/** The commands that a call may mean: the one it names; without a name all where they are to be listed, else none. */
export function loadNeeded(name: string | undefined, areListed: boolean): Promise<CommandDefinition[]> {
  const needed = [...COMMANDS].filter(([one]) => (name === undefined ? areListed : one === name));
  return Promise.all(needed.map(([, load]) => load()));
}
