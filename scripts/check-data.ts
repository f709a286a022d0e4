import { fileURLToPath } from 'node:url';
import { checkData, formatFault } from '../src/knowledge/check.ts';

const folder = fileURLToPath(new URL('../data/', import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const faults = checkData(folder, today);
for (const fault of faults) console.log(formatFault(fault));
console.log(faults.length === 0 ? 'data/ has no fault' : `${String(faults.length)} faults in data/`);
if (faults.length > 0) process.exitCode = 1;
