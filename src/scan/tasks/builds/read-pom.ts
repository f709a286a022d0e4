import { lessSure, type Standing } from '../../shell/commands.ts';
import { skipOf } from '../../runners/skip-properties.ts';
import { namesNoTest } from '../../runners/test-names.ts';

/** What a pom.xml says of the tests of a build. */
export interface Pom {
  /** How sure its own tests are to run and to fail the build. */
  readonly standing: Standing;
  /** Whether it is a project with code, and not one that only holds others together. */
  readonly hasCode: boolean;
  /** The path of the one that it takes more from; null where it names none. */
  readonly parent: string | null;
  /** The projects that are built with it. */
  readonly modules: readonly string[];
  /** Whether a profile may have more projects built. */
  readonly mayHaveMore: boolean;
}

/** A tag that holds a text, and what it stands in. */
interface Fact {
  readonly name: string;
  readonly value: string;
  readonly parent: string;
  readonly plugin: Part | null;
  readonly profile: Part | null;
}

/** A plug-in or a profile, and what is known of it once it was read. */
interface Part {
  artifact: string;
  isActive: boolean;
}

const TAG = /<(\/?)([\w.:-]{1,100})([^<>]*)>([^<]*)/g;
/** Nobody nests tags deeper. */
const DEEPEST = 60;

/** Reads of a pom.xml whether the tests of its project run, unless a profile that is not always active says so. */
export function readPom(code: readonly string[]): Pom {
  const facts = readFacts(code.join('\n'));
  const always = facts.filter(({ profile }) => profile === null || profile.isActive);
  const properties = new Map(
    always.filter(({ parent }) => parent === 'properties').map((one) => [one.name, one.value]),
  );
  const standing = always
    .map((one) => standingBy({ ...one, value: resolve(one.value, properties) }, one.profile !== null))
    .reduce(lessSure, 'decides');
  const ofModules = facts.filter(({ name, parent }) => name === 'module' && parent === 'modules');
  const modules = ofModules.filter(({ profile }) => profile === null || profile.isActive).map(({ value }) => value);
  return {
    standing,
    hasCode: ofModules.length === 0 && !facts.some(({ name, value }) => name === 'packaging' && value === 'pom'),
    parent: facts.some(({ name }) => name === 'parent')
      ? (facts.find(({ name, parent }) => name === 'relativePath' && parent === 'parent')?.value ?? '../pom.xml')
      : null,
    modules,
    mayHaveMore: modules.length < ofModules.length,
  };
}

function readFacts(text: string): Fact[] {
  const facts: Fact[] = [];
  const open: string[] = [];
  let plugin: Part | null = null;
  let profile: Part | null = null;
  for (const [, end, name = '', attributes = '', value = ''] of text.matchAll(TAG)) {
    if (end === '/') {
      const place = open.lastIndexOf(name);
      if (place >= 0) open.length = place;
      if (name === 'plugin') plugin = null;
      if (name === 'profile') profile = null;
      continue;
    }
    const parent = open.at(-1) ?? '';
    if (name === 'plugin') plugin = { artifact: '', isActive: false };
    if (name === 'profile') profile = { artifact: '', isActive: false };
    if (plugin !== null && name === 'artifactId' && parent === 'plugin') plugin.artifact = value.trim();
    if (profile !== null && name === 'activeByDefault') profile.isActive = value.trim() === 'true';
    facts.push({ name, value: value.trim(), parent, plugin, profile });
    if (!attributes.endsWith('/') && open.length < DEEPEST) open.push(name);
  }
  return facts;
}

/** A value with the property that it is put for. */
function resolve(value: string, properties: ReadonlyMap<string, string>): string {
  let known = value;
  for (let round = 0; round < 5; round += 1) {
    const [, name] = /^\$\{([\w.-]+)\}$/.exec(known) ?? [];
    if (name === undefined) break;
    known = properties.get(name) ?? '';
  }
  return known;
}

const FAILURES = /^(?:testFailureIgnore|maven\.test\.failure\.ignore)$/;
/** A pattern of files that leaves out nothing but what no test is. */
const WHOLE = /^[*/.]+(?:(?:Abstract)?Tests?|\*|\.java|\.class)*$/;

function standingBy({ name, value, parent, plugin }: Fact, isOfProfile: boolean): Standing {
  if (plugin !== null && plugin.artifact !== 'maven-surefire-plugin') return 'decides';
  const isOn = value.toLowerCase() === 'true';
  const certain: Standing = isOfProfile ? 'unsure' : 'not';
  if (isOn && FAILURES.test(name)) return certain;
  if (isOn && (plugin === null ? /^(?:skipTests|maven\.test\.skip)$/ : /^skip(?:Tests|Exec)?$/).test(name))
    return certain;
  if (parent === 'properties') {
    const skip = skipOf(name, value);
    return skip === 'none' || !(isOn || namesNoTest(value)) ? 'decides' : skip === 'all' ? certain : byName(name);
  }
  if (name === 'testSourceDirectory' && !/^(?:src|\$\{)/.test(value)) return 'unsure';
  if (plugin === null) return 'decides';
  const leavesNone =
    (name === 'phase' && /^(?:none)?$/.test(value)) ||
    (name === 'exclude' && WHOLE.test(value)) ||
    (name === 'include' && !/Test|IT|Spec|Suite|Case|\*\.(?:java|class)$|\*$|\$\{/i.test(value)) ||
    (name === 'test' && namesNoTest(value));
  return leavesNone ? 'unsure' : 'decides';
}

/** What is set for a build that may mean something else than tests. */
function byName(name: string): Standing {
  return /test|unit|surefire/i.test(name) ? 'unsure' : 'decides';
}
