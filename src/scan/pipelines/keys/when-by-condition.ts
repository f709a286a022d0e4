import type { JobWhen } from '../when.ts';

const UNDERSTOOD = [
  /^(?:always\(\)|success\(\)|!\s?cancelled\(\)|true)$/,
  /^!\s?contains\(github\.event\.head_commit\.message, ?'[^']*skip[^']*'\)$/,
  /^(?:!\s?github\.event\.pull_request\.draft|github\.event\.pull_request\.draft\s?(?:==\s?false|!=\s?true))$/,
  /^(?:succeeded\(\)|succeededOrFailed\(\))$/,
];

/** What GitHub calls what may have started a workflow. */
const EVENT =
  /^(?:push|pull_request(?:_\w+)?|merge_group|workflow_(?:dispatch|run|call)|schedule|release|repository_dispatch|issues|issue_comment|create|delete|deployment(?:_status)?|discussion(?:_comment)?|fork|gollum|label|milestone|page_build|public|registry_package|status|watch|check_(?:run|suite)|branch_protection_rule|image_version|project\w*)$/;
const NOTHING = /^(?:false|null|-?0(?:\.0+)?|''|"")$/i;
const CONSTANT = /^(?:true|false|null|-?\d{1,9}|'[^']{0,60}'|"[^"]{0,60}")$/i;
const COMPARISON = /^(\S.{0,60}?)\s?(==|!=)\s?(\S.{0,60})$/;
const BY_FUNCTION = /^(?:eq|ne)\(\s*([^,()]{1,60}?)\s*,\s*([^,()]{1,60}?)\s*\)$/;

/** What a condition says of when its step runs; what is not understood says nothing. */
export function whenByCondition(text: string): JobWhen {
  const condition = (/^\$\{\{(.*)\}\}$/.exec(text)?.[1] ?? text).trim();
  const parts = condition.split('&&').map((part) => part.trim());
  if (!condition.includes('||') && parts.some(isNever)) return 'never';
  if (UNDERSTOOD.some((one) => one.test(condition))) return 'each';
  if (
    /event_name\s?==\s?["'](?!push["']|pull_request["']|merge_group["'])/.test(condition) &&
    !condition.includes('||')
  )
    return 'not';
  return /^(?:failure|cancelled|failed|canceled)\(\)$/.test(condition) ? 'not' : 'unsaid';
}

/** Whether a condition is never met, whatever happens. */
function isNever(condition: string): boolean {
  if (NOTHING.test(condition) || /^!\s?true$|^not\(\s*true\s*\)$/i.test(condition)) return true;
  const called = BY_FUNCTION.exec(condition);
  const [, left = '', sign = '', right = ''] = COMPARISON.exec(condition) ?? [];
  const [one, operator, other] =
    called === null
      ? [left, sign, right]
      : [called[1] ?? '', condition.startsWith('eq') ? '==' : '!=', called[2] ?? ''];
  if (operator === '') return false;
  if (CONSTANT.test(one) && CONSTANT.test(other))
    return (one.toLowerCase() === other.toLowerCase()) !== (operator === '==');
  const event = one === 'github.event_name' ? other : other === 'github.event_name' ? one : '';
  return operator === '==' && CONSTANT.test(event) && !EVENT.test(event.slice(1, -1));
}
