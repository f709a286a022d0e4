import { SELF } from '../../coaching/assessment.ts';
import type { Report, SkillReport } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import { capitalise } from '../../coaching/wording.ts';
import { listMarkdown, quoteMarkdown, renderMarkdownTable } from '../../terminal/markdown.ts';
import { type About, columnsFor, findDetailed, nameOthers, nameStrengths, saySelfRating } from '../report.view.ts';
import { describeDisputes } from './disputes.ts';
import { describeGap } from './gaps.ts';
import { describeAged, describeHeadline, renderTitle } from './headline.ts';
import { renderOpinionsMarkdown } from './opinions.ts';
import { joinLine } from './statements.ts';

/** The report as Markdown: what the screen tells, with a heading a gap. */
export function renderReportMarkdown(report: Report, about: About): string {
  const { skills, now } = about;
  const { gaps, others, told } = findDetailed(about.short());
  const strengths = nameStrengths(report);
  const disputes = describeDisputes(report).join(' ');
  return [
    `# ${quoteMarkdown(renderTitle(report, about))}`,
    [describeHeadline(report), ...describeAged(report, now)].join(' '),
    ...(disputes === '' ? [] : [quoteMarkdown(disputes)]),
    renderMarkdownTable(report.skills, columnsFor(report, now)),
    ...(strengths === '' ? [] : [`At target: ${quoteMarkdown(strengths)}.`]),
    ...renderOpinionsMarkdown(report, { skills, told, self: about.self }),
    ...gaps.flatMap((gap) => renderGap(gap, skills)),
    ...(others.length === 0 ? [] : [quoteMarkdown(nameOthers(others))]),
    ...(report.by === SELF ? [`*${quoteMarkdown(saySelfRating(about.self))}*`] : []),
  ].join('\n\n');
}

function renderGap(row: SkillReport, skills: readonly Skill[]): string[] {
  const { says, groups } = describeGap(row, skills);
  return [
    `## ${row.name}`,
    `${quoteMarkdown(capitalise(says))}.`,
    ...groups.flatMap(({ said, statements }) => [
      ...(said === '' ? [] : [`${capitalise(said)}:`]),
      listMarkdown(statements.map((line) => quoteMarkdown(joinLine(line)))),
    ]),
  ];
}
