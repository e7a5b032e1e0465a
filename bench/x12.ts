/**
 * How fast is product activity read from an X12 file, and in how much memory? `npm run bench:x12` writes one 852 of 50 MB (75,765 items,
 * 1.36 million quantities at locations) to a temporary file, and reads it in a process each: cut at its terminators and no more, then up to each
 * of the reader's layers.
 *
 * Options: --megabytes 50.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readActivity } from '../src/exchange/x12/activity/read-activity.ts';
import { readEnvelopes } from '../src/exchange/x12/read-envelopes.ts';
import { readSegments } from '../src/exchange/x12/tokenizer.ts';

const { values: options } = parseArgs({ options: { megabytes: { type: 'string', default: '50' }, layer: { type: 'string' }, file: { type: 'string' } } });

const layers: Readonly<Record<string, (source: AsyncIterable<Uint8Array>) => AsyncIterable<readonly unknown[]>>> = {
  'cut at terminators': cut, segments: readSegments, envelopes: readEnvelopes, activity: readActivity,
};

interface Measured {
  readonly parts: number;
  readonly seconds: number;
  /** Of all its threads. */
  readonly processorSeconds: number;
  /** Above what the process had before it read. */
  readonly grownMegabytes: number;
}

const heading = [
  'ISA*00*          *00*          *ZZ*BUYER          *ZZ*VENDOR         *261122*0900*U*00401*000000001*0*P*>~',
  'GS*PD*BUYER*VENDOR*20261122*0900*1*X*004010~ST*852*0001~XQ*H*20261116*20261122~N1*VN*Vendor*92*V1~',
].join('');

if (options.layer !== undefined && options.file !== undefined) console.log(JSON.stringify(await measure(options.layer, options.file)));
else report();

function report(): void {
  const directory = mkdtempSync(join(tmpdir(), 'x12-'));
  const file = join(directory, 'activity.edi');
  const bytes = writeFile(file, Number(options.megabytes) * 1e6);
  const measured = Object.keys(layers).map((layer) => [layer, measureApart(layer, file)] as const);
  rmSync(directory, { recursive: true });
  const floor = measured[0]![1].seconds;
  const rows = measured.map(([layer, { parts, seconds, processorSeconds, grownMegabytes }]) => {
    const speed = { 'MB/s': (bytes / 1e6 / seconds).toFixed(1), 'of the floor': (floor / seconds).toFixed(2) };
    return [layer, { parts, seconds: seconds.toFixed(2), processor: processorSeconds.toFixed(2), ...speed, 'own MB': grownMegabytes.toFixed(0) }];
  });
  console.log(`One 852 of ${(bytes / 1e6).toFixed(1)} MB`);
  console.table(Object.fromEntries(rows));
}

/** In a process of its own, so that its memory is. */
function measureApart(layer: string, file: string): Measured {
  const output = execFileSync(process.execPath, [...process.execArgv, import.meta.filename, '--layer', layer, '--file', file], { encoding: 'utf8' });
  return JSON.parse(output) as Measured;
}

async function measure(layer: string, file: string): Promise<Measured> {
  const before = process.resourceUsage().maxRSS;
  const started = process.cpuUsage();
  const began = performance.now();
  let parts = 0;
  for await (const batch of layers[layer]!(createReadStream(file, { highWaterMark: 64 * 1024 }))) parts += batch.length;
  const seconds = (performance.now() - began) / 1e3;
  const { user, system } = process.cpuUsage(started);
  return { parts, seconds, processorSeconds: (user + system) / 1e6, grownMegabytes: (process.resourceUsage().maxRSS - before) / 1e3 };
}

/** What any reader does at the least: texts between terminators. */
async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of source) {
    const texts = (rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')).split('~');
    rest = texts.pop()!;
    yield texts;
  }
}

/** Writes an 852 of about so many bytes; returns how many it has. */
function writeFile(file: string, size: number): number {
  const descriptor = openSync(file, 'w');
  let bytes = writeSync(descriptor, heading);
  let items = 0;
  while (bytes < size) {
    bytes += writeSync(descriptor, item(items));
    items += 1;
  }
  return bytes + writeSync(descriptor, `CTT*${items}~SE*${items * 5 + 5}*0001~GE*1*1~IEA*1*000000001~`);
}

function item(number: number): string {
  const quantities = Array.from({ length: 9 }, (_, index) => (number * 31 + index * 17) % 900);
  const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
  const stores = quantities.map((quantity, index) => `STORE${1000 + ((number + index) % 600)}*${quantity}`).join('*');
  return (
    `LIN*${number + 1}*VN*V-${100_000 + number}*IN*${700_000 + number}~ZA*QA*${total}*EA~SDQ*EA*92*${stores}~ZA*QS*${total}*EA~SDQ*EA*92*${stores}~`
  );
}
