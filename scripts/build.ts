import { build } from 'rolldown';
import config from '../rolldown.config.ts';

/** `npm run build`: the program, then what is made from its commands and data; says nothing where all is well. */
await build(config);
await import('./write-derived.ts');
