import { buildReport } from '../coaching/report.ts';
import { buildResume, toResumeParts } from '../coaching/resume.ts';
import type { PersonRecord } from '../coaching/record.ts';
import type { SkillId } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { quoteWord } from '../terminal/phrases.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { listAskedSkills } from './read/read-kept-ads.ts';
import { findJob } from './find/find-job.ts';
import { renderResume } from './resume.view.ts';

export interface ResumeOptions {
  readonly for?: string;
  readonly claimed?: true;
  readonly into?: string;
}

export const resumeCommand: CommandDefinition<ResumeOptions> = {
  name: 'resume',
  group: GROUPS.apply,
  summary: 'list what your résumé can say',
  description:
    'Lists by skill what your evidence can back: the work, with the lines that are known to be of it; the other lines that you answered as done; and the number to add to each. As JSON, the parts of a JSON Resume document.',
  options: [
    { flags: '--for <job>', description: 'what the ad of this job asks for first', takes: 'job' },
    { flags: '--claimed', description: 'with what nothing but your answers backs' },
    {
      flags: '--into <file>',
      description: 'merge the parts into your JSON Resume file; what you wrote stays',
      takes: 'file',
    },
  ],
  prints: true,
  examples: ['coach resume', 'coach resume --claimed', 'coach resume --json', 'coach resume --into resume.json'],
  run: (context, _words, options) => runResume(context, options),
};

async function runResume(context: Context, options: ResumeOptions): Promise<void> {
  const { knowledge } = context;
  const record = await context.record();
  const skills = knowledge.skills();
  const now = context.now();
  const report = buildReport(skills, context.targetOf(record), record, now);
  const first = options.for === undefined ? [] : findAsked(context, record, options.for);
  const resume = buildResume(
    skills,
    { report, now, record, book: knowledge.resumeLines(), detectors: knowledge.detectors() },
    { first, claimed: options.claimed === true },
  );
  const parts = toResumeParts(resume, {
    topics: new Map(skills.flatMap(({ topics }) => topics.map(({ id, name }) => [id, name] as const))),
    certifications: knowledge.resources().filter(({ type }) => type === 'certification'),
  });
  if (options.into !== undefined) {
    const { mergeIntoFile } = await import('./resume/merge-into-file.ts');
    await mergeIntoFile(context, options.into, parts);
    return;
  }
  context.show(parts, (_value, style) => renderResume(resume, style));
  const claimed = resume.reduce((sum, skill) => sum + skill.claimed, 0);
  if (resume.every(({ rungs }) => rungs.length === 0)) {
    const more = claimed === 0 ? 'coach assess' : 'coach resume --claimed';
    context.hint(`Nothing in your record backs a line yet. Keep what does: coach evidence add <skill> <level> <link>`);
    context.hint(claimed === 0 ? `Say what you have done: ${more}` : `What you answered all the same: ${more}`);
    return;
  }
  context.hint('Into your JSON Resume file: coach resume --into resume.json');
}

/** The skills that the ad of a job asks for, musts first; throws a UserError where no ad is kept. */
function findAsked(context: Context, record: PersonRecord, word: string): readonly SkillId[] {
  const job = findJob(record.jobs, word);
  if (job.ad === null)
    throw new UserError(`No ad is kept with ${job.id}.`, {
      hint: `Add it: coach job ad <file> --for ${quoteWord(job.id)}`,
    });
  const asked = listAskedSkills(context, job);
  if (asked.length === 0)
    context.note(`Nothing was found in the ad of ${job.id}, so the order is that of your target.`);
  return asked;
}
