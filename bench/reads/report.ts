import type { Case } from './cases.ts';
import type { Measured } from './measure.ts';

export type MeasuredCase = Pick<Case, 'title' | 'asker' | 'statements'> & { readonly ours: readonly Measured[]; readonly raw: readonly Measured[] };

/** Prints one line a case; each figure is the median of its rounds, and the ratio the median of the ratios within a round. */
export function printTable(cases: readonly MeasuredCase[]): void {
  const rows = cases.map(({ title, asker, statements, ours, raw }) => [
    asker, title, rate(ours), rate(raw), median(ours.map(({ requestsPerSecond }, round) => requestsPerSecond / raw[round]!.requestsPerSecond)).toFixed(2),
    latency(ours), latency(raw), processor(ours), processor(raw), String(statements),
  ]);
  const head = ['asker', 'operation', 'ours/s', 'ceiling/s', 'ratio', 'ours p50/p99 ms', 'ceiling p50/p99 ms', 'ours CPU µs', 'ceiling CPU µs', 'statements'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) console.log(`| ${row.map((cell, column) => pad(cell, widths[column]!, column)).join(' | ')} |`);
}

/** Texts to the left, figures to the right. */
function pad(cell: string, width: number, column: number): string {
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}

function rate(rounds: readonly Measured[]): string {
  return median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)).toFixed(0);
}

function latency(rounds: readonly Measured[]): string {
  return [median(rounds.map(({ p50 }) => p50)), median(rounds.map(({ p99 }) => p99))].map((milliseconds) => milliseconds.toFixed(1)).join(' / ');
}

function processor(rounds: readonly Measured[]): string {
  return median(rounds.map((round) => round.processor)).toFixed(0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}
