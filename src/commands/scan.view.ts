import { type Claim, type Finding, type History, placeOf, sayFound, type Unseen } from '../coaching/evidence.ts';
import { LEVEL_NAMES, type Skill } from '../coaching/skills.ts';
import type { Scan } from '../scan/scan.ts';
import type { View } from '../terminal/output.ts';
import { renderRecords } from '../terminal/records.ts';
import { cleanText, countOf, wrapText } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** What a scan found: on a terminal where, what and for what, no column of which would fit; else one a line. */
export const renderFindings: View<readonly Finding[]> = (findings, style) =>
  style.terminal
    ? findings.map((finding) => renderFinding(finding, style)).join('\n')
    : renderRecords(findings, [
        { title: 'Id', value: ({ id }) => id },
        { title: 'Finds', value: sayFound },
        { title: 'Where', value: (finding) => cleanText(placeOf(finding)) },
        { title: 'Backs', value: ({ backs }) => backs.join(', ') || '-' },
        { title: 'Strength', value: ({ strength }) => strength },
        { title: 'Shows', value: ({ part }) => part ?? '-' },
      ]);

function renderFinding(finding: Finding, { paint, columns }: Style): string {
  const { id, strength, backs, part } = finding;
  const use = backs.length === 0 ? 'backs no statement' : `may back ${backs.join(', ')}`;
  const what = sayFound(finding);
  const shows = part === undefined ? '' : `: shows ${part}`;
  return [
    wrapText(`${paint.heading(id)} · ${strength}, ${use}`, columns, '  '),
    `  ${cleanText(placeOf(finding))}`,
    `  ${wrapText(`${what}${shows}`, columns, '  ')}`,
  ].join('\n');
}

/** A finding on one line, to choose from a list: the levels it may back, what it is and where, and its strength. */
export function nameFinding(finding: Finding, claims: readonly Claim[], skills: readonly Skill[]): string {
  const levels = claims.map(
    ({ skill, level }) => `${skills.find(({ id }) => id === skill)?.name ?? skill} ${LEVEL_NAMES[level]}`,
  );
  const what = `${sayFound(finding)}, ${cleanText(placeOf(finding))}`;
  return [levels.join(' and '), what, finding.strength].join(' · ');
}

const STOPPED = {
  files: 'Stopped at the most files a scan looks at; what lies deeper was not seen.',
  names: 'Stopped at 40 million characters of names of files; what lies deeper was not seen.',
  depth: 'Stopped where folders lie more than forty deep; what lies deeper was not seen.',
  bytes: 'Stopped at the most text a scan reads; the rest was judged by its names alone.',
  time: 'Stopped at the time limit; not all was seen.',
} as const;

/** What a scan did not see, a line for each reason. */
export function renderUnseen(scan: Scan): string[] {
  const { stopped, unreadable, shut, nested, links, unmarked, longLines, crowded, untouched } = scan;
  const { passedOver, ignored, rulesLeftOut, rulesCut, oddNames, cut, unknown } = scan;
  return [
    ...stopped.map((limit) => STOPPED[limit]),
    ...tell(unreadable, (count) => `${countOf(count, 'folder')} could not be read`),
    ...tell(shut, (count) => `${countOf(count, 'file')} could not be read`),
    ...tell(links, (count) => `${countOf(count, 'link was', 'links were')} not followed`),
    ...describeNested(nested),
    ...tellOf(
      passedOver,
      (count) =>
        `${countOf(count, 'folder was', 'folders were')} not looked into, as others’ code or what a build makes`,
    ),
    ...tellOf(
      ignored,
      (count) =>
        `${countOf(count, 'file or folder', 'files and folders')} that git ignores ${count === 1 ? 'was' : 'were'} not looked at, tracked or not`,
    ),
    ...(rulesLeftOut === 0
      ? []
      : [
          `${countOf(rulesLeftOut, 'rule')} of what git ignores ${rulesLeftOut === 1 ? 'was' : 'were'} left out, as too long, too many or with too many stars.`,
        ]),
    ...tell(rulesCut, (count) => `Of ${countOf(count, 'list')} of what git ignores the first MB alone was read`),
    ...(oddNames === 0
      ? []
      : [
          `${countOf(oddNames, 'name is', 'names are')} no valid UTF-8; what ${oddNames === 1 ? 'it holds' : 'they hold'} was not seen.`,
        ]),
    ...tell(
      unmarked,
      (count) => `${countOf(count, 'file seems', 'files seem')} to be UTF-16 without its mark, not read`,
    ),
    ...tell(cut, (count) => `Of ${countOf(count, 'long file')} the first 256 kB alone was read`),
    ...tell(longLines, (count) => `In ${countOf(count, 'file')} lines of over 1,000 characters were passed over`),
    ...tell(
      crowded,
      (count) => `In ${countOf(count, 'file')} not all steps or dependencies were looked at, as too many or too deep`,
    ),
    ...(untouched === 0
      ? []
      : [`${countOf(untouched, 'file is', 'files are')} as a tool made them in the first commit, and did not count.`]),
    ...unknown.map(
      ({ name, files }) =>
        `${countOf(files, 'file is', 'files are')} in ${name}, which the scan cannot read for signs.`,
    ),
  ];
}

