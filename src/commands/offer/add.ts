import { localDay } from '../../coaching/days.ts';
import { changeJob, type Job, keepOffer, moveToOffer, standingOf } from '../../coaching/jobs.ts';
import { findCurrency } from '../../coaching/money.ts';
import { readOffer, writeOffer } from '../../coaching/offer-file.ts';
import { type OfferTerms, unknownTerms } from '../../coaching/offers.ts';
import type { Context } from '../../context.ts';
import { listFaults, UserError } from '../../errors.ts';
import { parseGivenJson } from '../../files/json.ts';
import { decodeNamed } from '../../files/named-text.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import type { CommandDefinition } from '../command.ts';
import { findFollowedJob } from '../find/find-job.ts';
import { readDay } from '../read/read-day.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';
import { renderKept } from './add.view.ts';
import { askOffer } from './ask.ts';
import { describeOfferChange } from './changed.ts';
import { findOrAddJob } from './find-or-add.ts';
import { applyFlags, nameFlag, TERMS_OPTIONS, type TermsFlags } from './flags.ts';
import { layOut } from './lay-out.ts';

interface AddOptions extends TermsFlags {
  readonly file?: string;
  readonly template?: true;
}

const FLAG_NAMES = [
  'currency',
  'pay',
  'days',
  'unpaidWeeks',
  'hours',
  'leave',
  'bonus',
  'payout',
  'extraMonths',
  'retirement',
];
const ALL_FLAGS = [...FLAG_NAMES, 'signOn', 'relocation', 'grant', 'starts', 'remote'];

export const addCommand: CommandDefinition<AddOptions> = {
  name: 'add',
  summary: 'keep what was offered, or change it',
  description:
    'Keeps the offer of a job; asks for it where nothing else says it. Later flags change what they name and leave the rest; grants are said all anew. Each flag takes "none" and "unknown".',
  arguments: [{ name: '<job>', description: 'its name', takes: 'job' }],
  options: [
    ...TERMS_OPTIONS,
    {
      flags: '--file <file>',
      description: 'a whole offer as JSON, or - for standard input; words as above, or objects',
      takes: 'file',
      conflicts: ALL_FLAGS,
    },
    { flags: '--template', description: 'print what is kept as such a file, or a blank one' },
  ],
  examples: [
    'coach offer add acme',
    'coach offer add acme --currency EUR --pay 65000 --hours 38 --bonus 10% --payout 80',
    'coach offer add acme --grant "5000 options at 3 strike 1.20 over 48 months, cliff 12, every 1"',
    'coach offer add acme --grant "900 private at 40 haircut 50 split 5/15/40/40"',
    'coach offer add acme --pay 68000 --relocation none',
    'coach offer add acme --template',
    'coach offer add acme --file offer.json',
  ],
  run: (context, [word = ''], options) => runAdd(context, word, options),
};

async function runAdd(context: Context, word: string, options: AddOptions): Promise<void> {
  const job = await findOrAddJob(context, word);
  if (options.template === true) {
    const terms = job.offer ?? unknownTerms(findCurrency(options.currency ?? 'EUR') ?? { code: 'EUR', digits: 2 });
    context.show(writeOffer(terms), (file) => JSON.stringify(file, null, 2));
    context.hint(`Fill it in; then: coach offer add ${quoteWord(job.id)} --file offer.json`);
    return;
  }
  const change = await readChange(context, job, options);
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { before, after } = await context.progress().update((record) => {
    const { offer } = findFollowedJob(record.jobs, job.id);
    const terms = change(offer);
    const note = describeOfferChange(offer, terms);
    return {
      ...record,
      jobs: changeJob(record.jobs, job.id, (one) => keepOffer(moveToOffer(one, told), terms, note, told)),
    };
  });
  const kept = findFollowedJob(after.jobs, job.id);
  if (kept.offer === null) return;
  const was = standingOf(findFollowedJob(before.jobs, job.id)).stage;
  const isMoved = was !== standingOf(kept).stage;
  context.show(layOut(kept, kept.offer), (value, style) => renderKept(value, isMoved ? was : null, style));
  hintNext(context, kept);
}

