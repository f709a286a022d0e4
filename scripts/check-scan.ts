import { judgeRepositories, summarise } from './scan/judge.ts';
import { readRepositories } from './scan/repository.ts';

const judged = await judgeRepositories(readRepositories());
const { lines, isMet } = summarise(judged);
console.log(lines.join('\n'));
if (!isMet) process.exitCode = 1;
