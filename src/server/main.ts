#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { runCommandLine } from './command-line/program.ts';

// What is loaded from here on starts faster the second time.
enableCompileCache();

// Set rather than exited with, so that what is still being written to a pipe gets there.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (line) => console.log(line),
  progress: (line) => console.error(line),
});
