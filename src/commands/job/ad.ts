import type { Context } from '../../context.ts';
import type { CommandDefinition } from '../command.ts';
import { fillAdSheet, screenOfAd } from './fill-ad-sheet.ts';
import { renderAd } from './ad.view.ts';
import { BEFORE_APPLYING } from './moment.ts';
import { readAd } from './read-ad.ts';

export const adCommand: CommandDefinition = {
  name: 'ad',
  summary: 'read what an ad asks, and keep nothing',
  description:
    'Reads an ad by its words: the skills it asks for beside where you stand, its tools, and what to do before you apply.',
  arguments: [{ name: '<file>', description: 'the text of the ad, or - for standard input', takes: 'file' }],
  prints: true,
  examples: ['coach job ad posting.txt', 'coach job ad - < posting.txt'],
  run: (context, [file = '']) => runAd(context, file),
};

async function runAd(context: Context, file: string): Promise<void> {
  const text = await readAd(context, file);
  const record = await context.glance();
  const sheet = fillAdSheet(context, record, text);
  context.show(sheet, (value, style) =>
    renderAd(value, { ...screenOfAd(context, record), moment: BEFORE_APPLYING }, style),
  );
  if (sheet.asked.length > 0)
    context.hint('Read by its words alone: look yourself at what it means. Keep it: coach job add <name> --ad <file>');
}
