import type { Experience } from '../coaching/about.ts';
import type { Brief, BriefAside, BriefSkill, BriefStep } from '../coaching/report.ts';
import { LEVEL_NAMES, type SkillId } from '../coaching/skills.ts';
import { frameworkOf, type Stack } from '../coaching/stacks.ts';
import { listMarkdown, quoteMarkdown } from '../terminal/markdown.ts';
import { nameLevel } from '../terminal/phrases.ts';
import { cleanText, formatDate, formatDay } from '../terminal/text.ts';
import { sayLower } from './say/say-lower.ts';

/** What a brief says beside where the person stands. */
export interface BriefContext {
  readonly version: string;
  readonly now: Date;
  readonly stacks: readonly Stack[];
}

/** The brief as Markdown, in the words of the person, for a reader who knows nothing of them. */
export function renderBrief(brief: Brief, { version, now, stacks }: BriefContext): string {
  const { name, target, experience, selfRated, assessedAt, skills, step, putAside } = brief;
  const who = name === null ? '' : `I am ${quoteMarkdown(cleanText(name))}. `;
  return [
    '# Where I stand as a backend developer',
    `${who}${experience === null ? '' : `${EXPERIENCED[experience]} `}I aim at: ${quoteMarkdown(target.name)}. ${describeStack(brief, stacks)}`,
    assessedAt === null
      ? 'No level of mine was assessed yet.'
      : `The levels are ${selfRated ? 'my own rating, which is moderately accurate' : "somebody else's rating of me"}; the newest is of ${formatDay(assessedAt)}. ${STANDINGS}`,
    ['| Skill | My level | Needed | Behind it |', '| --- | --- | --- | --- |', ...skills.map(tabulate)].join('\n'),
    ...describeDisputes(skills),
    ...describeGaps(skills),
    ...(step === null ? [] : describeStep(step, skills)),
    ...(putAside.length === 0
      ? []
      : [
          '## Put aside for now, so do not send me there',
          listMarkdown(putAside.map((one) => describeAside(one, skills))),
        ]),
    '## For you, the assistant',
    listMarkdown(RULES),
    `Written by coach ${version} on ${formatDay(now.toISOString())}.`,
  ].join('\n\n');
}

const STANDINGS =
  'Levels are None, Guided (with a tutorial or a colleague), Independent, Production (real users) and Lead. Behind a level: claimed (my word alone), evidenced (I keep a link or a note), checked (somebody else rates the same), stale (evidence older than a year).';

const RULES = [
  'Ask me where this does not say; do not assume. "Not assessed" and "not asked" mean that nobody asked, not that I cannot.',
  'Take me for what the table says, no more and no less: explain from there.',
  'Do not rate me, tick a line or write evidence for me. I do that, with coach, when it is done.',
  'When I ask for help with the step in hand, help me do it myself: its lines count only when I did them.',
];

const EXPERIENCED: Readonly<Record<Experience, string>> = {
  none: 'I have never programmed.',
  learning: 'I am learning to program, or write small scripts.',
  working: 'I work as a developer.',
};

function describeAside({ skill, to, reason }: BriefAside, skills: readonly BriefSkill[]): string {
  const step = `${nameSkill(skill, skills)}, ${LEVEL_NAMES[to]}`;
  return reason === null ? step : `${step}: ${quoteMarkdown(cleanText(reason))}`;
}

function nameSkill(skill: SkillId, skills: readonly BriefSkill[]): string {
  return skills.find(({ id }) => id === skill)?.name ?? skill;
}

function describeStack({ stack }: Brief, stacks: readonly Stack[]): string {
  const nameOf = (id: string | null): string | null => stacks.find((one) => one.id === id)?.name ?? null;
  const [language, cloud] = [nameOf(stack.language), nameOf(stack.cloud)];
  const framework = stacks.flatMap((one) => frameworkOf(one, stack)?.name ?? [])[0];
  const written = framework === undefined ? language : `${language ?? ''} with ${framework}`;
  const named = [...(written === null ? [] : [`I write ${written}`]), ...(cloud === null ? [] : [`use ${cloud}`])];
  return named.length === 0 ? 'I have not said which language I write.' : `${named.join(' and ')}.`;
}

function tabulate({ name, level, required, priority, standing }: BriefSkill): string {
  const cells = [name, nameLevel(level), `${LEVEL_NAMES[required]} (${priority})`, standing ?? ''];
  return `| ${cells.map(quoteMarkdown).join(' | ')} |`;
}

/** Who rates the person lower than they do; none where nobody does. */
function describeDisputes(skills: readonly BriefSkill[]): string[] {
  const lower = skills.flatMap(({ name, disputed }) => disputed.map((one) => ({ ...one, skill: name })));
  const clauses = sayLower(lower, { whom: 'me ', most: skills.length });
  return clauses.length === 0 ? [] : [quoteMarkdown(clauses.map((clause) => `${clause}.`).join(' '))];
}

/** What each skill short of the target still takes for its next level. */
function describeGaps(skills: readonly BriefSkill[]): string[] {
  const short = skills.filter(({ gap }) => gap !== null);
  if (short.length === 0) return [];
  return ['## Short of it', ...short.flatMap(describeGap)];
}

function describeGap({ name, level, gap }: BriefSkill): string[] {
  if (gap === null) return [];
  const next = LEVEL_NAMES[(level ?? 0) + 1] ?? '';
  const groups: readonly (readonly [said: string, texts: readonly string[]])[] = [
    ['I have not', gap.answeredNo],
    ['with help only, I have', gap.withHelp],
    ['never came up: to have', gap.neverCameUp],
    ['not asked: to have', gap.notAsked],
  ];
  const lines = groups.flatMap(([said, texts]) => texts.map((text) => `${said} ${quoteMarkdown(text)}`));
  const enough = gap.needed === 0 ? 'the answers reach it already' : `${gap.needed} more of these`;
  return [`**${name}**, to ${next}: ${enough}`, ...(lines.length === 0 ? [] : [listMarkdown(lines)])];
}

function describeStep(step: BriefStep, skills: readonly BriefSkill[]): string[] {
  const { kind, skill, from, to, title, brief, since, boxes, note } = step;
  const name = nameSkill(skill, skills);
  const levels = kind === 'prove' ? `to prove ${LEVEL_NAMES[to]}` : `${nameLevel(from)} to ${LEVEL_NAMES[to]}`;
  return [
    since === null ? '## My next step' : `## My step in hand, since ${formatDate(since.slice(0, 10))}`,
    `${name}, ${levels}: **${quoteMarkdown(title)}**. ${quoteMarkdown(brief)}`,
    listMarkdown(boxes.map(({ line, ticked }) => `[${ticked ? 'x' : ' '}] ${quoteMarkdown(line)}`)),
    ...(note === null ? [] : [`My note: ${quoteMarkdown(cleanText(note))}`]),
  ];
}
