import { daysSince } from '../coaching/days.ts';
import {
  claimsOf,
  type Finding,
  type History,
  isHeldBack,
  isOthersWork,
  isRecorded,
  MOST_OF_A_HINT,
} from '../coaching/evidence.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { Scan } from '../scan/scan.ts';
import { nameLevel } from '../terminal/phrases.ts';
import { cleanText, countOf, formatDay } from '../terminal/text.ts';
import { BadValue, type CommandDefinition, GROUPS } from './command.ts';
import { gatherWords } from './read/parse.ts';
import { describeHistory, describeRefuted, renderFindings, renderUnseen } from './scan.view.ts';
import { askWhich, recordClaims } from './scan/accept.ts';

export interface ScanOptions {
  readonly accept?: readonly string[];
  readonly author?: readonly string[];
  readonly notMine?: true;
  readonly yes?: true;
}

export const scanCommand: CommandDefinition<ScanOptions> = {
  name: 'scan',
  group: GROUPS.assess,
  summary: 'find evidence in a repository',
  description:
    'Looks through a folder for what may back your levels. It reads, runs nothing, opens no file named like a secret, and records only what you accept.',
  arguments: [{ name: '<folder>', description: 'the root of a repository of yours', takes: 'folder' }],
  options: [
    {
      flags: '--accept <id>',
      description: 'record this finding as evidence (repeatable)',
      takes: 'finding',
      parse: gatherWords,
    },
    {
      flags: '--author <address>',
      description: 'yours in its commits, whole or up to the @ (repeatable; default: the one your git has)',
      parse: gatherAddresses,
    },
    { flags: '--not-mine', description: 'propose evidence though none of its commits is yours' },
    { flags: '--yes', description: 'record what is far above your level without being asked' },
  ],
  examples: ['coach scan .', 'coach scan . --author ada@example.org', 'coach scan . --json'],
  run: (context, [folder = ''], options) => runScan(context, folder, options),
};

async function runScan(context: Context, folder: string, options: ScanOptions): Promise<void> {
  const { knowledge } = context;
  const { accept, author = [], notMine = false, yes = false } = options;
  const { path, scan } = await context.scan(folder, knowledge.detectors(), author);
  const { findings, history } = scan;
  const isRefused = isOthersWork(history) && !notMine;
  for (const line of renderUnseen(scan)) context.note(line);
  if (isRefused && accept !== undefined) throw refuseOthersWork(scan);
  const chosen = accept === undefined ? [] : pick(findings, accept);
  const { evidence } = await context.glance();
  const told = findings.map((finding) => ({
    ...finding,
    history,
    recorded: isRecorded(finding, cleanText(path), evidence),
  }));
  const fresh = told.filter(({ recorded }) => !recorded);
  context.show(told, (_value, style) => (fresh.length === 0 ? '' : renderFindings(fresh, style)));
  context.hint(`Looked at ${countOf(scan.files, 'file')}; ${countSigns(told.length, fresh.length)}`);
  for (const line of [...describeRefuted(scan), ...describeHistory(history)]) context.note(line);
  await proposeLanguage(context, scan);
  const proposed = (accept === undefined ? fresh : told).filter(({ backs }) => backs.length > 0);
  if (proposed.length === 0) return;
  if (isRefused) {
    context.hint(`None of this is proposed as evidence. ${WAYS_TO_RECORD}`);
    return;
  }
  if (history.own > 0) context.note('Files count whoever wrote them, committed or not: accept only what is your work.');
  const accepted = accept === undefined ? await askWhich(context, proposed) : chosen;
  if (accepted === null) context.hint('Record one: coach scan <folder> --accept <id>');
  else await record(context, accepted, { path, history, isSure: yes });
}

/** "found 13 signs", and how many of them are recorded already and not shown again. */
function countSigns(all: number, fresh: number): string {
  const known = all === fresh ? '' : `: ${all - fresh} recorded before, ${fresh} not`;
  return `found ${countOf(all, 'sign')}${known}.`;
}

/** Of work that is older than this the newest commit dates what is recorded. */
const OLD_DAYS = 30;

/** The instant that evidence of a repository is of: the person's last commit, where that is long past; else now. */
function dateWork(context: Context, { lastOwn }: History): string {
  const now = context.now();
  return lastOwn !== null && daysSince(lastOwn, now) > OLD_DAYS ? lastOwn : now.toISOString();
}

async function record(
  context: Context,
  accepted: readonly Finding[],
  { path, history, isSure }: { readonly path: string; readonly history: History; readonly isSure: boolean },
): Promise<void> {
  const at = dateWork(context, history);
  const claims = accepted.flatMap((finding) => claimsOf(finding, path));
  await recordClaims(context, claims, { at, isSure });
  if (claims.length > 0 && at === history.lastOwn)
    context.note(`It is dated ${formatDay(at)}, the day of your last commit there.`);
  const held = accepted.filter(isHeldBack).map(({ id }) => id);
  if (held.length > 0)
    context.note(
      `A weak sign proves no more than ${nameLevel(MOST_OF_A_HINT)}, so it counts for that: ${held.join(', ')}.`,
    );
}

function gatherAddresses(text: string, before: unknown): string[] {
  return gatherWords(parseAddress(text), before);
}

/** Reads an address, or the part of one up to its @. */
function parseAddress(text: string): string {
  const address = text.trim();
  if (/^[^\s@]{1,64}@[^\s@]{0,189}$/.test(address)) return address;
  throw new BadValue('It takes an address such as ada@example.org, or "ada@" for any that begins so.');
}

const WAYS_TO_RECORD = 'If it is your work: --author <your address in it>, or --not-mine to record it all the same.';

function refuseOthersWork({ history }: Scan): UserError {
  const [line = ''] = describeHistory(history);
  return new UserError(`${line} So none of it is recorded.`, { hint: WAYS_TO_RECORD });
}

/** Names the language of a repository, and its framework, to who has not said theirs. */
async function proposeLanguage(context: Context, { language, framework }: Scan): Promise<void> {
  const { about } = await context.glance();
  const isOther = about.language !== undefined && about.language.value !== language;
  if (language === null || isOther || about.framework !== undefined) return;
  const { knowledge } = context;
  const used = framework === null ? undefined : knowledge.findFramework(framework);
  const name = knowledge.findStack(language)?.name ?? language;
  if (used !== undefined)
    context.hint(
      `It is ${name} with ${used.name}. If that is your framework, let steps name its pages: coach config framework ${used.id}`,
    );
  else if (about.language === undefined)
    context.hint(
      `Most of it is ${name}. If that is your language, let every list follow it: coach config language ${language}`,
    );
}

function pick(findings: readonly Finding[], ids: readonly string[]): Finding[] {
  return ids.map((id) => {
    const found = findings.find((finding) => finding.id === id);
    if (found !== undefined && found.backs.length > 0) return found;
    if (found !== undefined)
      throw new UserError(`"${id}" shows nothing of an act that a statement asks for, so it is no evidence.`, {
        hint: 'What you did with it may be: coach evidence add <skill> <level> <text>',
      });
    throw new UserError(`The scan has no finding "${id}".`, {
      hint:
        findings.length === 0 ? 'It found nothing.' : `It has: ${findings.map((finding) => finding.id).join(', ')}.`,
    });
  });
}
