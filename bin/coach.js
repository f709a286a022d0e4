#!/usr/bin/env node
// In words that Node 8 reads too, so that an old one is told what is wrong; package.json says the same to npm.
const [major, minor] = process.versions.node.split('.').map(Number);
const isKnown = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (isKnown) {
  require('../dist/main.cjs');
} else {
  process.stderr.write(
    `coach needs Node 20.19 or a later 20, or Node 22.12 or later; this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
