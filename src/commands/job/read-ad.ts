import { dropMarkup } from '../../coaching/ads.ts';
import { LONGEST_AD, tidyAd } from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { decodeNamed } from '../../files/named-text.ts';
import { mayBeText } from '../../files/text.ts';

/** What a file that is no text begins with, and what it is then. */
const BEGINNINGS: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word file or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a Word file'],
  ['{\\rtf', 'a formatted document (RTF)'],
];

const COPY = 'Open it, copy the words of the ad, and save them as plain text. Nothing was stored.';

/** The text of an ad from a file, or from standard input for "-"; throws a UserError for what is no plain text. */
export async function readAd(context: Context, file: string): Promise<string> {
  const name = file === '-' ? 'Standard input' : file;
  const bytes = await context.readInput(file);
  const begun = String.fromCharCode(...bytes.subarray(0, 8));
  const [, other] = BEGINNINGS.find(([beginning]) => begun.startsWith(beginning)) ?? [];
  if (other !== undefined) throw new UserError(`${name} is ${other}, not plain text.`, { hint: COPY });
  if (!mayBeText(bytes)) throw new UserError(`${name} is not text.`, { hint: COPY });
  const decoded = decodeNamed(bytes, name);
  if (isPage(decoded)) throw new UserError(`${name} is the source of a web page, not its words.`, { hint: COPY });
  // Tags that were copied with an ad say nothing; a page as a whole holds more than the ad.
  const text = tidyAd(dropMarkup(decoded));
  if (text.trim() === '') throw new UserError(`${name} holds no words.`, { hint: COPY });
  if (text.length > LONGEST_AD)
    throw new UserError(`${name} has ${text.length} characters; an ad is taken up to ${LONGEST_AD}.`, {
      hint: 'Keep the ad alone in it. Nothing was stored.',
    });
  return text;
}

/** Whether a text is the source of a page: it says so at its beginning. */
function isPage(text: string): boolean {
  return /^\s*(?:<!--|<(?:!doctype\s+html|html|head|body|\?xml)\b)/iu.test(text);
}
