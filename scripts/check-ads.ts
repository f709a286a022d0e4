import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LabelledAd, measureAds, renderMeasure } from './ads/measure.ts';
import { openKnowledge } from '../src/knowledge/load.ts';

/** Compares what the program reads in the labelled ads with what people read in them; `--all` shows every miss. */
const ADS = fileURLToPath(new URL('../tests/ads/', import.meta.url));
const DATA = fileURLToPath(new URL('../data/', import.meta.url));
// The day only says which resources are current.
const lexicon = openKnowledge(DATA, { day: '2026-11-25' }).adLexicon();
for (const [name, folder] of [
  ['tuned', ADS],
  ['held out', `${ADS}held-out/`],
] as const) {
  const ads = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as LabelledAd);
  const misses = name === 'tuned' || process.argv.includes('--all');
  console.log(renderMeasure(name, measureAds(ads, lexicon), misses));
}
