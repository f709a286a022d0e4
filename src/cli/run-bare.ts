import type { Context } from '../context.ts';

/** Without a command: where the person stands. */
export async function runBare(context: Context): Promise<void> {
  const { runOverview } = await import('../commands/overview.ts');
  await runOverview(context, async (choice) => {
    if (choice === 'look') await (await import('../commands/skills.ts')).skillsCommand.run(context, [], {});
    else if (choice === 'interview') {
      const job = await (await import('../commands/overview/interview-soon.ts')).followInterview(context);
      const { checklistCommand } = await import('../commands/checklist.ts');
      await checklistCommand.run(context, ['interview-prep'], job === null ? {} : { for: job });
    } else
      await (await import('../commands/assess.ts')).runAssess(context, [], choice === 'quick' ? { quick: true } : {});
  });
}
