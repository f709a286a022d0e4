import { spawn } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import { findProgram, type ProgramEnv, withOwnPath } from './find-program.ts';

/** What decides whether anything can be opened here, and with what. */
export interface OpenerPlace {
  readonly platform: string;
  readonly env: ProgramEnv;
}

/** A program that hands an address on to what shows it, and what it is told before the address. */
interface Opener {
  readonly file: string;
  readonly args: readonly string[];
}

/** What hands an address on is done by then; what has become the browser itself goes on. */
const MOST_MILLISECONDS = 1000;

/**
 * Has an address or the full path of a file shown by what the person has for it; false where nothing here does: over
 * SSH, without a display, or where the program fails at once.
 */
export async function openAddress(address: string, place: OpenerPlace): Promise<boolean> {
  const opener = findOpener(place);
  return opener !== null && start(opener, address, withOwnPath(place.env));
}

/** The program to open with, by its full path; null where there is none or nobody would see it. */
export function findOpener({ platform, env }: OpenerPlace): Opener | null {
  const opener = (name: string, args: readonly string[] = []): Opener | null => {
    const file = findProgram(name, withOwnPath(env));
    return file === null ? null : { file, args };
  };
  // An editor at the near end of SSH sets it, to show there what is opened here.
  const own = env['BROWSER'] ?? '';
  if (isAbsolute(own)) return opener(own);
  if (isSet(env['SSH_CONNECTION']) || isSet(env['SSH_TTY'])) return null;
  if (platform === 'darwin') return opener('/usr/bin/open');
  if (platform === 'win32')
    return opener(join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'rundll32.exe'), [
      'url.dll,FileProtocolHandler',
    ]);
  const onWindows = isSet(env['WSL_DISTRO_NAME']) ? opener('wslview') : null;
  if (onWindows !== null) return onWindows;
  return isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY']) ? opener('xdg-open') : null;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** Starts it on its own, so that it outlives this call. */
function start({ file, args }: Opener, address: string, env: ProgramEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, [...args, address], { env, detached: true, stdio: 'ignore', windowsHide: true });
    const timer = setTimeout(resolve, MOST_MILLISECONDS, true);
    const finish = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on('error', () => {
      finish(false);
    });
    child.on('exit', (code) => {
      finish(code === 0);
    });
    child.unref();
  });
}
