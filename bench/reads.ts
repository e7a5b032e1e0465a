/**
 * What does GraphQL cost here? `npm run bench:reads` lays 140,000 parties and relationships into a PostgreSQL database of its own and
 * compares, in rounds that take turns, the whole server with the ceiling: bare HTTP and one statement written by hand for each operation,
 * over the same kind of pool, under the same row-level policies. Both must give the same answers first.
 *
 * Options: --rounds 3, --seconds 1.5, --connections 16, --only list20,node, --profile DIRECTORY (a CPU profile of the server).
 */
import { parseArgs } from 'node:util';
import { createBenchDatabase } from './reads/bench-database.ts';
import { startChild } from './reads/child-server.ts';
import { network, otherNetwork } from './reads/operations.ts';
import { prepareCases } from './reads/cases.ts';
import { measure, type Measured } from './reads/measure.ts';
import { printTable } from './reads/report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '1.5' }, connections: { type: 'string', default: '16' },
    only: { type: 'string' }, profile: { type: 'string' },
  },
});
const secret = 'the secret of the benchmark, long enough';

const started = performance.now();
const database = await createBenchDatabase([network, otherNetwork]);
console.log(`${database.description}; laid out in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
const environment = { DATABASE_URL: database.servingUrl, DATABASE_OWNER_URL: database.ownerUrl, GUANXI_SECRET: secret, GUANXI_DEMO: '1', PORT: '0' };
const profiling = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
const ours = await startChild('our-server.ts', environment, profiling);
const raw = await startChild('raw-server.ts', environment);
try {
  const cases = await prepareCases({ ours, raw, secret, only: options.only?.split(',') });
  const load = { connections: Number(options.connections), seconds: Number(options.seconds) };
  for (const each of cases) await Promise.all([measure(each.ours, { ...load, seconds: 0.5 }), measure(each.raw, { ...load, seconds: 0.5 })]);
  const measured = cases.map((each) => ({ ...each, ours: [] as Measured[], raw: [] as Measured[] }));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [index, each] of cases.entries()) {
      // Who begins takes turns, so that neither always meets the warmer machine.
      const sides = round % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const);
      for (const side of sides) measured[index]![side].push(await measure(each[side], load));
    }
  }
  printTable(measured);
} finally {
  await Promise.all([ours.stop(), raw.stop()]);
  await database.drop();
}
console.log(`${((performance.now() - started) / 1_000).toFixed(0)} s in all`);
