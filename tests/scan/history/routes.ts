import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, makeHabits, makeRepository, PLAIN_GIT } from '../../support/repository.ts';
import {
  around,
  attribute,
  configure,
  EXT,
  hook,
  included,
  LOG,
  loseObject,
  PARTIAL,
  partialClone,
  plantGit,
  type Route,
  settings,
  signed,
  writeSettings,
} from './trap.ts';

const PATH = PLAIN_GIT.PATH;

export const ROUTES: Readonly<Record<string, Route>> = {
  // A missing object is fetched by the remote's settings.
  'a partial clone, by an ext remote': partialClone(EXT),
  'a partial clone, by a file remote’s upload pack': partialClone(({ program, folder }) => ({
    'remote.origin.url': `file://${folder}`,
    'remote.origin.uploadpack': program,
  })),
  'a partial clone, by a path remote’s upload pack': partialClone(({ program, folder }) => ({
    'remote.origin.url': folder,
    'remote.origin.uploadpack': program,
  })),
  'a partial clone, by core.sshCommand': partialClone(({ program }) => ({
    'remote.origin.url': 'ssh://example.invalid/x',
    'core.sshCommand': program,
  })),
  'a partial clone, by an scp-like address': partialClone(({ program }) => ({
    'remote.origin.url': 'example.invalid:x',
    'core.sshCommand': program,
  })),
  'a partial clone, by core.gitProxy': partialClone(({ program }) => ({
    'remote.origin.url': 'git://example.invalid/x',
    'core.gitProxy': program,
  })),
  'a partial clone, by a rewritten address': partialClone(({ program }) => ({
    'protocol.ext.allow': 'always',
    'remote.origin.url': 'https://example.invalid/x',
    [`url.ext::${program} .insteadOf`]: 'https://example.invalid/',
  })),
  'a partial clone, by a remote’s helper': partialClone(({ program }) => ({
    'protocol.ext.allow': 'always',
    'remote.origin.vcs': 'ext',
    'remote.origin.url': program,
  })),
  'a partial clone that lacks a tree': partialClone(EXT, 'HEAD^{tree}'),
  'a partial clone that lacks a commit': partialClone(EXT, 'HEAD~3'),
  'a partial clone, by the promised remote of an older git': partialClone((trap) => ({
    'extensions.partialClone': 'other',
    'remote.other.promisor': 'true',
    'remote.other.url': `ext::${trap.program}`,
    'protocol.ext.allow': 'always',
    'remote.origin.url': '/nowhere',
  })),
  'a partial clone, by .git/config.worktree': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, 'extensions.worktreeConfig': 'true' });
      writeSettings(join(trap.folder, '.git/config.worktree'), EXT(trap));
      loseObject(trap);
      return {};
    },
  },
  'a partial clone, by include.path': included('include.path'),
  'a partial clone, by includeIf': included('includeIf.gitdir:/.path'),
  'a partial clone, by includeIf of a branch': included('includeIf.onbranch:main.path'),
  'a partial clone, by an old remotes file': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, 'protocol.ext.allow': 'always' });
      mkdirSync(join(trap.folder, '.git/remotes'), { recursive: true });
      writeFileSync(join(trap.folder, '.git/remotes/origin'), `URL: ext::${trap.program}\n`);
      loseObject(trap);
      return {};
    },
  },

  // What looks at the files that are checked out.
  'core.fsmonitor': settings(({ program }) => ({ 'core.fsmonitor': program }), 'git status'),
  'core.hooksPath': {
    naive: 'git checkout -q -b other',
    arm: (trap) => {
      const hooks = join(trap.folder, '.git/own-hooks');
      mkdirSync(hooks);
      symlinkSync(trap.program, join(hooks, 'post-checkout'));
      return configure(trap, { 'core.hooksPath': hooks });
    },
  },
  'a hook after a checkout': hook('post-checkout', 'git checkout -q -b other'),
  'a hook at a change of references': hook('reference-transaction', 'git update-ref refs/heads/other HEAD'),
  'a hook at a change of the index': hook('post-index-change', 'git reset -q --hard'),
  'a hook before a collection of garbage': hook('pre-auto-gc'),
  'a hook before a commit': hook('pre-commit', 'git commit --allow-empty -m x'),
  'a filter that cleans': attribute(
    '.gitattributes',
    '* filter=x\n',
    ({ program }) => ({ 'filter.x.clean': program }),
    'touch big; git add big',
  ),
  'a filter that smudges': attribute(
    '.gitattributes',
    '* filter=x\n',
    ({ program }) => ({ 'filter.x.smudge': program }),
    'rm big; git checkout big',
  ),
  'a filter that stays': attribute(
    '.git/info/attributes',
    '* filter=x\n',
    ({ program }) => ({ 'filter.x.process': program }),
    'touch big; git add big',
  ),
  'a merge driver': attribute(
    '.gitattributes',
    '* merge=x\n',
    ({ program }) => ({ 'merge.x.driver': program }),
    'git checkout -q -b o HEAD~1; echo b > big; git add big; git commit -qm b; git merge main',
  ),

  // What compares files.
  'diff.external': settings(({ program }) => ({ 'diff.external': program }), 'git log -p --ext-diff'),
  'a diff driver’s command': attribute(
    '.git/info/attributes',
    '* diff=x\n',
    ({ program }) => ({ 'diff.x.command': program }),
    'git log -p --ext-diff',
  ),
  'a text converter, by .git/info/attributes': attribute(
    '.git/info/attributes',
    '* diff=x\n',
    ({ program }) => ({ 'diff.x.textconv': program }),
    'git log -p',
  ),
  'a text converter, by .gitattributes': attribute(
    '.gitattributes',
    '* diff=x\n',
    ({ program }) => ({ 'diff.x.textconv': program }),
    'git log -p',
  ),
  'a text converter, by core.attributesFile': attribute(
    'own-attributes',
    '* diff=x\n',
    ({ program }) => ({ 'diff.x.textconv': program, 'core.attributesFile': 'own-attributes' }),
    'git log -p',
  ),
  'a text converter of the built-in kinds': attribute(
    '.gitattributes',
    '* diff=java\n',
    ({ program }) => ({ 'diff.java.textconv': program }),
    'git log -p',
  ),
  'a text converter, by committed attributes': {
    naive: 'git log -p',
    arm: (trap) => {
      writeFileSync(join(trap.folder, '.gitattributes'), '* diff=x\n');
      git(trap.folder, 'add', '.gitattributes');
      git(trap.folder, 'commit', '-q', '-m', 'Say how files are compared');
      return configure(trap, { 'diff.x.textconv': trap.program, 'attr.tree': 'HEAD' });
    },
  },

  // What shows, signs and edits.
  'core.pager': settings(({ program }) => ({ 'core.pager': program })),
  'pager.log': settings(({ program }) => ({ 'pager.log': program })),
  'an alias': settings(
    ({ program }) => ({ 'alias.show-log': `!${program}`, 'alias.log': `!${program}` }),
    'git show-log',
  ),
  'gpg.program': signed('PGP SIGNATURE', ({ program }) => ({ 'gpg.program': program })),
  'gpg.openpgp.program': signed('PGP SIGNATURE', ({ program }) => ({ 'gpg.openpgp.program': program })),
  'gpg.ssh.program': signed('SSH SIGNATURE', ({ program }) => ({
    'gpg.ssh.program': program,
    'gpg.ssh.allowedSignersFile': '/dev/null',
  })),
  'gpg.x509.program': signed('SIGNED MESSAGE', ({ program }) => ({ 'gpg.x509.program': program })),
  'gpg.ssh.defaultKeyCommand': settings(
    ({ program }) => ({ 'gpg.format': 'ssh', 'gpg.ssh.defaultKeyCommand': program }),
    'git commit -S --allow-empty -m x',
  ),
  'core.editor': settings(({ program }) => ({ 'core.editor': program }), 'git commit --allow-empty'),
  'sequence.editor': settings(({ program }) => ({ 'sequence.editor': program }), 'git rebase -i HEAD~2'),
  'a trailer’s command': settings(
    ({ program }) => ({ 'trailer.x.command': program, 'trailer.x.key': 'X' }),
    'echo | git interpret-trailers --trailer x=y',
  ),
  'a trailer’s cmd': settings(
    ({ program }) => ({ 'trailer.y.cmd': program, 'trailer.y.key': 'Y' }),
    'echo | git interpret-trailers --trailer y=z',
  ),
  'interactive.diffFilter': settings(({ program }) => ({ 'interactive.diffFilter': program })),
  'diff tools': settings(
    ({ program }) => ({ 'diff.tool': 'x', 'difftool.x.cmd': program }),
    'echo b >> big; git difftool -y',
  ),
  'an archive’s command': settings(({ program }) => ({ 'tar.x.command': program }), 'git archive --format=x HEAD'),
  'a browser’s command': settings(
    ({ program }) => ({ 'web.browser': 'x', 'browser.x.cmd': program }),
    'git web--browse http://example.invalid',
  ),

  // What reaches other machines.
  'a credential helper': settings(
    ({ program }) => ({ 'credential.helper': `!${program}` }),
    'printf "protocol=https\\nhost=x\\n\\n" | git credential fill',
  ),
  'core.askPass': settings(
    ({ program }) => ({ 'core.askPass': program }),
    'printf "protocol=https\\nhost=x\\n\\n" | git credential fill',
  ),
  'core.sshCommand': settings(
    ({ program }) => ({ 'core.sshCommand': program, 'remote.origin.url': 'ssh://example.invalid/x' }),
    'git fetch origin',
  ),
  'an upload pack': settings(
    ({ program, folder }) => ({ 'remote.origin.url': folder, 'remote.origin.uploadpack': program }),
    'git fetch origin',
  ),
  'a receive pack': settings(
    ({ program, folder }) => ({ 'remote.origin.url': folder, 'remote.origin.receivepack': program }),
    'git push origin main:other',
  ),
  'core.alternateRefsCommand': {
    naive: 'git fetch /nowhere; git init -q --bare ../b; git fetch ../b; git receive-pack . < /dev/null',
    arm: (trap) => {
      mkdirSync(join(trap.folder, '.git/objects/info'), { recursive: true });
      writeFileSync(
        join(trap.folder, '.git/objects/info/alternates'),
        `${makeRepository(makeHabits(1))}/.git/objects\n`,
      );
      return configure(trap, { 'core.alternateRefsCommand': trap.program });
    },
  },
  'a submodule’s update': {
    naive: 'git submodule update',
    arm: (trap) => {
      writeFileSync(join(trap.folder, '.gitmodules'), '[submodule "s"]\n\tpath = s\n\turl = ./s\n');
      const part = join(trap.folder, 's');
      mkdirSync(part);
      makeRepository(makeHabits(2), part);
      const before = git(part, 'rev-parse', 'HEAD~1').trim();
      git(trap.folder, 'update-index', '--add', '--cacheinfo', `160000,${before},s`);
      return configure(trap, {
        'submodule.s.update': `!${trap.program}`,
        'submodule.s.url': './s',
        'submodule.s.active': 'true',
      });
    },
  },

  // Other places of the repository from which its settings come.
  'a linked worktree': {
    naive: LOG,
    arm: (trap) => {
      const main = `${trap.folder}-main`;
      configure(trap, { ...PARTIAL, ...EXT(trap) });
      renameSync(trap.folder, main);
      git(main, 'worktree', 'add', '-q', '--no-checkout', trap.folder);
      renameSync(join(main, 'evil.sh'), trap.program);
      loseObject({ ...trap, folder: main });
      return {};
    },
  },
  'a git in the main checkout of a linked worktree': {
    naive: 'git log',
    arm: (trap) => {
      const main = `${trap.folder}-main`;
      renameSync(trap.folder, main);
      git(main, 'worktree', 'add', '-q', trap.folder);
      const program = join(main, 'evil.sh');
      return { PATH: `${plantGit({ ...trap, program }, join(main, 'bin'))}:${PATH}` };
    },
  },
  'a .git file that names another folder': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, ...EXT(trap) });
      loseObject(trap);
      renameSync(join(trap.folder, '.git'), join(trap.folder, 'other'));
      writeFileSync(join(trap.folder, '.git'), 'gitdir: other\n');
      return {};
    },
  },
  'a .git that is a link': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, ...EXT(trap) });
      loseObject(trap);
      renameSync(join(trap.folder, '.git'), join(trap.folder, 'other'));
      symlinkSync('other', join(trap.folder, '.git'));
      return {};
    },
  },
  'a common folder elsewhere': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, ...EXT(trap) });
      loseObject(trap);
      renameSync(join(trap.folder, '.git'), join(trap.folder, 'other'));
      mkdirSync(join(trap.folder, '.git'));
      writeFileSync(join(trap.folder, '.git/commondir'), '../other\n');
      writeFileSync(join(trap.folder, '.git/HEAD'), 'ref: refs/heads/main\n');
      return {};
    },
  },
  'a folder that is a bare repository': {
    naive: LOG,
    arm: (trap) => {
      configure(trap, { ...PARTIAL, ...EXT(trap), 'core.bare': 'true' });
      loseObject(trap);
      renameSync(join(trap.folder, '.git'), `${trap.folder}.git`);
      renameSync(trap.program, join(`${trap.folder}.git`, 'evil.sh'));
      rmSync(trap.folder, { recursive: true });
      renameSync(`${trap.folder}.git`, trap.folder);
      return {};
    },
  },

  // A git of its own, and surroundings that a hook or a file of the repository has set.
  'a git in the folder that PATH names': around(
    (trap) => ({ PATH: `${plantGit(trap, join(trap.folder, 'bin'))}:${PATH}` }),
    'git log',
  ),
  'a git in the folder itself': around((trap) => ({ PATH: `${plantGit(trap, trap.folder)}:${PATH}` }), 'git log'),
  'a git in the current folder': around((trap) => (plantGit(trap, trap.folder), { PATH: `.:${PATH}` }), 'git log'),
  'a git where PATH has an empty entry': around(
    (trap) => (plantGit(trap, trap.folder), { PATH: `:${PATH}` }),
    'git log',
  ),
  'a git where PATH has a relative entry': around(
    (trap) => (plantGit(trap, join(trap.folder, 'bin')), { PATH: `bin:${PATH}` }),
    'git log',
  ),
  'a git that a link outside leads to': around((trap) => {
    const bin = `${trap.folder}-bin`;
    mkdirSync(bin);
    symlinkSync(join(plantGit(trap, join(trap.folder, 'bin')), 'git'), join(bin, 'git'));
    return { PATH: `${bin}:${PATH}` };
  }, 'git log'),
  'a git in a folder that a link outside leads to': around((trap) => {
    symlinkSync(plantGit(trap, join(trap.folder, 'bin')), `${trap.folder}-bin`);
    return { PATH: `${trap.folder}-bin:${PATH}` };
  }, 'git log'),
  'a git in .git': around((trap) => ({ PATH: `${plantGit(trap, join(trap.folder, '.git/bin'))}:${PATH}` }), 'git log'),
  'a part of git in the folder': around((trap) => {
    configure(trap, { ...PARTIAL, 'remote.origin.url': 'evil::x', 'protocol.evil.allow': 'always' });
    symlinkSync(trap.program, join(trap.folder, 'git-remote-evil'));
    loseObject(trap);
    return { PATH: `${PATH}:${trap.folder}` };
  }, LOG),
  GIT_EXEC_PATH: around((trap) => {
    const { folder } = trap;
    plantGit(trap, join(folder, 'parts'));
    symlinkSync(trap.program, join(folder, 'parts/git-status-of-mine'));
    return { GIT_EXEC_PATH: join(folder, 'parts') };
  }, 'git status-of-mine'),
  GIT_EXTERNAL_DIFF: around(({ program }) => ({ GIT_EXTERNAL_DIFF: program }), 'git log -p --ext-diff'),
  GIT_PAGER: around(({ program }) => ({ GIT_PAGER: program })),
  GIT_SSH_COMMAND: around((trap) => {
    configure(trap, { ...PARTIAL, 'remote.origin.url': 'ssh://example.invalid/x' });
    loseObject(trap);
    return { GIT_SSH_COMMAND: trap.program };
  }, LOG),
  GIT_SSH: around((trap) => {
    configure(trap, { ...PARTIAL, 'remote.origin.url': 'ssh://example.invalid/x' });
    loseObject(trap);
    return { GIT_SSH: trap.program };
  }, LOG),
  GIT_PROXY_COMMAND: around((trap) => {
    configure(trap, { ...PARTIAL, 'remote.origin.url': 'git://example.invalid/x' });
    loseObject(trap);
    return { GIT_PROXY_COMMAND: trap.program };
  }, LOG),
  GIT_ASKPASS: around(
    ({ program }) => ({ GIT_ASKPASS: program }),
    'printf "protocol=https\\nhost=x\\n\\n" | git credential fill',
  ),
  GIT_CONFIG_PARAMETERS: around(
    ({ program }) => ({ GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'` }),
    'git status',
  ),
  GIT_CONFIG_COUNT: around(
    ({ program }) => ({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: program }),
    'git status',
  ),
  GIT_CONFIG_GLOBAL: around(({ folder, program }) => {
    const file = join(folder, 'settings');
    writeSettings(file, { 'core.fsmonitor': program });
    return { GIT_CONFIG_GLOBAL: file };
  }, 'git status'),
  GIT_CONFIG_SYSTEM: around(({ folder, program }) => {
    const file = join(folder, 'settings');
    writeSettings(file, { 'core.fsmonitor': program });
    return { GIT_CONFIG_SYSTEM: file, GIT_CONFIG_NOSYSTEM: '0' };
  }, 'git status'),
  GIT_DIR: around((trap) => {
    configure(trap, { ...PARTIAL, ...EXT(trap) });
    loseObject(trap);
    const other = `${trap.folder}.git`;
    renameSync(join(trap.folder, '.git'), other);
    return { GIT_DIR: other };
  }, LOG),
  GIT_TRACE: around(({ canary }) => ({ GIT_TRACE: canary }), 'git log'),
  GIT_TRACE2_EVENT: around(({ canary }) => ({ GIT_TRACE2_EVENT: canary }), 'git log'),
  'trace2.eventTarget': settings(({ canary }) => ({ 'trace2.eventTarget': canary, 'trace2.normalTarget': canary })),
  BASH_ENV: around(({ program }) => ({ BASH_ENV: program, ENV: program }), `bash -c true`),
};
