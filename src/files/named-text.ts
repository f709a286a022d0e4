import { UserError } from '../errors.ts';
import { decodeText, NotText } from './text.ts';

/** The text of what a person named; throws a UserError with the place of what cannot be read. */
export function decodeNamed(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    throw new UserError(`${name} is ${error.message}.`, { hint: 'Save it as UTF-8. Nothing was stored.' });
  }
}
