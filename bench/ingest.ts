/**
 * How fast is product activity taken in? `npm run bench:ingest` applies days of sales of positions that have a forecast and ninety days of history, a
 * thousand lines at once as files and interchanges do, through the bulk path: codes and units checked, compared with what was said before, applied to
 * stock and demand, audited.
 *
 * Beside it, in the same run and in turn, the same rows are written by plain SQL alone, in the same batches, by the same login under the same policies
 * and constraints: what the bulk path wrote of a batch (observations, stock entries, packed demand) is read back, given to twins of its positions, and
 * written in one transaction of three set-based statements. Observations and entries are inserted; packed demand is one row a position, so a further
 * day of it is an update. Making the rows ready, as JSON, is part of it; computing them is not.
 *   as the tables are: with what the tables do at each insert, balances of positions and their status above all.
 *   rows alone: the trigger that follows the entries is off, so that not even balances are kept. Nobody may insert so; it is the floor.
 *
 * Options: --positions 2000, --days 10, --batch 1000. The server's address: TEST_DATABASE_URL, as for the other benches.
 */
import { parseArgs } from 'node:util';
import { prepareBench, type Written } from './ingest/prepare-bench.ts';

const { values: options } = parseArgs({ options: { positions: { type: 'string', default: '2000' }, days: { type: 'string', default: '10' }, batch: { type: 'string', default: '1000' } } });
const [positions, days, batch] = [Number(options.positions), Number(options.days), Number(options.batch)];

const bench = await prepareBench(positions);
const seconds = { takenIn: 0, inserted: 0, rowsAlone: 0 };
let lines = 0;
for (let day = days; day > 0; day -= 1) for (let start = 0; start < positions; start += batch) await inTurn(day, { start, end: Math.min(start + batch, positions) });

console.log(`${bench.description}: ${lines} lines of ${positions} positions over ${days} days, ${batch} at once`);
console.table({
  'written by plain SQL, rows alone': row(seconds.rowsAlone),
  'written by plain SQL, as the tables are': row(seconds.inserted),
  'taken in': row(seconds.takenIn),
});
await bench.close();

/** The bulk path goes first, since its rows are what the others write; those take turns. */
async function inTurn(day: number, part: { readonly start: number; readonly end: number }): Promise<void> {
  const told = await timed('takenIn', () => bench.takeIn(day, part));
  const written = await bench.readBack(told);
  const insert = () => timed('inserted', () => bench.insert('as the tables are', written));
  const insertAlone = () => withoutBalances(written);
  for (const one of day % 2 === 0 ? [insert, insertAlone] : [insertAlone, insert]) await one();
  lines += part.end - part.start;
}

async function withoutBalances(written: Written): Promise<void> {
  await bench.keepBalances(false);
  await timed('rowsAlone', () => bench.insert('rows alone', written));
  await bench.keepBalances(true);
}

async function timed<Result>(what: keyof typeof seconds, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  seconds[what] += (performance.now() - began) / 1_000;
  return result;
}

function row(took: number) {
  return { 'lines/s': Math.round(lines / took), 'taking in, as a share of it': Number((took / seconds.takenIn).toFixed(2)) };
}
