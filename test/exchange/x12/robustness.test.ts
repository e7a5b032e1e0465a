import fc from 'fast-check';
import { acknowledge } from '../../../src/exchange/x12/acknowledge.ts';
import { readActivity } from '../../../src/exchange/x12/activity/read-activity.ts';
import { type ReadFile, type ReadReport, readReports } from '../../../src/exchange/x12/activity/read-reports.ts';
import { arriving, collected, interchangeOf, report, sample, sampleNames } from './files.ts';

/** Our own report, and what other people's files there are; the one that has no envelopes also within some. */
const files: readonly (readonly [string, Buffer])[] = [
  ['our own', interchangeOf(report, report)],
  ...sampleNames('x12-').map((name) => [name, sample(name)] as const),
  ...sampleNames('x12-852-pharmacy').map((name) => [`${name} in envelopes`, enveloped(sample(name))] as const),
];
const ofActivity = [['our own', interchangeOf(report)] as const, ...files.filter(([name]) => name.includes('852'))];

const own = { interchangeControl: 1, groupControl: 1, date: '2026-11-23', time: '0815' };

/** Characters that mean something here or there, a letter, a digit, and bytes that are no text. */
const intruders = [...'*~^>\n 0Z'].map((character) => character.charCodeAt(0)).concat(0x00, 0xff);

