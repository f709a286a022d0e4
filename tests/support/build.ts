import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the program once, so that the end-to-end tests run what stands in src. */
export default function setup(): void {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
}
