'use strict';
// Loaded before the program by tests/support/faults.ts: makes the disk fail, slow or kill the program at one of its file operations.
const fs = require('node:fs');

const { match, at, act, code, ms, log, times = Infinity } = JSON.parse(process.env.COACH_TEST_FAULT);
const paths = new Map();
let count = 0;

const CHANGES = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'copyFileSync',
  'linkSync',
  'symlinkSync',
];
for (const name of [...CHANGES, 'ftruncateSync', 'chmodSync', 'readFileSync']) {
  const real = fs[name];
  fs[name] = function (...args) {
    const path = typeof args[0] === 'number' ? (paths.get(args[0]) ?? '') : String(args[0]);
    const isChange = CHANGES.includes(name) && !(name === 'openSync' && !isForWriting(args[1]));
    if (isChange && new RegExp(match).test(path)) {
      count += 1;
      if (log) process.stderr.write(`${count} ${name} ${path}\n`);
      else if (count >= at && count < at + times) fault(name, args, real);
    }
    const result = real.apply(fs, args);
    if (name === 'openSync') paths.set(result, path);
    return result;
  };
}

function isForWriting(flags) {
  return typeof flags === 'number' ? (flags & 3) !== 0 : flags !== undefined && flags !== 'r';
}

function fault(name, args, real) {
  if (act === 'slow' || (act === 'pause' && count === at)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    return;
  }
  // Of a write half is done, so that what is left is torn.
  if (name === 'writeSync' && count === at) {
    const [handle, data, ...rest] = args;
    const half = typeof data === 'string' ? data.slice(0, data.length / 2) : data.subarray(0, data.length / 2);
    real.call(fs, handle, half, ...(typeof data === 'string' ? rest : []));
  }
  if (act === 'kill' && count === at) process.kill(process.pid, 'SIGKILL');
  if (act === 'fail') throw Object.assign(new Error(`${code}: injected, ${name}`), { code, errno: -1, syscall: name });
}
