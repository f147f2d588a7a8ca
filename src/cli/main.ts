#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { run } from './run.ts';

// The reader is some hundreds of small functions. V8 would inline them into each other at great length; compiling that takes longer than it saves.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

process.exitCode = await run(process.argv.slice(2));
