import { Writable } from 'node:stream';

/** A stream that a prompt draws on, and a way to draw again what it shows. */
export interface FrameStream {
  readonly output: Writable;
  redraw(): void;
}

/** What only moves the cursor. */
const MOVES = /^(?:\u001b\[[\d;]*[A-H])*$/;

/** What a prompt writes to take its last drawing away before the next. */
const ERASING = /^(?:\u001b\[\d+B)?(?:\u001b\[2K(?:\u001b\[1A)?)+(?:\u001b\[G)?/;

/**
 * Passes on what a prompt draws on a terminal and keeps the last drawing, so that it can be drawn again where something
 * else has written on the screen or cleared it since.
 */
export function keepFrame(terminal: NodeJS.WriteStream): FrameStream {
  let frame = '';
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      const text = chunk.toString();
      if (!MOVES.test(text)) frame = text.replace(ERASING, '');
      terminal.write(text);
      done();
    },
    final: (done) => {
      frame = '';
      done();
    },
  });
  // Prompts ask their stream how large it is, also later.
  for (const name of ['columns', 'rows', 'isTTY'] as const)
    Object.defineProperty(output, name, { get: () => terminal[name] });
  return {
    output,
    redraw: () => {
      if (frame !== '') terminal.write(`\r\u001b[J${frame}`);
    },
  };
}