describe.each(files)('%s', (_name, bytes) => {
  test('says the same whenever it is read', async () => {
    expect(await readReports(arriving(bytes))).toEqual(await readReports(arriving(bytes)));
  });

  test('says the same however it arrives', async () => {
    const whole = await readReports(arriving(bytes));
    expect(await readReports(arriving(bytes, [1]))).toEqual(whole);
    const text = JSON.stringify(whole);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      expect(JSON.stringify(await readReports(arriving(bytes, [cut, bytes.length])))).toBe(text);
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        expect(JSON.stringify(await readReports(arriving(bytes, sizes)))).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  test('is held when it ends too soon', async () => {
    const end = bytes.lastIndexOf('IEA') + 4;
    const verdicts = [];
    for (let length = 0; length < end; length += 1) {
      const read = await readReports(arriving(bytes.subarray(0, length)));
      verdicts.push(read.verdict, ...read.reports.map(({ verdict }) => verdict));
      acknowledgeAll(read);
    }
    expect(new Set(verdicts)).toEqual(new Set(['QUARANTINED']));
  });
});

test('one wrong byte in any file ends as a verdict', async () => {
  for (const [, bytes] of files) {
    for (let position = 0; position < bytes.length; position += 1) {
      const wrong = Buffer.from(bytes);
      // Each position has one of them; all of them at all positions follow for product activity.
      wrong[position] = intruders[position % intruders.length]!;
      const read = await readReports(arriving(wrong));
      acknowledgeAll(read);
      expect(['CLEAN', 'FLAGGED', 'QUARANTINED']).toContain(read.verdict);
    }
  }
});

describe.each(ofActivity)('one wrong byte in %s', (_name, bytes) => {
  test('changes one value at the most, or holds the report', async () => {
    const whole = await readReports(arriving(bytes));
    const problems: string[] = [];
    for (let position = 0; position < bytes.length; position += 1) {
      for (const intruder of intruders) {
        const wrong = Buffer.from(bytes);
        wrong[position] = intruder;
        const read = await readReports(arriving(wrong));
        acknowledgeAll(read);
        const problem = problemOf(whole, read);
        if (problem !== null) problems.push(`${JSON.stringify(String.fromCharCode(intruder))} at ${position}: ${problem}`);
      }
    }
    expect(problems).toEqual([]);
  });
});

describe('files made to exhaust the reader', () => {
  const start = interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', 'ZA*QA*1*EA']).toString().split('SE*')[0]!;

  test.each<[string, string, number]>([
    ['a segment without an end', 'x', 10_000_000], ['elements without an end', '*', 10_000_000], ['empty segments', '~', 1_000_000], ['quantities of one line', 'ZA*QA*1*EA~', 300_000],
    ['locations of one line', 'SDQ*EA*92*S1*1*S2*2~', 300_000], ['unknown segments', 'ZZ*1~', 500_000], ['headers', `${start.split('\n')[0]}\n`, 5_000],
    ['groups', 'GS*PD*A*B*20261122*0900*9*X*004010~', 100_000], ['transaction sets', 'ST*852*1~SE*2*1~', 200_000], ['parties', 'N1*VN**1*x~', 300_000],
    ['blanks', '\n', 10_000_000],
  ])('%s end as findings', async (_what, text, count) => {
    const piece = Buffer.from(text.repeat(Math.ceil(100_000 / text.length)));
    const pieces = Math.ceil((text.length * count) / piece.length);
    async function* bomb(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(start);
      for (let index = 0; index < pieces; index += 1) yield piece;
    }
    const began = performance.now();
    const { interchanges, verdict } = await readReports(bomb());
    expect(verdict).toBe('QUARANTINED');
    for (const interchange of interchanges) acknowledge(interchange, own);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test('lines of a large report are not kept', async () => {
    const line = Buffer.from('LIN**IN*4711~ZA*QA*15*EA~'.repeat(4_000));
    async function* large(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(start);
      for (let index = 0; index < 50; index += 1) yield line;
    }
    let lines = 0;
    let most = 0;
    for await (const events of readActivity(large())) {
      lines += events.filter(({ kind }) => kind === 'LINE').length;
      most = Math.max(most, events.length);
    }
    expect(lines).toBe(200_001);
    // No more than the segments of one part of the file.
    expect(most).toBeLessThan(6_000);
  });
});

test('anything at all is read without an exception', async () => {
  const alphabet = fc.constantFrom('ISA', 'GS', 'ST', 'SE', 'GE', 'IEA', 'LIN', 'ZA', 'SDQ', 'XQ', 'N1', '*', '**', '~', '\n', '852', '0001', 'QA', 'EA', '5', '__proto__', 'é', '\0');
  const header = interchangeOf().toString().split('\n')[0]!;
  await fc.assert(
    fc.asyncProperty(fc.array(alphabet, { maxLength: 200 }), async (parts) => {
      const read = await readReports(arriving(Buffer.from(header + parts.join(''))));
      acknowledgeAll(read);
      expect(read.verdict).toBe('QUARANTINED');
    }),
    { numRuns: 300 },
  );
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expect((await readReports(arriving(bytes))).verdict).toBe('QUARANTINED')), { numRuns: 200 });
});

test('the batches are as small as the parts they are read in', async () => {
  const bytes = interchangeOf(...Array.from({ length: 900 }, () => report));
  const batches = [];
  for await (const events of readActivity(arriving(bytes))) batches.push(events.length);
  expect(batches.length).toBeGreaterThan(bytes.length / 65_536);
  expect((await collected(readActivity(arriving(bytes)))).filter(({ kind }) => kind === 'LINE')).toHaveLength(1_800);
});

function acknowledgeAll({ interchanges }: ReadFile): void {
  for (const interchange of interchanges) acknowledge(interchange, own);
}

/** What is wrong with what was read from a file with a wrong byte; null for nothing. */
function problemOf(whole: ReadFile, read: ReadFile): string | null {
  const held = new Set(read.reports.flatMap(({ verdict, report: { control } }) => (verdict === 'QUARANTINED' ? [control] : [])));
  if (read.verdict === 'QUARANTINED' && read.reports.length < whole.reports.length) return null;
  if (read.reports.length !== whole.reports.length) return `${read.reports.length} reports`;
  const changes = read.reports.flatMap(({ report: ofReport, lines, set }, index) => {
    if (held.has(ofReport.control)) return [];
    const before = leavesOf(placed(whole.reports[index]!));
    const after = leavesOf(placed({ report: ofReport, lines }));
    const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
    // What is accepted with errors lacks what the errors tell of.
    const isTold = (path: string) => set.findings.counts.ERROR > 0 && after[path] === undefined;
    return [...paths].filter((path) => before[path] !== after[path] && !isTold(path)).map((path) => `${path.split('.').at(-1)}: ${String(before[path])} became ${String(after[path])}`);
  });
  return new Set(changes).size > 1 ? [...new Set(changes)].join(', ') : null;
}

/** A report with each line's location as one value, as it comes from one segment; what is at none is found. */
function placed({ report: ofReport, lines }: Pick<ReadReport, 'report' | 'lines'>): unknown {
  return { report: { ...ofReport, control: '' }, lines: lines.map((line) => ({ ...line, location: JSON.stringify(line.location) })) };
}

/** Values by their paths, without what follows from others, only says where they stood, or is only shown to people. */
function leavesOf(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value };
  const members = Object.entries(value).filter(([key]) => !['metric', 'gtin', 'orderIntent', 'segmentNumber', 'parties', 'references', 'purposeCode'].includes(key));
  return Object.assign({}, ...members.map(([key, member]) => leavesOf(member, `${path}.${key}`))) as Record<string, unknown>;
}

function enveloped(bytes: Buffer): Buffer {
  const header = 'ISA*00*          *00*          *ZZ*PHARMACY       *ZZ*MAKER          *200601*0800*U*00401*000000001*0*P*>~GS*PD*PHARMACY*MAKER*20200601*0800*1*X*004010~';
  return Buffer.concat([Buffer.from(header), bytes, Buffer.from('GE*1*1~IEA*1*000000001~')]);
}
