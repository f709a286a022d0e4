import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADA, git, makeHabits, makeRepository } from '../../support/repository.ts';

/** A repository that is set on running a program of its own. */
export interface Trap {
  readonly folder: string;
  /** The program: run in any way, it leaves a file behind. */
  readonly program: string;
  /** Where it leaves it. */
  readonly canary: string;
}

/** Settings of git, or what is set around it, by name. */
type Settings = Readonly<Record<string, string>>;

/** A way on which a repository has something run. */
export interface Route {
  /** Arms the trap; gives what a call of coach finds around it beside the usual. */
  readonly arm: (trap: Trap) => Settings;
  /** A line of a shell in the folder that falls into it, to show that it is armed; none where it takes a terminal. */
  readonly naive?: string;
}

/** A repository of ten commits, and a program in it that no route leads to yet. */
export function layTrap(folder: string, outside: string): Trap {
  makeRepository([...makeHabits(10), { message: 'Sign the last of them', files: { big: 'a\n'.repeat(500) } }], folder);
  const trap = { folder, program: join(folder, 'evil.sh'), canary: join(outside, 'canary') };
  writeFileSync(trap.program, `#!/bin/sh\ntouch '${trap.canary}'\nexit 1\n`, { mode: 0o755 });
  configure(trap, { 'user.email': ADA, 'user.name': 'Ada' });
  return trap;
}

/** Adds settings to a repository; gives the surroundings, with nothing in them. */
export function configure({ folder }: Trap, settings: Settings): Settings {
  writeSettings(join(folder, '.git/config'), settings);
  return {};
}

/** Adds settings to a file of them; git itself would be started for each. */
export function writeSettings(file: string, settings: Settings): void {
  const lines = Object.entries(settings).map(([key, value]) => {
    const [section = '', ...rest] = key.split('.');
    const name = rest.pop() ?? '';
    const part = rest.length === 0 ? '' : ` ${JSON.stringify(rest.join('.'))}`;
    return `[${section}${part}]\n\t${name} = ${JSON.stringify(value)}\n`;
  });
  appendFileSync(file, lines.join(''));
}

/** Settings of a repository. */
export function settings(make: (trap: Trap) => Settings, naive?: string): Route {
  return { arm: (trap) => configure(trap, make(trap)), ...(naive === undefined ? {} : { naive }) };
}

export const LOG = 'git log --shortstat';

/** Takes an object away, so that git would ask the repository's remote for it. */
export function loseObject({ folder }: Trap, name = 'HEAD:big'): void {
  const id = git(folder, 'rev-parse', name).trim();
  rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
}

export const PARTIAL = {
  'core.repositoryFormatVersion': '1',
  'extensions.partialClone': 'origin',
  'remote.origin.promisor': 'true',
};

/** A partial clone whose remote is reached by a program. */
export function partialClone(make: (trap: Trap) => Settings, lost = 'HEAD:big'): Route {
  return {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, ...make(trap) });
      loseObject(trap, lost);
      return {};
    },
  };
}

export const EXT = ({ program }: Trap): Settings => ({
  'protocol.ext.allow': 'always',
  'remote.origin.url': `ext::${program}`,
});

/** Settings in a file of their own, which the repository's settings include. */
export function included(key: string): Route {
  return {
    naive: LOG,
    arm: (trap) => {
      const more = join(trap.folder, '.git/more');
      writeSettings(more, { ...PARTIAL, ...EXT(trap) });
      configure(trap, { 'core.repositoryFormatVersion': '1', 'extensions.partialClone': 'origin', [key]: more });
      loseObject(trap);
      return {};
    },
  };
}

export function hook(name: string, naive?: string): Route {
  return {
    ...(naive === undefined ? {} : { naive }),
    arm: ({ folder, program }) => {
      mkdirSync(join(folder, '.git/hooks'), { recursive: true });
      symlinkSync(program, join(folder, '.git/hooks', name));
      return {};
    },
  };
}

/** An attribute that has some files go through a program. */
export function attribute(file: string, text: string, make: (trap: Trap) => Settings, naive: string): Route {
  return {
    naive,
    arm: (trap) => {
      mkdirSync(join(trap.folder, '.git/info'), { recursive: true });
      writeFileSync(join(trap.folder, file), text);
      return configure(trap, make(trap));
    },
  };
}

/** Makes the last commit a signed one, whose signature is made up. */
function sign({ folder }: Trap, format: string): void {
  const signer = join(folder, '.git/signer');
  const signature = `-----BEGIN ${format}-----\n\nmade up\n-----END ${format}-----\n`;
  writeFileSync(signer, `#!/bin/sh\ncat > /dev/null\nprintf -- '${signature}'\necho '[GNUPG:] SIG_CREATED ' >&2\n`, {
    mode: 0o755,
  });
  git(
    folder,
    '-c',
    `gpg.program=${signer}`,
    'commit',
    '-q',
    '-S',
    '--allow-empty',
    '-m',
    'Sign this one for all to see',
  );
}

export function signed(format: string, make: (trap: Trap) => Settings): Route {
  return {
    naive: 'git log',
    arm: (trap) => {
      sign(trap, format);
      return configure(trap, { 'log.showSignature': 'true', ...make(trap) });
    },
  };
}

/** What stands in the surroundings, as a hook or a direnv file of the repository would set it. */
export function around(make: (trap: Trap) => Settings, naive?: string): Route {
  return { arm: make, ...(naive === undefined ? {} : { naive }) };
}

/** A program called git, by which the canary is touched. */
export function plantGit({ program }: Trap, folder: string): string {
  mkdirSync(folder, { recursive: true });
  symlinkSync(program, join(folder, 'git'));
  return folder;
}
