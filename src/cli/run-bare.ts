import type { Context } from '../context.ts';

/** Without a command: where the person stands. */
export async function runBare(context: Context): Promise<void> {
  const { runOverview } = await import('../commands/overview.ts');
  await runOverview(context, async (choice, asked) => {
    if (choice === 'look') await (await import('../commands/skills.ts')).skillsCommand.run(context, [], {});
    else if (choice === 'interview')
      await (await import('../commands/checklist.ts')).checklistCommand.run(context, ['interview-prep'], asked);
    else
      await (await import('../commands/assess.ts')).runAssess(context, [], choice === 'quick' ? { quick: true } : {});
  });
}
