import { listDisputes, type Report, type SkillReport } from '../../coaching/report.ts';
import { formatRater, nameLevel } from '../../terminal/phrases.ts';
import { sayLower } from '../say/say-lower.ts';

/** Who rates lower than the person does, in sentences, and where the statements stand; none where nobody does. */
export function describeDisputes(report: Report): string[] {
  const disputes = listDisputes(report);
  const lower = disputes.map(({ row, dispute: { by, level } }) => ({ by, level, skill: row.name }));
  const hasStatements = disputes.some(({ row, dispute }) =>
    row.opinions.some(({ by, notSeen }) => by === dispute.by && notSeen.length > 0),
  );
  return [...sayLower(lower), ...(hasStatements ? [WHERE] : [])].map((clause) => `${clause}.`);
}

const WHERE = 'The statements that differ stand below, under Second opinion';

const RATERS_NAMED = 2;

/** "Ines: Guided", for each who rates a skill lower; of many how many. */
export function nameDisputes({ disputed }: SkillReport): string[] {
  if (disputed.length > RATERS_NAMED) return [`${disputed.length} others rate lower`];
  return disputed.map(({ by, level }) => `${formatRater(by)}: ${nameLevel(level)}`);
}
