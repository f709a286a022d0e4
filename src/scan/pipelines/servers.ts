/** Whether a file is one of those that GitHub reads, or Gitea and Forgejo as it does. */
export function isOfGitHub(path: string): boolean {
  return /(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path);
}
