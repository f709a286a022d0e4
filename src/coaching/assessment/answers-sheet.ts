import { LEVEL_NAMES, type Skill, type Statement } from '../skills.ts';
import { type Answer, ANSWER_WORDS, ANSWERS, askedStatements, listAnswerWords, readAnswerWord } from './answers.ts';
import { type AnswersFile, modeOf } from './answers-file.ts';
import { isRaterName } from './assessments.ts';

/** The statements of these skills as a Markdown sheet, with a box for each answer and a line for who rates. */
export function makeSheet(skills: readonly Skill[], mode: 'quick' | 'full', by: string | null = null): string {
  const boxes = ANSWERS.map((answer) => `[ ] ${ANSWER_WORDS[answer]}`).join('  ');
  return [
    '# What has been done?',
    `Rated by: ${by ?? ''}`.trim(),
    ...(mode === 'quick' ? ['Mode: quick'] : []),
    'Tick one box of a statement with an x; one without a tick is passed over. Each completes "I have ...", or for a mentor "they have ...". No name after "Rated by" means that these are your own answers.',
    ...skills.flatMap((skill) => [
      `## ${skill.name}`,
      ...skill.levels.flatMap((rung) => [
        `### ${rung.level} ${LEVEL_NAMES[rung.level]}`,
        askedStatements(rung, mode)
          .map(({ id, text }) => `- \`${id}\` ${text}\n  ${boxes}`)
          .join('\n'),
      ]),
    ]),
  ].join('\n\n');
}

/** Whether a text looks like such a sheet, filled in or not. */
export function isSheet(text: string): boolean {
  return text.split('\n').some((line) => ITEM.test(line));
}

/** Reads a sheet of these skills; gives what it says, or every fault with the number of its line. */
export function readSheet(
  text: string,
  skills: readonly Skill[],
  isQuick = false,
): AnswersFile | { readonly faults: string[] } {
  const lines = text.split(/\r\n|\r|\n/u);
  const { items, strays } = collectItems(lines);
  const said = readHead(lines);
  const mode = isQuick || said.quick ? 'quick' : null;
  const faults = [...said.faults, ...strays.map((line) => `line ${line}: a ticked box that belongs to no statement`)];
  const known = new Map(
    skills.flatMap(({ levels }) => levels.flatMap((rung) => rung.statements)).map((one) => [one.id, one]),
  );
  const retired = new Set(skills.flatMap((skill) => skill.retired));
  const answers: Partial<Record<string, Answer>> = {};
  const seen = new Set<string>();
  for (const item of items) {
    const statement = known.get(item.id);
    const read = readItem(item, statement, {
      isRetired: retired.has(item.id),
      isAsked: mode === null || statement?.key === true,
    });
    if (seen.has(item.id)) read.faults.push(`line ${item.line}: ${item.id} stands there twice`);
    seen.add(item.id);
    for (const fault of read.faults) faults.push(fault);
    if (read.answer !== null) answers[item.id] = read.answer;
  }
  if (faults.length === 0 && Object.keys(answers).length === 0) faults.push('the sheet: no box is ticked');
  if (faults.length > 0) return { faults: sortByLine(faults) };
  return { by: said.by, mode: mode ?? modeOf(skills, answers), answers };
}

/** A statement as it stands on a sheet: where it begins, its words, and its boxes. */
interface Item {
  readonly id: string;
  readonly line: number;
  text: string;
  readonly boxes: Box[];
}

interface Box {
  readonly line: number;
  readonly mark: string;
  label: string;
}