/** The offer that an earlier one becomes by a call; throws a UserError for what cannot be. */
type Change = (before: OfferTerms | null) => OfferTerms;

async function readChange(context: Context, job: Job, options: AddOptions): Promise<Change> {
  const { file, ...flags } = options;
  if (file !== undefined) {
    const terms = await readOfferFile(context, file);
    return () => terms;
  }
  if (Object.keys(flags).length > 0) {
    const dated = await readStart(context, flags);
    return (before) => changeByFlags(job, before, dated);
  }
  const call = `coach offer add ${quoteWord(job.id)}`;
  const instead = `Say it by flags: ${call} --currency EUR --pay 65000\nOr as a file: ${call} --template`;
  if (job.offer !== null)
    throw new UserError(`The offer of ${job.id} is kept already.`, {
      hint: `Change a part of it: ${call} --pay 68000\nIt: coach offer show ${quoteWord(job.id)}`,
    });
  const prompts = await context.prompts(instead);
  context.note('A blank line leaves unknown what you are asked for; unknown is never counted as nothing.');
  const entries = await tellWhatIsKept(context, 'Stopped; nothing was kept.', () => askOffer(prompts));
  const terms = judge(entries, 'What you answered', (place) => place);
  return (before) => {
    if (before === null) return terms;
    throw new UserError(`An offer of ${job.id} was kept meanwhile, and what you answered is not.`, {
      hint: `It: coach offer show ${quoteWord(job.id)}\nChange a part of it: ${call} --pay 68000`,
    });
  };
}

/** The flags with the first day of work as 2027-02-01, however it was said. */
async function readStart(context: Context, flags: TermsFlags): Promise<TermsFlags> {
  const { starts } = flags;
  if (starts === undefined || ['', '?', 'unknown'].includes(starts.trim().toLowerCase())) return flags;
  return { ...flags, starts: await readDay(context, starts, { option: '--starts', said: 'From', towards: 'future' }) };
}

function changeByFlags(job: Job, before: OfferTerms | null, flags: TermsFlags): OfferTerms {
  const { currency } = flags;
  if (before === null && currency === undefined)
    throw new UserError('The currency is missing: amounts mean nothing without one.', {
      hint: 'Say it by its code: --currency EUR',
    });
  const named = currency === undefined ? null : findCurrency(currency);
  if (before !== null && named !== null && named.code !== before.currency.code)
    throw new UserError(
      `The offer of ${job.id} is in ${before.currency.code}, and its amounts would not change with it.`,
      {
        hint: `Enter it anew: coach offer remove ${quoteWord(job.id)}`,
      },
    );
  return judge(applyFlags(before === null ? null : writeOffer(before), flags), 'The offer', nameFlag);
}

/** The terms that entries make; throws a UserError that lists every fault with its place. */
function judge(entries: unknown, name: string, nameOf: (place: string) => string): OfferTerms {
  const read = readOffer(entries);
  if ('terms' in read) return read.terms;
  const faults = read.faults.map((fault) => {
    const end = fault.indexOf(': ');
    return `${nameOf(fault.slice(0, end))}${fault.slice(end)}`;
  });
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  throw new UserError(`${name} has ${count}, and nothing was kept:\n${listFaults(faults, Infinity)}`, {
    hint: 'Each may be "unknown" or "none" too. The forms: coach help offer add',
  });
}

async function readOfferFile(context: Context, file: string): Promise<OfferTerms> {
  const name = file === '-' ? 'Standard input' : file;
  const parsed = await parseGivenJson(decodeNamed(await context.readInput(file), name));
  if ('value' in parsed) return judge(parsed.value, name, (place) => place);
  throw new UserError(`${name} is ${parsed.fault}.`, {
    hint: 'A blank one to fill in: coach offer add <job> --template',
  });
}

function hintNext(context: Context, job: Job): void {
  const id = quoteWord(job.id);
  context.hint(`By years, and what you keep: coach offer show ${id}`);
  if (!['offer', 'accepted', 'declined'].includes(standingOf(job).stage))
    context.hint(`Say that it came: coach job move ${id} offer`);
}
