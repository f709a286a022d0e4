import { type CommandDefinition, GROUPS } from './command.ts';
import { adCommand } from './job/ad.ts';
import { addCommand } from './job/add.ts';
import { dropCommand } from './job/drop.ts';
import { listCommand, showList } from './job/list.ts';
import { marketCommand } from './job/market.ts';
import { moveCommand } from './job/move.ts';
import { noteCommand } from './job/note.ts';
import { showCommand } from './job/show.ts';

export const jobCommand: CommandDefinition = {
  name: 'job',
  group: GROUPS.apply,
  summary: 'follow the jobs you apply for',
  description:
    'Lists the jobs you follow, the longest wait first: where each stands, since when, and what is due. Everything stays on this machine.',
  subcommands: [addCommand, listCommand, showCommand, moveCommand, noteCommand, dropCommand, adCommand, marketCommand],
  examples: [
    'coach job',
    'coach job add acme --role "Backend developer"',
    'coach job add globex',
    'coach job move acme interview --on thursday',
    'coach job list --ics jobs.ics',
  ],
  run: (context) => showList(context, {}),
};
