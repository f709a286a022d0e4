/**
 * The text that bytes hold: UTF-8 with or without a byte order mark, or UTF-16 with one; null where they hold no text.
 * What is not valid becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = UTF16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (utf16 !== undefined) return new TextDecoder(utf16.name).decode(bytes);
  return bytes.subarray(0, 8192).includes(0) ? null : new TextDecoder().decode(bytes);
}

const UTF16 = [
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
] as const;
