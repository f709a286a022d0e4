/** What people write where a text is still to come. */
const TO_COME = [
  'todo\\b.*|tb[ad]\\b.*|wip\\b.*|fixme\\b.*|n/a|none( yet)?|nothing( here)?( yet)?|lorem ipsum\\b.*|placeholder\\b.*',
  '(?:this |the |still |more )*(?:\\w+ )?(?:is |are )?(?:coming soon|work in progress|under construction|to come|to follow)\\b.*',
  '(?:still )?to be (?:written|done|added|defined|completed|continued|announced|decided|documented|filled in)\\b.*',
  '(?:please )?(?:add|put|insert|write|describe|explain|document|fill in)\\b.{0,60}\\bhere\\b.{0,20}',
  '(?:\\w+ ){0,2}(?:instructions|steps|details|documentation|text|content)(?: (?:go(?:es)?|to go))? here\\b.{0,20}',
  'say what the step will be|give (?:the|an) example|[.…?]{2,}',
].join('|');
const PLACEHOLDER = new RegExp(`^[\\s>*_+()[\\]\\-\\d.:]{0,12}(?:${TO_COME})[\\s*_.!…)\\]]{0,8}$`, 'i');

const PROSE = /\.(?:md|mdx|markdown|adoc|asciidoc|rst)$|(?:^|\/)readme[^/]*$/i;
/** What a line is that is no title, though it is underlined. */
const NO_TITLE = /^\s*(?:[-*+>|#[]|\d+[.)]|$)/;

/** The lines of a text without those that only say that it is to come, and without headings with nothing under them. */
export function blankSections(path: string, lines: readonly string[]): readonly string[] {
  if (!PROSE.test(path)) return lines;
  const isAscii = /\.(?:adoc|asciidoc)$/i.test(path);
  const result = lines.map((line) => (PLACEHOLDER.test(line.slice(0, 200)) ? '' : line));
  const underlines: string[] = [];
  const levels = result.map((line, row): number | null => {
    const marks = (isAscii ? /^(={1,6})\s+\S/ : /^ {0,3}(#{1,6})(?:\s|$)/).exec(line)?.[1];
    if (marks !== undefined) return marks.length;
    const [, mark] = /^([=\-~^"*+])\1{2,}\s*$/.exec(result[row + 1] ?? '') ?? [];
    if (isAscii || mark === undefined || NO_TITLE.test(line)) return null;
    if (!underlines.includes(mark)) underlines.push(mark);
    return underlines.indexOf(mark) + 1;
  });
  /** The level of what stays next below: none at the end, the deepest where it is no heading. */
  let below = 0;
  for (let row = result.length - 1; row >= 0; row -= 1) {
    const level = levels[row] ?? null;
    if (level !== null && below <= level) result[row] = '';
    else if (level !== null) below = level;
    else if (/\w/.test(result[row] ?? '')) below = Infinity;
  }
  return result;
}
