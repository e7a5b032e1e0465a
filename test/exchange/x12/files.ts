import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { FindingCode } from '../../../src/exchange/x12/finding-rules.ts';
import type { Findings } from '../../../src/exchange/x12/findings.ts';
import type { Interchange } from '../../../src/exchange/x12/envelope.ts';

const directory = new URL('../../../../shared/edi-samples/', import.meta.url);

/** Other people's files, which are read where they lie and are no part of the project. */
export const hasSamples = existsSync(directory);

export function sampleNames(prefix: string): string[] {
  return hasSamples ? readdirSync(new URL('files/', directory)).filter((name) => name.startsWith(prefix)) : [];
}

export function sample(name: string): Buffer {
  return readFileSync(new URL(`files/${name}`, directory));
}

/** What a right reader gets out of the samples. */
export function expectations(): ExpectedFile[] {
  return (JSON.parse(readFileSync(new URL('expected.json', directory), 'utf8')) as { files: ExpectedFile[] }).files;
}

export interface ExpectedFile {
  readonly file: string;
  readonly verdict: 'clean' | 'flag' | 'quarantine' | 'tolerate-or-quarantine';
  readonly interchange?: Record<'sender' | 'senderQual' | 'receiver' | 'receiverQual' | 'control' | 'date', string> & { readonly test: boolean };
  readonly documents: readonly Record<string, unknown>[];
}

/** A file that arrives in chunks of these sizes, over and over. */
export async function* arriving(bytes: Uint8Array, sizes: readonly number[] = [bytes.byteLength || 1]): AsyncGenerator<Uint8Array> {
  for (let start = 0, turn = 0; start < bytes.byteLength; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

export async function collected<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}

/** One interchange with one group of these sets, each without ST and SE, in version 4010. */
export function interchangeOf(...sets: readonly (readonly string[])[]): Buffer {
  const segments = sets.flatMap((set, index) => {
    const control = String(index + 1).padStart(4, '0');
    return [`ST*852*${control}`, ...set, `SE*${set.length + 2}*${control}`];
  });
  return enveloped(['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', ...segments, `GE*${sets.length}*7`]);
}

/** An interchange of these groups. */
export function enveloped(segments: readonly string[], { usage = 'P', request = '0', version = '00401', groups = 1 } = {}): Buffer {
  const header = `ISA*00*          *00*          *ZZ*BUYER          *ZZ*VENDOR         *261122*0900*U*${version}*000000042*${request}*${usage}*>`;
  return Buffer.from([header, ...segments, `IEA*${groups}*000000042`].map((segment) => `${segment}~`).join('\n'));
}

/** A small report with two locations, in the way of large retailers. */
export const report: readonly string[] = [
  'XQ*H*20261116*20261122', 'N9*IA*778', 'N1*VN*Maker*92*V1', 'N1*RL*Store one*UL*9520123456788',
  'LIN*1*UP*036000291452*IN*4711', 'CTP**RTL*12.5', 'PO4*6', 'ZA*QA*15.5*EA', 'ZA*QS*30*EA', 'SDQ*EA*92*S1*10*S2*20', 'ZA*QR*4*EA*050*20261120',
  'N1*RL*Store two*UL*9521141123454', 'LIN*2*IN*4712', 'ZA*QA*0*EA', 'CTT*2',
];

/** The codes of what was found, in the order in which it stands in the units. */
export function codesIn(interchange: Interchange): FindingCode[] {
  const all: Findings[] = [interchange.findings, ...interchange.groups.flatMap((group) => [group.findings, ...group.sets.map((set) => set.findings)])];
  return all.flatMap(({ kept }) => kept.map(({ code }) => code));
}
