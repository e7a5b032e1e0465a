/**
 * `npm test`: every stage in order, a line each with its time, until the first that fails; then what both engines counted, summed.
 * Each stage is a script of package.json and runs by itself too (`npm run lint`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Stage {
  script: string;
  what: string;
  /** Where jest writes its counts; such a stage shows its progress, the others speak only when they fail. */
  counts?: string;
}

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

const results = mkdtempSync(join(tmpdir(), 'guanxi-test-'));
const stages: Stage[] = [
  { script: 'codegen', what: 'the operations of tests and examples have types' },
  { script: 'types', what: 'everything is typed' },
  { script: 'lint', what: 'no suspicious code' },
  { script: 'floors', what: 'imports go down the floors' },
  { script: 'schema:check', what: 'the committed schema is the served one' },
  { script: 'structure', what: 'sizes and cycles' },
  { script: 'test:pglite', what: 'the tests on PGlite', counts: join(results, 'pglite.json') },
  { script: 'test:postgres', what: 'the tests on PostgreSQL', counts: join(results, 'postgresql.json') },
];

const failed = await firstFailure();
report();
rmSync(results, { recursive: true });
process.exitCode = failed ? 1 : 0;

async function firstFailure(): Promise<Stage | undefined> {
  for (const stage of stages) if (!(await passes(stage))) return stage;
  return undefined;
}

async function passes(stage: Stage): Promise<boolean> {
  if (stage.counts) console.log(`… ${stage.script}: ${stage.what}`);
  const start = performance.now();
  const { isGreen, output } = await run(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(`${mark(stage, isGreen)} ${stage.script.padEnd(14)} ${seconds} s  ${stage.what}`);
  if (!isGreen || stage.script === 'structure') console.log(output);
  return isGreen;
}

/** A stage may be right to do nothing (there is no PostgreSQL), but then it proves nothing either. */
function mark({ counts }: Stage, isGreen: boolean): string {
  if (!isGreen) return '✗';
  return counts && !existsSync(counts) ? '–' : '✓';
}

async function run({ script, counts }: Stage): Promise<{ isGreen: boolean; output: string }> {
  const jestArguments = counts ? ['--', '--json', `--outputFile=${counts}`] : [];
  const child = spawn(process.execPath, ['--run', script, ...jestArguments], {
    stdio: ['ignore', counts ? 'inherit' : 'pipe', counts ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { isGreen: code === 0, output };
}

/** The last line stands alone and in this form, so that machines find it. */
function report(): void {
  const tallies = stages.filter((stage) => stage.counts).map(tally);
  for (const { script, text } of tallies) console.log(`${script}: ${text}`);
  console.log(failed ? `Failed: ${failed.script} (${failed.what})` : 'All stages passed');
  const sum = (count: 'passed' | 'failed' | 'skipped'): number => tallies.reduce((total, one) => total + one[count], 0);
  console.log(`Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

interface Tally {
  script: string;
  passed: number;
  failed: number;
  skipped: number;
  text: string;
}

function tally({ script, counts }: Stage): Tally {
  if (!counts || !existsSync(counts)) return { script, passed: 0, failed: 0, skipped: 0, text: 'did not run' };
  const counted = JSON.parse(readFileSync(counts, 'utf8')) as Counts;
  const passed = counted.numPassedTests;
  // A file that cannot even be loaded has no test to count.
  const failures = Math.max(counted.numFailedTests, counted.numFailedTestSuites);
  const skipped = counted.numPendingTests + counted.numTodoTests;
  return { script, passed, failed: failures, skipped, text: `${passed} passed, ${failures} failed, ${skipped} skipped` };
}
