import { UserError } from '../errors.ts';
import type { Output } from './output.ts';
import { nameCall } from './phrases.ts';

/** What a call says, with its profile. */
type Saying = Pick<Output, 'show' | 'note' | 'hint'> & { readonly profile: string | null };

/** The call with each of these commands that it names as it is typed for the record of its profile. */
export function forProfile<Call extends Saying>(call: Call, commands: readonly string[]): Call {
  const inFull = (text: string): string => nameProfile(text, call.profile, commands);
  return {
    ...call,
    show: (value, view) => {
      call.show(value, (shown, style) => inFull(view(shown, style)));
    },
    note: (text) => {
      call.note(inFull(text));
    },
    hint: (text) => {
      call.hint(inFull(text));
    },
  };
}

/** The same error, with each of these commands that its hint names as it is typed for the record of a profile. */
export function errorForProfile(error: unknown, profile: string | null, commands: readonly string[]): unknown {
  if (!(error instanceof UserError) || error.hint === undefined) return error;
  const { message, exitCode, cause } = error;
  return new UserError(message, { hint: nameProfile(error.hint, profile, commands), exitCode, cause });
}

/** A file is taken in where it is asked for, perhaps on another machine. */
const ANYWHERE = new Set(['import', 'help']);

function nameProfile(text: string, profile: string | null, commands: readonly string[]): string {
  const known = commands.filter((name) => !ANYWHERE.has(name)).join('|');
  return text.replace(new RegExp(`\\bcoach (?=(?:${known})\\b)`, 'g'), nameCall('', profile));
}
