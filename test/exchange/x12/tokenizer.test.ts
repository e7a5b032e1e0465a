import fc from 'fast-check';
import { defaultLimits } from '../../../src/exchange/x12/limits.ts';
import { type Segment, segmentText } from '../../../src/exchange/x12/segment.ts';
import { ownSeparators } from '../../../src/exchange/x12/separators.ts';
import { readSegments } from '../../../src/exchange/x12/tokenizer.ts';
import { writeSegments } from '../../../src/exchange/x12/write-segments.ts';
import { arriving, collected } from './files.ts';

const header = 'ISA*00*          *00*          *ZZ*BUYER          *ZZ*VENDOR         *261122*0900*U*00401*000000042*0*P*>~';

describe('the segments of a file', () => {
  test('have their elements, their number and the offset of their first byte', async () => {
    const segments = await read(`${header}\r\n  GS*PD*A**B~ST*852*1~`);
    expect(segments.map(({ elements, number, offset }) => [elements[0], elements.length, number, offset])).toEqual([['ISA', 17, 1, 0], ['GS', 5, 2, 110], ['ST', 3, 3, 121]]);
    expect(segments[1]!.elements).toEqual(['GS', 'PD', 'A', '', 'B']);
  });

  test.each([
    ['a byte order mark and blanks before it', `\uFEFF \r\n${header}GS*PD~`],
    ['line breaks behind terminators', `${header}\r\n\tGS*PD~\r\n`],
    ['line breaks before terminators', `${header}GS*PD\r\n~`],
    ['the end-of-file character of old systems', `${header}GS*PD~\x1a`],
  ])('are the same with %s', async (_what, text) => {
    expect((await read(text)).map(({ elements, fault }) => [elements[0], elements.at(-1), fault])).toEqual([['ISA', '>', null], ['GS', 'PD', null]]);
  });

  test.each([
    ['*', '>', '~'], ['~', '>', '}'], ['*', ':', '\r\n'], ['|', '<', '\n'], ['\x1d', '\x1f', '\x1e'], ['\t', ':', "'"], ['.', '^', '?'],
  ])('are cut at the separators %j, %j and %j of the header', async (element, component, terminator) => {
    const text = ['ISA*00*  *00*  *ZZ*US*ZZ*YOU*261122*0900*U*00401*1*0*P*', 'GS*PD*A', 'ST*852*1'].join('~').replace('P*~', 'P*>~');
    const [isa, ...others] = await read(text.replaceAll('~', '\0').replaceAll('*', element).replaceAll('>', component).replaceAll('\0', terminator) + terminator);
    expect(isa!.separators).toMatchObject({ element, component, terminator: terminator[0] });
    expect(others.map(({ elements, fault }) => [elements, fault])).toEqual([[['GS', 'PD', 'A'], null], [['ST', '852', '1'], null]]);
  });

  test('follow the header of each interchange', async () => {
    const other = header.replaceAll('~', '!').replaceAll('*', '|').replaceAll('>', ':');
    const segments = await read(`${header}GS*A|B~IEA*1*1~\n${other}GS|A*B!`);
    expect(segments.map(({ elements }) => elements.slice(0, 2))).toEqual([['ISA', '00'], ['GS', 'A|B'], ['IEA', '1'], ['ISA', '00'], ['GS', 'A*B']]);
  });

  test('keep letters beyond ASCII, and say where there are none', async () => {
    const bytes = Buffer.concat([Buffer.from(`${header}N1*VN*Żółć~`), Buffer.from([0x4e, 0x31, 0x2a, 0x56, 0x4e, 0x2a, 0xe9, 0x7e])]);
    const [, first, second] = await collected(readSegments(arriving(bytes)));
    expect([first!.elements[2], first!.fault, second!.elements[2], second!.fault]).toEqual(['Żółć', null, 'é', 'NOT_UTF8']);
  });

  test('are shown as they stand in the file', async () => {
    expect((await read(`${header}N1*VN**92*V1~`)).map(segmentText)).toEqual([header.slice(0, -1), 'N1*VN**92*V1']);
  });

  test.each([
    ['ST*852*1~', 'NO_HEADER'], ['ISA', 'NO_HEADER'], ['', 'NO_HEADER'], ['\uFEFF\uFEFF', 'NO_HEADER'], ['ISAA00', 'NO_HEADER'], [header.slice(0, 90), 'NO_HEADER'],
    [header.replace('*>~', '*>A'), 'UNUSABLE_SEPARATORS'], [header.replace('*>~', '**~'), 'UNUSABLE_SEPARATORS'], [header.replace('*>~', '*~~'), 'UNUSABLE_SEPARATORS'],
    [header.replace('*>~', '*P~'), 'UNUSABLE_SEPARATORS'], [header.replace('*>~', '*>é'), 'UNUSABLE_SEPARATORS'], [header.replace('*>~', '*> '), 'UNUSABLE_SEPARATORS'],
  ])('of %j are none', async (text, fault) => {
    expect(await read(text)).toMatchObject([{ fault, separators: null }]);
  });

  test.each([
    ['GS*PD~~', 'EMPTY_SEGMENT'], ['GS*P\0D~', 'CONTROL_CHARACTER'], ['GS*P\nD~', 'CONTROL_CHARACTER'], ['GS*PD', 'UNTERMINATED'],
    [`GS*${'x'.repeat(defaultLimits.segmentBytes)}~`, 'SEGMENT_TOO_LONG'], [`GS${'*'.repeat(defaultLimits.elements + 1)}~`, 'TOO_MANY_ELEMENTS'],
  ])('tell what is wrong with %.12j', async (text, fault) => {
    expect((await read(header + text)).at(-1)).toMatchObject({ fault });
  });

  test('are as many as are allowed', async () => {
    const limits = { ...defaultLimits, fileBytes: 200 };
    const segments = await collected(readSegments(arriving(Buffer.from(header + 'GS*PD~'.repeat(100)), [7]), limits));
    expect(segments.length).toBe(1 + 15 + 1);
    expect(segments.at(-1)).toMatchObject({ fault: 'FILE_TOO_LARGE' });
  });

  test('come back from what was written, however it arrives', async () => {
    const value = fc.string({ unit: fc.constantFrom(...'ABC 019.-é^>ß'), maxLength: 8 });
    const segment = fc.tuple(fc.constantFrom('GS', 'ST', 'LIN', 'ZA'), fc.array(value, { maxLength: 6 }), fc.constant('end')).map(([id, values, end]) => [id, ...values, end]);
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 20 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), async (segments, sizes) => {
        const text = header + writeSegments(segments, ownSeparators);
        const found = await collected(readSegments(arriving(Buffer.from(text), sizes)));
        expect(found.slice(1).map(({ elements }) => elements)).toEqual(segments);
        expect(header + writeSegments(found.slice(1).map(({ elements }) => elements), ownSeparators)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('that are written hold no separator', () => {
    expect(() => writeSegments([['N1', 'a*b']], ownSeparators)).toThrow(RangeError);
    expect(writeSegments([['N1', 'VN', '', '']], ownSeparators)).toBe('N1*VN~');
  });

  test('stop their source when nothing more is read', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('no interchange ');
      } finally {
        isClosed = true;
      }
    }
    expect(await collected(readSegments(endless()))).toHaveLength(1);
    expect(isClosed).toBe(true);
  });
});

function read(text: string): Promise<Segment[]> {
  return collected(readSegments(arriving(Buffer.from(text))));
}
