import { checksum } from '../checksum.ts';
import type { ResumeSkill } from './resume.ts';
import type { ResumeLine, ResumeWork } from './rung.ts';
import type { Work } from './work.ts';

/** Under this name an entry of a JSON Resume says that it was made here, and what it was when it was made. */
export const MARK = 'x-backend-coach';

export interface Mark {
  readonly id: string;
  /** The checksum of the entry without its mark. */
  readonly made: string;
}

interface Entry {
  readonly name: string;
  readonly [MARK]: Mark;
}

export interface ResumeProject extends Entry {
  readonly description?: string;
  readonly highlights?: readonly string[];
  readonly keywords?: readonly string[];
  readonly startDate?: string;
  readonly endDate?: string;
  readonly url?: string;
}

/** Under this name a skill of a JSON Resume holds the lines that are known to be of no work. */
export const OWN_ACCOUNT = 'x-by-own-account';

export interface SkillEntry extends Entry {
  readonly keywords?: readonly string[];
  readonly [OWN_ACCOUNT]?: readonly string[];
}

export interface CertificateEntry extends Entry {
  readonly issuer?: string;
  readonly url?: string;
}

/** The parts of a document of JSON Resume 1.3.1 that a record can fill. */
export interface ResumeParts {
  readonly projects: readonly ResumeProject[];
  readonly skills: readonly SkillEntry[];
  readonly certificates: readonly CertificateEntry[];
}

/** A certification of the knowledge base. */
export interface Certification {
  readonly title: string;
  readonly aliases?: readonly string[] | undefined;
  readonly by?: string | undefined;
}

/** What the parts are named after. */
export interface ResumeNames {
  /** The names of topics by their ids. */
  readonly topics: ReadonlyMap<string, string>;
  readonly certifications: readonly Certification[];
}

/** One project, from all the work that has its key. */
interface Gathered {
  readonly works: ResumeWork[];
  readonly skills: Set<string>;
  readonly lines: ResumeLine[];
}

/**
 * The parts, in the order of the skills. A line stands once: with the work that it is known to be of, else with its
 * skill. Days stand only with a step that was finished.
 */
export function toResumeParts(resume: readonly ResumeSkill[], { topics, certifications }: ResumeNames): ResumeParts {
  const gathered = new Map<string, Gathered>();
  const certificates = new Map<string, CertificateEntry>();
  for (const { name, rungs } of resume)
    for (const { works } of rungs) {
      const projects = works.filter((work) => {
        const certificate = makeCertificate(work, certifications);
        if (certificate !== null) certificates.set(certificate[MARK].id, certificate);
        return certificate === null;
      });
      for (const work of projects) {
        const known = gathered.get(work.key) ?? { works: [], skills: new Set(), lines: [] };
        gathered.set(work.key, known);
        known.works.push(work);
        known.skills.add(name);
        known.lines.push(...work.lines);
      }
    }
  const shown = new Set([...gathered.values()].flatMap(({ skills }) => [...skills]));
  const skills = resume.filter(
    ({ name, level, rungs }) => (level ?? 0) > 0 && (shown.has(name) || rungs.some(({ lines }) => lines.length > 0)),
  );
  return {
    projects: [...gathered].map(([key, project]) => makeProject(key, project)),
    skills: skills.map(({ id, name, rungs }) => {
      const named = rungs.flatMap(({ lines }) => lines.flatMap(({ topic }) => topics.get(topic) ?? []));
      const keywords = [...new Set(named)];
      const own = rungs.flatMap((rung) => rung.own.map(({ line }) => line));
      return mark(`skill ${id}`, {
        name,
        ...(keywords.length === 0 ? {} : { keywords }),
        ...(own.length === 0 ? {} : { [OWN_ACCOUNT]: own }),
      });
    }),
    certificates: [...certificates.values()],
  };
}

function makeProject(key: string, { works, skills, lines }: Gathered): ResumeProject {
  const newest = works.toSorted((a, b) => b.day.localeCompare(a.day));
  const url = newest.flatMap((work) => work.url ?? [])[0];
  const [name = ''] = newest.map((work) => work.name);
  const [description] = newest.flatMap(({ text }) => text ?? []);
  const finished = newest.filter((work) => work.finished);
  const [end] = finished;
  const start = finished.map(({ since }) => since);
  const known = start.filter((day) => day !== null).sort();
  return mark(`project ${key}`, {
    name,
    ...(description === undefined ? {} : { description }),
    ...(lines.length === 0 ? {} : { highlights: lines.map(({ line }) => line) }),
    keywords: [...skills],
    ...(known[0] === undefined || known.length < start.length ? {} : { startDate: known[0] }),
    ...(end === undefined ? {} : { endDate: end.day }),
    ...(url === undefined ? {} : { url }),
  });
}

/** The certificate that a piece of evidence names and nothing else; null for any other work. */
function makeCertificate({ name, url }: Work, certifications: readonly Certification[]): CertificateEntry | null {
  const said = fold(name);
  const found = certifications.find(({ title, aliases = [] }) =>
    [title, title.replace(/\s*\([^()]*\)$/u, ''), ...aliases].some((known) => fold(known) === said),
  );
  if (found === undefined) return null;
  return mark(`certificate ${found.title}`, {
    name,
    ...(found.by === undefined ? {} : { issuer: found.by }),
    ...(url === null ? {} : { url }),
  });
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

function mark<Fields extends object>(key: string, fields: Fields): Fields & { readonly [MARK]: Mark } {
  return { ...fields, [MARK]: { id: checksum(key), made: checksum(spell(fields)) } };
}

/** Whether an entry of a document was made here, and is as it was made; null for one that was not. */
export function readMark(entry: unknown): { readonly id: string; readonly unchanged: boolean } | null {
  if (!isObject(entry)) return null;
  const { [MARK]: found, ...fields } = entry;
  if (!isObject(found) || typeof found['id'] !== 'string') return null;
  return { id: found['id'], unchanged: found['made'] === checksum(spell(fields)) };
}

/** A value as text that does not depend on the order of its keys. */
export function spell(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
