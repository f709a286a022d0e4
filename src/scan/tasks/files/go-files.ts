import { join } from 'node:path';
import { readStart } from '../../text/read-start.ts';

/** No file in folders that Go passes over. */
const TEST = /^(?!(?:.*\/)?(?:vendor\/|testdata\/|[_.][^/]*\/)).*_test\.go$/;
/** What the end of a name leaves to other machines than those that run most pipelines, or to none. */
const ELSEWHERE = new RegExp(
  `_(?:${[
    'windows|darwin|freebsd|openbsd|netbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|ios|android|hurd|nacl|zos',
    '386|amd64p32|arm(?:64)?(?:be)?|loong64|mips\\w*|ppc(?:64\\w*)?|riscv(?:64)?|s390x?|sparc(?:64)?|wasm',
  ].join('|')})_test\\.go$|(?:^|/)[_.][^/]*$`,
);
/** What holds on most machines of pipelines, of Go itself where it is a version that most have. */
const USUAL = /^(?:linux|unix|amd64|gc|go1\.(?:1?\d|2[0-4]))$/;
/** What holds where there is a compiler for C, so that a test is only sure that is built with it and without. */
const OF_MACHINE = 'cgo';
const TAGS = /^\/\/go:build\s+(.{1,300})$/;
const OLD_TAGS = /^\/\/\s*\+build\s+(.{1,300})$/;
/** What Go runs, by its name. */
const IS_TEST = /^func (?:Test(?!Main\b)|Fuzz)(?!\p{Ll})[\p{L}\p{N}_]{0,200}\(\s*\w+\s+\*(?:\w+\.)?[TF]\s*\)/u;

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

/** Whether what runs around all tests succeeds whatever they give, or runs none. */
function succeeds(lines: readonly string[]): boolean {
  let isAround = false;
  let [hasMain, isHandedOn] = [false, false];
  let main = 'm';
  const ends = lines.some((line) => {
    if (line.startsWith('func ')) {
      isAround = /^func (?:TestMain|init)\(/.test(line);
      const [, name] = /^func TestMain\(\s*(\w+)/.exec(line) ?? [];
      hasMain ||= name !== undefined;
      main = name ?? '_';
    }
    if (!isAround || /^\s*\/\//.test(line)) return false;
    // It may have something else run them, as a library does.
    const whole = line.replaceAll(/"[^"]*"/g, '""');
    isHandedOn ||= new RegExp(`\\b${main}\\.Run\\(\\)|[(,]\\s*${main}\\s*[,)]`).test(whole);
    return /^\t(?:defer )?(?:os\.Exit|syscall\.Exit)\(0\)/.test(line);
  });
  return ends || (hasMain && !isHandedOn);
}

/** Whether the lines before the package of a file have Go build it with some tags. */
function isBuilt(lines: readonly string[], tags: ReadonlySet<string>): boolean {
  const end = lines.findIndex((line) => line.startsWith('package '));
  const before = lines.slice(0, Math.max(0, end)).map((line) => line.trimEnd());
  return [true, false].every((isOfMachine) =>
    isBuiltWhere(before, (tag) => USUAL.test(tag) || tags.has(tag) || (isOfMachine && tag === OF_MACHINE)),
  );
}

function isBuiltWhere(before: readonly string[], isSet: (tag: string) => boolean): boolean {
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
