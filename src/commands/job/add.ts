import { localDay } from '../../coaching/days.ts';
import {
  followJob,
  isAddress,
  type Job,
  LONGEST_NAME,
  LONGEST_ROLE,
  makeJob,
  makeJobId,
  makeOtherId,
} from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import { formatDay, wrapProse } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { fillAdSheet, screenOfAd } from './fill-ad-sheet.ts';
import { findJob } from '../find/find-job.ts';
import { renderAd } from './ad.view.ts';
import { BEFORE_APPLYING } from './moment.ts';
import { nameJob, nameKept } from './phrases.ts';
import { readAd } from './read-ad.ts';

interface AddOptions {
  readonly role?: string;
  readonly url?: string;
  readonly ad?: string;
}

export const addCommand: CommandDefinition<AddOptions> = {
  name: 'add',
  summary: 'follow another job',
  description: 'Keeps a job under the name you give it, which every other command takes; with the text of its ad.',
  arguments: [{ name: '<name...>', description: 'a short name, such as acme' }],
  options: [
    { flags: '--role <text>', description: 'the post, such as "Backend developer"' },
    { flags: '--url <address>', description: 'where its ad stands' },
    { flags: '--ad <file>', description: 'the text of its ad, or - for standard input', takes: 'file' },
  ],
  examples: [
    'coach job add acme --role "Backend developer"',
    'coach job add globex --url https://example.org/jobs/7',
    'coach job add initech --role "API engineer" --ad posting.txt',
  ],
  run: (context, words, options) => runAdd(context, words.join(' ').trim(), options),
};

async function runAdd(context: Context, name: string, options: AddOptions): Promise<void> {
  const fields = await readFields(context, name, options);
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { after } = await context.progress().update((record) => {
    const { jobs } = record;
    const made = makeJob({ ...fields, id: makeJobId(jobs, name) }, told);
    refuseTwice(jobs, made, options.ad);
    return { ...record, jobs: [...jobs, made] };
  });
  // The last one: what was changed is what is stored.
  const job = followJob(findJob(after.jobs, after.jobs.at(-1)?.id ?? name), told.today);
  const lines = fields.ad === null ? '' : `, with its ad of ${fields.ad.split('\n').length} lines`;
  const asks = fields.ad === null ? null : fillAdSheet(context, after, fields.ad);
  const about = { ...screenOfAd(context, after), moment: BEFORE_APPLYING };
  context.show({ ...job, asks }, (value, style) =>
    [
      wrapProse(`Kept as ${nameKept(value)}${lines}.`, style.columns),
      ...(value.asks === null ? [] : ['', renderAd(value.asks, about, style)]),
    ].join('\n'),
  );
  context.hint(`When you have applied: coach job move ${job.id} applied`);
}

type Fields = Pick<Job, 'name' | 'role' | 'url' | 'ad'>;

/** What is said of a job that is added; throws a UserError for the first part that cannot be. */
async function readFields(context: Context, name: string, options: AddOptions): Promise<Fields> {
  const nothing = { hint: 'Nothing was added.' };
  if (name === '')
    throw new UserError('A job has a name; this is blank.', { hint: 'Such as: coach job add acme --role "Developer"' });
  const role = options.role?.trim() ?? '';
  const url = options.url?.trim() ?? '';
  const fault = faultInLine('A name', name, LONGEST_NAME) ?? faultInLine('A role', role, LONGEST_ROLE);
  if (fault !== null) throw new UserError(fault, nothing);
  if (url !== '' && !isAddress(url))
    throw new UserError(`"${url}" is not the address of a page.`, {
      hint: 'It begins with https:// and has no blanks. Nothing was added.',
    });
  const ad = options.ad === undefined ? null : await readAd(context, options.ad);
  return { name, role: role === '' ? null : role, url: url === '' ? null : url, ad };
}

/** Throws a UserError where a job of that name is followed already, or was dropped. */
function refuseTwice(jobs: readonly Job[], { id, name }: Job, ad: string | undefined): void {
  const known = jobs.find((job) => job.id === id || job.name.toLowerCase() === name.toLowerCase());
  if (known === undefined) return;
  const isFile = ad !== undefined && ad !== '-';
  const keep =
    ad === undefined ? '' : `\nKeep the ad with it: coach job ad ${isFile ? quoteWord(ad) : '-'} --for ${known.id}`;
  const other = `Another post: coach job add ${makeOtherId(jobs, known.id)}`;
  if (known.dropped === null)
    throw new UserError(`${known.id} is there already: ${nameJob(known)}.`, {
      hint: `What there is of it: coach job show ${known.id}${keep}\n${other}`,
    });
  throw new UserError(`${known.id} is there already, dropped on ${formatDay(known.dropped)}: ${nameJob(known)}.`, {
    hint: `Take it up again: coach job move ${known.id} saved\n${other}`,
  });
}
