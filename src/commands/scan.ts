import { type Claim, claimsOf, type Evidence, type Finding, LONGEST_EVIDENCE } from '../coaching/evidence.ts';
import { addEvidence, type PersonRecord } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { Scan } from '../scan/scan.ts';
import { cleanText, countOf } from '../terminal/text.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { gather } from './parse.ts';
import { nameFinding, renderFindings } from './scan.view.ts';

export interface ScanOptions {
  readonly accept?: readonly string[];
}

export const scanCommand: CommandDefinition<ScanOptions> = {
  name: 'scan',
  group: GROUPS.assess,
  summary: 'find evidence in a repository',
  description:
    'Looks through a folder for what may back your levels. It reads, runs nothing, opens no file named like a secret, and records only what you accept.',
  arguments: [{ name: '<folder>', description: 'the root of a repository of yours' }],
  options: [
    { flags: '--accept <id>', description: 'record this finding as evidence (repeatable)', parse: gather(String) },
  ],
  examples: ['coach scan .', 'coach scan . --json'],
  run: (context, [folder = ''], options) => runScan(context, folder, options),
};

async function runScan(context: Context, folder: string, { accept }: ScanOptions): Promise<void> {
  const { knowledge } = context;
  const { path, scan } = await context.scan(folder, knowledge.detectors());
  noteLimits(context, scan);
  const chosen = accept === undefined ? [] : pick(scan.findings, accept);
  context.show(scan.findings, (value, style) => (value.length === 0 ? '' : renderFindings(value, style)));
  context.hint(`Looked at ${countOf(scan.files, 'file')}; found ${countOf(scan.findings.length, 'sign')}.`);
  await proposeLanguage(context, scan);
  if (scan.findings.length === 0) return;
  const accepted = accept === undefined ? await ask(context, scan.findings) : chosen;
  if (accepted === null) context.hint('Record one: coach scan <folder> --accept <id>');
  else
    await store(
      context,
      accepted.flatMap((finding) => claimsOf(finding, path)),
    );
}

/** Names the language of a repository to who has not said theirs. */
async function proposeLanguage(context: Context, { language }: Scan): Promise<void> {
  if (language === null || (await context.glance()).about.language !== undefined) return;
  const name = context.knowledge.stacks().find(({ id }) => id === language)?.name ?? language;
  context.hint(
    `Most of it is ${name}. If that is your language, let every list follow it: coach config language ${language}`,
  );
}

function pick(findings: readonly Finding[], ids: readonly string[]): Finding[] {
  return ids.map((id) => {
    const found = findings.find((finding) => finding.id === id);
    if (found !== undefined) return found;
    throw new UserError(`The scan has no finding "${id}".`, {
      hint:
        findings.length === 0 ? 'It found nothing.' : `It has: ${findings.map((finding) => finding.id).join(', ')}.`,
    });
  });
}

/** The findings that the person accepts; null where nobody can be asked. */
async function ask(context: Context, findings: readonly Finding[]): Promise<Finding[] | null> {
  if (!context.interactive || context.json) return null;
  const prompts = await context.prompts('Pass --accept <id>.');
  const choices = findings.map((finding) => ({ value: finding.id, label: nameFinding(finding), checked: false }));
  const checked = await prompts.check('Which of these are your own work? They become evidence.', choices);
  return findings.filter(({ id }) => checked.includes(id));
}

async function store(context: Context, found: readonly Claim[]): Promise<void> {
  // Names of files and folders are not ours.
  const claims = found.map((claim) => ({ ...claim, text: cleanText(claim.text.slice(0, LONGEST_EVIDENCE)) }));
  const at = context.now().toISOString();
  const pieces = claims.map((claim): Evidence => ({ id: context.newId(), at, ...claim }));
  const { before, after } = await context
    .progress()
    .update((record) => pieces.filter((piece) => !isKnown(record, piece)).reduce(addEvidence, record));
  const added = after.evidence.length - before.evidence.length;
  const known = pieces.length - added;
  context.note(`Recorded ${countOf(added, 'piece')} of evidence${known === 0 ? '' : `; ${known} were known`}.`);
  context.hint('What it changes: coach report');
}

function isKnown({ evidence }: PersonRecord, { skill, level, text }: Claim): boolean {
  return evidence.some((one) => one.skill === skill && one.level === level && one.text === text);
}

const STOPPED = {
  files: 'Stopped at the most files a scan looks at; what lies deeper was not seen.',
  bytes: 'Stopped at the most text a scan reads; the rest was judged by its names alone.',
  time: 'Stopped at the time limit; not all was seen.',
} as const;

function noteLimits(context: Context, { stopped, unreadable }: Scan): void {
  if (stopped !== null) context.note(STOPPED[stopped]);
  if (unreadable.length > 0)
    context.note(`${countOf(unreadable.length, 'folder')} could not be read, such as ${unreadable[0] ?? ''}.`);
}
