import { localDay } from '../days.ts';
import { type Evidence, folderOfFinding } from '../evidence.ts';
import type { DoneStep, StepState } from '../record.ts';

/** A piece of work that backs a level: a step's project, or what a piece of evidence names. */
export interface Work {
  /** The same for all pieces of evidence that name one address, one folder, or the same words. */
  readonly key: string;
  /** What to call it, of 80 characters at most. */
  readonly name: string;
  /** What the step that it was made for is called; null where it is of none. */
  readonly project: string | null;
  /** What the person wrote of it beside its address, where that is more than its name. */
  readonly text: string | null;
  readonly url: string | null;
  /** The day on which its step was finished, else the one on which it was recorded; such as 2026-11-27. */
  readonly day: string;
  /** The day on which its step was begun, where both are known; and whether `day` is that of its end. */
  readonly since: string | null;
  readonly finished: boolean;
  /** Whether anything but the person's word stands behind it. */
  readonly backed: boolean;
}

/** Whether a work is the person's own, and not what a step had them make. */
export function isOwnWork({ backed, project }: Pick<Work, 'backed' | 'project'>): boolean {
  return backed && project === null;
}

/** A step that was finished, with what is known of when it was begun. */
export interface FinishedProject {
  readonly title: string;
  readonly done: DoneStep;
  readonly state: StepState | undefined;
}

const LONGEST_NAME = 80;

/** What a piece of evidence names; `project` is the step that it was given for. */
export function describeWork({ text, at }: Pick<Evidence, 'text' | 'at'>, project: FinishedProject | null): Work {
  const { words, url } = splitAddress(text);
  const folder = folderOfFinding(text);
  const title = project?.title ?? null;
  const name = cutName((folder === null ? nameWork(words, url) : lastPart(folder)) || (title ?? text));
  const said = folder === null && words !== name && words !== '' && !isPath(words) ? words : null;
  return {
    key: url ?? folder ?? words.toLowerCase(),
    name,
    project: title,
    text: said,
    url,
    ...datesOf(project, at),
    backed: true,
  };
}

/** A step that was finished and for which no evidence was given. */
export function describeProject(project: FinishedProject): Work {
  const { title, done } = project;
  return {
    key: done.step,
    name: cutName(title),
    project: title,
    text: null,
    url: null,
    ...datesOf(project, done.at),
    backed: false,
  };
}

function datesOf(project: FinishedProject | null, at: string): Pick<Work, 'day' | 'since' | 'finished'> {
  if (project === null) return { day: localDay(new Date(at)), since: null, finished: false };
  const day = localDay(new Date(project.done.at));
  const begun = project.state?.since ?? null;
  const since = begun === null ? null : localDay(new Date(begun));
  return { day, since: since !== null && since <= day ? since : null, finished: true };
}

/** The first address in a text, and the words beside it without the marks that led to it. */
export function splitAddress(text: string): { readonly words: string; readonly url: string | null } {
  const [found] = /https?:\/\/[^\s<>"'`]+/iu.exec(text) ?? [];
  const address = found?.replace(/[),.;:!?\]}]+$/u, '');
  if (found === undefined || address === undefined || !URL.canParse(address)) return { words: tidy(text), url: null };
  return { words: tidy(text.replace(address, ' ')), url: new URL(address).href };
}

/** Words without the marks that led to an address, or stood around it. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ?[([{<] ?[)\]}>]/gu, '')
    .replace(/(?:^| )[^\p{L}\p{N}\p{Sc}%"'(]*$/gu, '')
    .replace(/[\s,;:.([{–—-]+$/u, '')
    .replace(/^[\s,;:.)\]}–—-]+/u, '')
    .trim();
}

/** Hosts whose addresses begin with an owner and a repository. */
const CODE_HOSTS = /^(?:www\.)?(?:github|gitlab|bitbucket|codeberg|gitea|sr)\.[a-z]+$/u;

function nameWork(words: string, url: string | null): string {
  if (url !== null && LEADS.test(words)) return nameAddress(url);
  return isPath(words) ? lastPart(words) : words;
}

/** No words, or one that only leads to the address. */
const LEADS = /^(?:\w{0,4}|link|repository|source|code)$/iu;

/** The name of the repository that an address is of, else the address without its scheme. */
function nameAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const [, repository] = parts;
  if (CODE_HOSTS.test(hostname) && repository !== undefined) return decode(repository).replace(/\.git$/u, '');
  return decode([hostname.replace(/^www\./u, ''), ...parts].join('/'));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isPath(text: string): boolean {
  return /^(?:~|\.{1,2})?[/\\]\S+$|^[a-z]:[/\\]\S+$/iu.test(text);
}

function lastPart(path: string): string {
  return (
    path
      .split(/[/\\]/u)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}

function cutName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME - 1);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
