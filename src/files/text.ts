/** Bytes that are no text in the encoding that they begin as; says where. */
export class NotText extends Error {}

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so; without the mark, and with \n at each line end.
 * Throws NotText with the place of the first byte that cannot be read.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = findEncoding(bytes);
  try {
    return withLineFeeds(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotText(`not ${encoding.toUpperCase()} text: ${describePlace(bytes, encoding)}`);
  }
}

/** The same for what is damaged or only looked through: what cannot be read is replaced. */
export function decodeLoosely(bytes: Uint8Array): string {
  return withLineFeeds(new TextDecoder(findEncoding(bytes)).decode(bytes));
}

/** Whether bytes may be text: UTF-8 text holds no zeros. */
export function mayBeText(bytes: Uint8Array): boolean {
  return findEncoding(bytes) !== 'utf-8' || !bytes.subarray(0, BEGINNING).includes(0);
}

const BEGINNING = 8192;

/** Whether bytes may be text in UTF-16 without its mark: of each two, the one or the other is mostly zero. */
export function mayBeUnmarked(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, BEGINNING);
  const zeros = [0, 0];
  beginning.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  return Math.min(...zeros) === 0 && Math.max(...zeros) > beginning.length / 4;
}

function findEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function withLineFeeds(text: string): string {
  // Of a file full of line ends a pattern takes four times as long.
  return text.includes('\r') ? text.split('\r\n').join('\n').split('\r').join('\n') : text;
}

/** The place of the first byte that cannot be read, found by halving. */
function describePlace(bytes: Uint8Array, encoding: string): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodeBeginning(bytes, middle, encoding) === null) bad = middle;
    else good = middle;
  }
  const lines = withLineFeeds(decodeBeginning(bytes, good, encoding) ?? '').split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  return good >= bytes.length ? `it ends within a character, ${place}` : place;
}

/** The text of the first bytes, a character that is not whole at their end left off; null where they are no text. */
function decodeBeginning(bytes: Uint8Array, length: number, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}
