import { type CommandDefinition, GROUPS } from './command.ts';
import { addCommand } from './offer/add.ts';
import { compareCommand } from './offer/compare.ts';
import { listCommand, listOffers } from './offer/list.ts';
import { removeCommand } from './offer/remove.ts';
import { showCommand } from './offer/show.ts';

export const offerCommand: CommandDefinition = {
  name: 'offer',
  group: GROUPS.apply,
  summary: 'reckon offers, and compare two',
  description:
    'Lists the offers you keep, each with its job. No tax, no score: it adds up what you typed, and leaves unknown what you do not know.',
  subcommands: [addCommand, listCommand, showCommand, compareCommand, removeCommand],
  examples: [
    'coach offer add acme --currency EUR --pay 65000',
    'coach offer add globex --currency EUR --pay 70000',
    'coach offer',
    'coach offer show acme',
    'coach offer compare acme globex',
  ],
  run: (context) => listOffers(context, {}),
};
