import { spawn } from 'node:child_process';

/** Shows text through the person's pager, a shell command; gives whether that worked. */
export function pageText(text: string, command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
    // A pager that is left before the end closes its input.
    pager.stdin.on('error', () => undefined);
    pager.on('error', () => {
      resolve(false);
    });
    pager.on('close', (code) => {
      resolve(code !== COMMAND_NOT_FOUND);
    });
    pager.stdin.end(text);
  });
}

const COMMAND_NOT_FOUND = 127;