const ITEM = /^\s*[-*+]\s+`([^`]*)`([^]*)$/u;
const TICK = /^[x✓✔]$/iu;
const HEADING = /^\s*#/u;
/** A box, ticked or not, as it is written or as an editor escapes it; a link is none. */
const BOX = /\\?\[([^[\]\\]{0,20})\\?\](?!\()/gu;

/** The statements of a sheet in their order, and the lines of ticks that stand under none. */
function collectItems(lines: readonly string[]): { readonly items: Item[]; readonly strays: number[] } {
  const items: Item[] = [];
  const strays: number[] = [];
  let item: Item | null = null;
  for (const [index, whole] of lines.entries()) {
    const line = index + 1;
    const [, id, rest = ''] = ITEM.exec(whole) ?? [];
    if (id !== undefined) items.push((item = { id: id.trim(), line, text: '', boxes: [] }));
    else if (HEADING.test(whole)) item = null;
    const [before, boxes] = splitBoxes(id === undefined ? whole : rest, line);
    if (item === null) {
      if (boxes.some(({ mark }) => TICK.test(mark))) strays.push(line);
    } else {
      // A line that an editor has broken goes on with what stood at the end of the one before.
      const last = item.boxes.at(-1);
      if (last === undefined) item.text = `${item.text} ${before}`;
      else last.label = `${last.label} ${before}`.trim();
      for (const box of boxes) item.boxes.push(box);
    }
  }
  return { items, strays };
}

/** What stands before the first box of a line, and its boxes, each with the words up to the next. */
function splitBoxes(text: string, line: number): readonly [string, Box[]] {
  const found = [...text.matchAll(BOX)];
  const boxes = found.map((match, index): Box => ({
    line,
    mark: (match[1] ?? '').trim(),
    label: text.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
  }));
  return [text.slice(0, found[0]?.index), boxes];
}

/** The answer that an item gives, null where it has none, and what is wrong with it. */
function readItem(
  { id, line, text, boxes }: Item,
  statement: Statement | undefined,
  { isRetired, isAsked }: { readonly isRetired: boolean; readonly isAsked: boolean },
): { readonly answer: Answer | null; readonly faults: string[] } {
  if (statement === undefined) {
    const what = isRetired ? 'is a statement that was since replaced' : 'is no statement of these skills';
    return { answer: null, faults: [`line ${line}: "${id.slice(0, 60)}" ${what}`] };
  }
  const faults: string[] = [];
  if (squeeze(text) !== squeeze(statement.text)) faults.push(`line ${line}: the words of ${id} were changed`);
  const ticked: { readonly box: Box; readonly answer: Answer | undefined }[] = [];
  for (const box of boxes) {
    if (TICK.test(box.mark)) ticked.push({ box, answer: readLabel(box.label) });
    else if (box.mark !== '') faults.push(`line ${box.line}: [${box.mark}] of ${id} is neither [x] nor [ ]`);
  }
  for (const { box, answer } of ticked) {
    if (answer === undefined)
      faults.push(`line ${box.line}: "${box.label.slice(0, 40)}" of ${id} is not one of ${listAnswerWords()}`);
  }
  const [first, second] = ticked;
  if (second !== undefined) faults.push(`line ${second.box.line}: ${id} has ${ticked.length} boxes ticked`);
  if (first !== undefined && !isAsked) faults.push(`line ${first.box.line}: ${id} is not asked by a quick assessment`);
  return { answer: first?.answer ?? null, faults };
}

/** The answer that a label begins with; what a person wrote behind it does not count. */
function readLabel(label: string): Answer | undefined {
  const words = label.slice(0, 100).split(/\s+/u);
  return [3, 2, 1]
    .map((count) =>
      readAnswerWord(
        words
          .slice(0, count)
          .join(' ')
          .replace(/[.,;:]$/u, ''),
      ),
    )
    .find((answer) => answer !== undefined);
}

/** The words of a statement whatever an editor makes of its blanks, marks and quotes. */
function squeeze(text: string): string {
  return text
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/\\([^\w\s])/gu, '$1')
    .trim();
}

/** What the lines before the first statement say: who rates, and whether it is quick. */
function readHead(lines: readonly string[]): {
  readonly by: string | null;
  readonly quick: boolean;
  readonly faults: string[];
} {
  let by: string | null = null;
  let quick = false;
  const faults: string[] = [];
  for (const [index, whole] of lines.entries()) {
    if (ITEM.test(whole)) break;
    const colon = whole.indexOf(':');
    const name = bare(whole.slice(0, Math.max(0, colon))).toLowerCase();
    const word = bare(whole.slice(colon + 1));
    if (word === '') continue;
    if (name === 'mode') {
      quick = word.toLowerCase() === 'quick';
      if (!quick)
        faults.push(`line ${index + 1}: mode "${word.slice(0, 40)}" is not "quick", the only mode a sheet can ask`);
    } else if (name === 'rated by') {
      if (by !== null) faults.push(`line ${index + 1}: "Rated by" stands there twice`);
      if (isRaterName(word)) by = word;
      else faults.push(`line ${index + 1}: "${word.slice(0, 70)}" is not a name of 1 to 64 characters`);
    }
  }
  return { by, quick, faults };
}

/** A text without the blanks, stars and lines around it, by which Markdown marks it or a form leaves room. */
function bare(text: string): string {
  const isMark = (letter: string | undefined): boolean => letter !== undefined && /[\s*_`]/u.test(letter);
  let [from, to] = [0, text.length];
  while (isMark(text[from])) from++;
  while (to > from && isMark(text[to - 1])) to--;
  return text.slice(from, to);
}

function sortByLine(faults: readonly string[]): string[] {
  const lineOf = (fault: string): number => Number(/^line (\d+)/.exec(fault)?.[1] ?? 0);
  return [...faults].sort((one, other) => lineOf(one) - lineOf(other));
}
