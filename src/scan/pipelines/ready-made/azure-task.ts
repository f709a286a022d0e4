import { indentOf, unquote } from '../../yaml/text.ts';

const INPUT = /^\s*([\w.-]+)\s*:\s+(\S.*)$/;

/** Nobody gives a task more inputs. */
const MOST_INPUTS = 50;

/** What a task of Azure's is given in the lines below its inputs, which stand at an indent. */
export function readInputs(code: readonly string[], from: number, indent: number): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  for (const line of code.slice(from, from + MOST_INPUTS)) {
    if (line.trim() === '') continue;
    if (indentOf(line) <= indent) break;
    const [, name = '', value = ''] = INPUT.exec(line) ?? [];
    if (name !== '') inputs.set(name, unquote(value.trim()));
  }
  return inputs;
}

/** The key whose value is what a task does, by the name of the task, and the words before and after it. */
const TASKS: Readonly<Record<string, { key: string; program: string | null; after: readonly string[]; own?: string }>> =
  {
    Maven: { key: 'goals', program: 'mvn', after: ['options'], own: 'package' },
    Gradle: { key: 'tasks', program: './gradlew', after: ['options'], own: 'build' },
    DotNetCoreCLI: { key: 'command', program: null, after: ['arguments'] },
    Npm: { key: 'command', program: 'npm', after: [] },
  };

/** The command that a task runs by its inputs, and the key that it is shown at; null for a task that is not known. */
export function commandOfTask(
  task: string,
  inputs: ReadonlyMap<string, string>,
): { readonly key: string; readonly text: string } | null {
  const known = TASKS[/^\w*/.exec(task)?.[0] ?? ''];
  if (known === undefined) return null;
  const verb = inputs.get(known.key) ?? known.own;
  if (verb === undefined) return null;
  const isCustom = verb === 'custom';
  const told = isCustom ? [inputs.get('customCommand') ?? inputs.get('custom') ?? ''] : [verb];
  const pom = inputs.get('mavenPomFile') ?? 'pom.xml';
  const after = [...known.after.flatMap((name) => inputs.get(name) ?? []), ...(pom === 'pom.xml' ? [] : ['-f', pom])];
  return {
    key: inputs.has(known.key) ? known.key : 'inputs',
    text: [known.program ?? task, ...told, ...after].join(' '),
  };
}
