import { join } from 'node:path';
import { readStart } from '../../text/read-start.ts';

/** No file in folders that Go passes over. */
const TEST = /^(?!(?:.*\/)?(?:vendor\/|testdata\/|[_.][^/]*\/)).*_test\.go$/;
/** What the end of a name leaves to other machines than those that run most pipelines, or to none. */
const ELSEWHERE =
  /_(?:windows|darwin|freebsd|openbsd|netbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|ios|android|arm|arm64|386|wasm|mips\w*|ppc64\w*|riscv64|s390x|loong64)_test\.go$|(?:^|\/)[_.][^/]*$/;
/** What holds on most machines of pipelines. */
const USUAL = /^(?:linux|unix|amd64|gc|cgo|go1\.\d{1,2})$/;
const TAGS = /^\/\/go:build\s+(.{1,300})$/;
const OLD_TAGS = /^\/\/\s*\+build\s+(.{1,300})$/;
/** What Go runs, by its name. */
const IS_TEST = /^func (?:Test(?!Main\b)|Example|Fuzz)[\w]{0,200}\(/;

/** Nobody has more files looked into for a test. */
const MOST_READ = 60;

/** The files that are named like tests of Go's. */
export function listGoTests(files: readonly string[]): string[] {
  return files.filter((file) => TEST.test(file));
}

/** Whether any of some files has a test that Go builds with some tags, and none ends all of them well. */
export function holdsGoTests(
  root: string,
  files: readonly string[],
  tags: ReadonlySet<string>,
  isSecret: (file: string) => boolean,
): boolean {
  const near = files.filter((file) => !ELSEWHERE.test(file) && !isSecret(file));
  const built = near.slice(0, MOST_READ).flatMap((file) => {
    const start = readStart(join(root, file));
    return start === null || typeof start === 'string' || !isBuilt(start.lines, tags) ? [] : [start.lines];
  });
  return built.some((lines) => lines.some((line) => IS_TEST.test(line))) && !built.some(succeeds);
}

/** Whether what runs around all tests succeeds whatever they give. */
function succeeds(lines: readonly string[]): boolean {
  let isAround = false;
  return lines.some((line) => {
    if (line.startsWith('func ')) isAround = /^func (?:TestMain|init)\(/.test(line);
    return isAround && /^\t(?:defer )?(?:os\.Exit|syscall\.Exit)\(0\)/.test(line);
  });
}

/** Whether the lines before the package of a file have Go build it with some tags. */
function isBuilt(lines: readonly string[], tags: ReadonlySet<string>): boolean {
  const end = lines.findIndex((line) => line.startsWith('package '));
  const before = lines.slice(0, Math.max(0, end)).map((line) => line.trimEnd());
  const isSet = (tag: string): boolean => USUAL.test(tag) || tags.has(tag);
  const told = before.flatMap((line) => TAGS.exec(line)?.[1] ?? []);
  if (told.length > 0) return told.every((one) => holds(one, isSet));
  return before
    .flatMap((line) => OLD_TAGS.exec(line)?.[1] ?? [])
    .every((one) =>
      one
        .split(/\s+/)
        .some((all) => all.split(',').every((tag) => isSet(tag.replace(/^!/, '')) !== tag.startsWith('!'))),
    );
}

/** Whether a condition of tags holds, with !, && and ||, and what is in brackets first. */
function holds(text: string, isSet: (tag: string) => boolean): boolean {
  let left = text.replaceAll(/[\w.]+/g, (tag) => (isSet(tag) ? '1' : '0')).replaceAll(/\s+/g, '');
  let last = '';
  while (left !== last) {
    last = left;
    // Each round leaves less of it.
    left = left
      .replaceAll(/!([01])/g, (_, one: string) => (one === '1' ? '0' : '1'))
      .replaceAll(/\(([01])\)/g, '$1')
      .replace(/([01])&&([01])/, (_, one: string, other: string) => (one === other ? one : '0'))
      .replace(/(?<=^|\()([01])\|\|([01])(?=$|\)|\|)/, (_, one: string, other: string) => (one === other ? one : '1'));
  }
  return left === '1';
}
