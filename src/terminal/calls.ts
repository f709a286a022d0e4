import { nameCall } from './phrases.ts';

/** The call with each command of ours that it hints at as it is typed for the record of its profile. */
export function forProfile<Call extends { readonly profile: string | null; readonly hint: (text: string) => void }>(
  call: Call,
): Call {
  // A file is taken in where it is asked for, perhaps on another machine.
  const inFull = (text: string): string => text.replace(/\bcoach (?!import)(?=[a-z])/g, nameCall('', call.profile));
  return {
    ...call,
    hint: (text: string) => {
      call.hint(inFull(text));
    },
  };
}
