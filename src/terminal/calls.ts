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
      // A result holds words of the person as well, who may coach people.
      call.show(value, (shown, style) => nameProfile(view(shown, style), call.profile, commands, AS_A_CALL));
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

/** What stands before a command that is named to be typed: the start of a line or a column, a mark, or a colour. */
const AS_A_CALL = '(?<=^|[:`(] ?|  |\\u001b\\[[\\d;]{1,9}m)';

/** What is of no record, or is asked for where it is wanted, perhaps on another machine. */
const OF_NO_RECORD = new Set(['import', 'help', 'people', 'completion']);

function nameProfile(text: string, profile: string | null, commands: readonly string[], before = '\\b'): string {
  const known = commands.filter((name) => !OF_NO_RECORD.has(name)).join('|');
  return text.replace(new RegExp(`${before}coach (?=(?:${known})\\b)`, 'gm'), nameCall('', profile));
}
