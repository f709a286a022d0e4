import { findPlatformFolders } from '../../src/progress/disk/location.ts';

/** Run as a process of its own, with its environment: prints the folders that it would find on a platform. */
Object.defineProperty(process, 'platform', { value: process.argv[2] });
process.stdout.write(JSON.stringify(await findPlatformFolders(process)));
