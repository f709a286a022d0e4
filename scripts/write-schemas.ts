import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas } from './data/editor-schemas.ts';

const folder = new URL('../data/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of editorSchemas()) writeFileSync(new URL(name, folder), text);
