import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkData, formatFault } from './data/check.ts';

/** Prints every fault in data/; `--stale 365` also names the records last reviewed longer ago than so many days. */
const { values } = parseArgs({ options: { stale: { type: 'string' } } });
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const folder = fileURLToPath(new URL('../data/', import.meta.url));
const faults = checkData(folder, day(0), values.stale === undefined ? undefined : day(Number(values.stale)));
for (const fault of faults) console.log(formatFault(fault));
console.log(faults.length === 0 ? 'data/ has no fault' : `${faults.length} faults in data/`);
if (faults.length > 0) process.exitCode = 1;