/** A line on some paths, with the first of them; none where there are none. */
function tell(paths: readonly string[], what: (count: number) => string): string[] {
  return tellOf({ count: paths.length, first: paths[0] ?? null }, what);
}

/** The same of so many paths, of which the first is known. */
function tellOf({ count, first }: Scan['ignored'], what: (count: number) => string): string[] {
  return first === null ? [] : [`${what(count)}${count === 1 ? ': ' : ', such as '}${cleanText(first)}.`];
}

function describeNested(nested: readonly string[]): string[] {
  const [first] = nested;
  if (first === undefined) return [];
  const name = cleanText(first);
  if (nested.length === 1) return [`1 folder is a repository of its own, ${name}; scan it by itself.`];
  return [`${nested.length} folders are repositories of their own, such as ${name}; scan them by themselves.`];
}

/** What was found and does not count, since something else shows the contrary; each on a line. */
export function describeRefuted({ refuted }: Scan): string[] {
  return refuted.map(
    (finding) => `Not counted: ${finding.finds}, since ${cleanText(placeOf(finding))} shows ${finding.tool}.`,
  );
}

/** Whose commits a repository has, and why not all were seen; each on a line. */
export function describeHistory(history: History): string[] {
  const { seen, bots, why } = history;
  const root = cleanText(history.root ?? history.temporary ?? '');
  const lines =
    seen > 0 ? [`${nameOwners(history)}${bots === 0 ? '' : ` ${countOf(bots, 'more is', 'more are')} by bots.`}`] : [];
  if (why === 'sub-folder' && seen > 0)
    lines.push(`They are those of the repository at ${root}, of which this is a part.`);
  else if (why !== null) lines.push(`${UNSEEN[why]}${root}${seen > 0 ? '.' : '; whose work it is cannot be told.'}`);
  else if (seen === 0)
    lines.push(`Its ${countOf(bots, 'commit')} ${isOrAre(bots)} by bots; whose work it is cannot be told.`);
  return lines;
}

function nameOwners({ seen, own, authors, others }: History): string {
  const commits = countOf(seen, 'commit');
  if (authors.length === 0)
    return `It has ${commits}; whose ${seen === 1 ? 'that is' : 'they are'} cannot be told, since your own settings of git (not those of the folder) name no address: pass --author <address>.`;
  const yours = `(${authors.join(', ')})`;
  if (own === 0) return `None of ${commits} is yours ${yours}; the busiest: ${others.join(', ')}.`;
  return `${own} of ${commits} ${isOrAre(own)} yours ${yours}.`;
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

const UNSEEN: Readonly<Record<Unseen, string>> = {
  'no-repository': 'No history: there is no .git here',
  'sub-folder': 'No history: this is a part of the repository at ',
  bare: 'No history: this is a bare repository, without its files; scan a clone of it',
  elsewhere: 'No history: its .git leads to another folder',
  borrowed:
    'No history: its .git borrows objects of another repository (git repack -ad, then delete objects/info/alternates in it)',
  damaged: 'No history: its .git cannot be read',
  format: 'No history: its .git has a format that is not read (reftable)',
  'no-commits': 'No history: there are no commits yet',
  'no-commit': 'No history: HEAD in its .git names something that is no commit',
  'no-git': 'No history: there is no git on your PATH',
  'git-inside': 'No history: the git on your PATH lies in the repository itself, and nothing of it is run',
  'no-temporary': 'No history: nothing can be made in the temporary folder ',
  'git-failed': 'No history: git could not be run',
  shallow: 'A shallow clone: commits before those were not seen (git fetch --unshallow)',
  'objects-missing': 'Not all of its history was seen: objects in its .git are missing or damaged',
  partial: 'Not all of its history was seen: it is a partial clone, and some of its objects are not here',
  time: 'Not all of its history was seen: the time for it ran out',
  limit: 'Not all of its history was seen: a limit of commits, output or memory was reached',
};
