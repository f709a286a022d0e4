import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { asShell, BIN, makeEnv } from './program.ts';

export const KEYS = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
};

/** The program on a real pseudo-terminal, with a screen to read. */
export interface PtyProgram {
  /** Waits until the screen or its scroll-back shows the text; fails when the program ends or time is up before. */
  waitFor(text: string): Promise<void>;
  type(keys: string): void;
  kill(signal: string): void;
  /** Gives the window another size. */
  resize(columns: number, rows: number): void;
  /** Closes the window, as a person does who is done with it. */
  close(): void;
  readonly pid: number;
  /** All that was printed, as lines of the terminal, blank ends cut. */
  screen(): string;
  /** Every byte that was printed. */
  raw(): string;
  /** The exit code, when the program has ended and its output is on the screen. */
  ended(): Promise<number>;
}

const PATIENCE_MS = 15_000;

interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
}

/** Starts the built program, or a shell's line with `coach` in it, on a pseudo-terminal of this size. */
export function startOnPty(args: readonly string[] | string, home: string, options: PtyOptions = {}): PtyProgram {
  const command = typeof args === 'string' ? ['sh', '-c', asShell(args)] : [process.execPath, BIN, ...args];
  return startAnyOnPty(command, home, options);
}

/** Starts any program on a pseudo-terminal of this size. */
export function startAnyOnPty(
  [file = '', ...rest]: readonly string[],
  home: string,
  { columns = 80, rows = 24, env = {} }: PtyOptions = {},
): PtyProgram {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  const pty = spawn(file, [...rest], {
    cols: columns,
    rows,
    cwd: home,
    env: makeEnv(home, { TERM: 'xterm-256color', ...env }),
  });
  let raw = '';
  let code: number | undefined;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  pty.onData((data) => {
    raw += data;
    terminal.write(data, changed);
  });
  pty.onExit(({ exitCode, signal }) => {
    code = signal === undefined || signal === 0 ? exitCode : 128 + signal;
    terminal.write('', changed);
  });
  onTestFinished(() => {
    if (code === undefined) pty.kill('SIGKILL');
    terminal.dispose();
  });

  function screen(): string {
    const { active } = terminal.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, index) => active.getLine(index)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  }

  function until<Result>(check: () => Result | undefined, what: string): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited in vain for ${what}; the screen:\n${screen()}`));
      }, PATIENCE_MS);
      const look = (): void => {
        const result = check();
        if (result === undefined) return;
        stop();
        resolve(result);
      };
      const stop = (): void => {
        clearTimeout(timer);
        watchers.delete(look);
      };
      watchers.add(look);
      look();
    });
  }

  return {
    waitFor: async (text) => {
      const found = await until(() => (screen().includes(text) ? true : code === undefined ? undefined : false), text);
      if (!found) throw new Error(`ended with ${code} before it showed ${text}; the screen:\n${screen()}`);
    },
    type: (keys) => {
      pty.write(keys);
    },
    kill: (signal) => {
      pty.kill(signal);
    },
    resize: (toColumns, toRows) => {
      terminal.resize(toColumns, toRows);
      pty.resize(toColumns, toRows);
    },
    close: () => {
      // It is there, and its types leave it out.
      (pty as unknown as { destroy(): void }).destroy();
    },
    pid: pty.pid,
    screen,
    raw: () => raw,
    ended: () => until(() => code, 'its end'),
  };
}
