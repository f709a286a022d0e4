const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file may not be that large here',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program has it open',
  EIO: 'the disk reports an error',
  ESTALE: 'the network disk has lost it',
};

/** Codes that Node has no name for, by what it says instead: on Linux and on macOS. */
const NAMELESS: Readonly<Record<string, string>> = {
  'Unknown system error -122': 'EDQUOT',
  'Unknown system error -69': 'EDQUOT',
};

/** The cause of a failed file operation in plain words, with the system's code; for other errors their message. */
export function describeDiskFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || typeof error.code !== 'string') return error.message;
  if ('syscall' in error && error.syscall === 'uv_cwd') return 'the folder you are in is no longer there';
  const code = NAMELESS[error.code] ?? error.code;
  const cause = CAUSES[code];
  return cause === undefined ? error.message : `${cause} (${code})`;
}
