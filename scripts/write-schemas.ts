import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { editorSchemas } from './data/editor-schemas.ts';
import { jsonDocs } from './json/files.ts';

const data = new URL('../data/schema/', import.meta.url);
mkdirSync(data, { recursive: true });
for (const [name, text] of editorSchemas()) writeFileSync(new URL(name, data), text);

const docs = new URL('../docs/', import.meta.url);
rmSync(new URL('schemas/', docs), { recursive: true, force: true });
mkdirSync(new URL('schemas/', docs), { recursive: true });
for (const [path, text] of jsonDocs()) writeFileSync(new URL(path, docs), text);
