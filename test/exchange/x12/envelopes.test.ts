import { dateOf } from '../../../src/exchange/x12/dates.ts';
import type { Interchange } from '../../../src/exchange/x12/envelope.ts';
import { readEnvelopes } from '../../../src/exchange/x12/read-envelopes.ts';
import { defaultLimits, type X12Limits } from '../../../src/exchange/x12/limits.ts';
import { arriving, codesIn, collected, enveloped } from './files.ts';

const group = ['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*852*0001', 'XQ*H*20261122', 'SE*3*0001', 'GE*1*7'];

describe('envelopes', () => {
  test('that are whole are clean', async () => {
    expect(await found(enveloped(group))).toEqual([]);
    expect(await found(enveloped([...group, ...group.map((text) => text.replace('*7', '*8'))], { groups: 2 }))).toEqual([]);
  });

  test('hold the parties, the control number, the date and what it is for', async () => {
    const [interchange] = await interchangesOf(enveloped(group, { usage: 'T', request: '1', version: '00501' }));
    expect(interchange).toMatchObject({
      sender: { qualifier: 'ZZ', id: 'BUYER' }, receiver: { qualifier: 'ZZ', id: 'VENDOR' }, control: '000000042', date: '2026-11-22', time: '0900', version: '00501',
      isTest: true, isAcknowledgmentRequested: true, groups: [{ code: 'PD', control: '7', version: '004010', sets: [{ code: '852', control: '0001', segmentCount: 3 }] }],
    });
    expect((await interchangesOf(enveloped(group)))[0]).toMatchObject({ isTest: false, isAcknowledgmentRequested: false });
  });

  test('hand on what is between ST and SE, with its position', async () => {
    const events = await collected(readEnvelopes(arriving(enveloped(group))));
    expect(events.flatMap((event) => (event.kind === 'SEGMENT' ? [[event.segment.elements[0], event.position]] : []))).toEqual([['XQ', 2]]);
  });

  test.each([
    [1, 'ST*852', ['SET_CONTROL_INVALID', 'SET_CONTROL_DIFFERS']], [1, 'ST*85*0001', ['SET_CODE_INVALID']], [1, 'ST*855*0001', ['GROUP_CODE_UNUSUAL']],
    [1, 'ST*852*0001*V*X', ['TOO_MANY_ELEMENTS']], [3, 'SE*4*0001', ['SET_COUNT_DIFFERS']], [3, 'SE*x*0001', ['SET_COUNT_DIFFERS']], [3, 'SE*3*0002', ['SET_CONTROL_DIFFERS']],
    [3, 'SE*3*0001*1', ['TOO_MANY_ELEMENTS']], [3, 'SX*3*0001', ['SET_TRAILER_MISSING']], [4, 'GE*2*7', ['GROUP_COUNT_DIFFERS']], [4, 'GE*1*8', ['GROUP_CONTROL_DIFFERS']],
    [4, 'GE*1*007', ['GROUP_CONTROL_PADDING']], [0, 'GS*PD*BUYER*OTHER*20261122*0900*7*X*004010', ['GROUP_PARTY_DIFFERS']],
    [0, 'GS*PD*BUYER*VENDOR*20261131*0900*7*X*004010', ['GROUP_DATE_INVALID']], [0, 'GS*PD*BUYER*VENDOR*20261122*0900*x*X*004010', ['GROUP_CONTROL_INVALID', 'GROUP_CONTROL_DIFFERS']],
    [0, 'GS*PD*BUYER*VENDOR*20261122*0900*7*X*D96A', ['GROUP_VERSION_INVALID']], [0, 'GS*PD*BUYER* VENDOR*20261122*0900*7*X*004010', ['GROUP_PADDING']],
    [0, 'GX*PD', ['OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'INTERCHANGE_COUNT_DIFFERS']],
    [1, 'T*852*0001', ['OUTSIDE_SET', 'OUTSIDE_SET', 'OUTSIDE_SET', 'GROUP_COUNT_DIFFERS']], [4, 'GX*1*7', ['GROUP_TRAILER_MISSING', 'OUTSIDE_SET']],
    [4, 'TA1*1', ['GROUP_TRAILER_MISSING', 'OUTSIDE_SET']], [0, 'TA1*1', ['OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'OUTSIDE_GROUP', 'INTERCHANGE_COUNT_DIFFERS']],
  ])('with segment %i as %s have %j', async (index, text, codes) => {
    expect((await found(enveloped(group.with(index, text)))).toSorted()).toEqual(codes.toSorted());
  });

  test.each([
    ['*261122*', '*261131*', 'INTERCHANGE_DATE_INVALID'], ['*00401*', '*00X01*', 'INTERCHANGE_VERSION_INVALID'], ['*000000042*0*', '*00000004X*0*', 'INTERCHANGE_CONTROL_INVALID'],
    ['*P*>', '*Q*>', 'TEST_INDICATOR_INVALID'], ['BUYER          *', '               *', 'INTERCHANGE_SENDER_INVALID'], ['*ZZ*VENDOR', '*Z *VENDOR', 'INTERCHANGE_RECEIVER_INVALID'],
    ['VENDOR         *', 'VENDOR*', 'HEADER_LENGTH'], ['IEA*1*', 'IEA*2*', 'INTERCHANGE_COUNT_DIFFERS'], ['IEA*1*000000042', 'IEA*1*000000043', 'INTERCHANGE_CONTROL_DIFFERS'],
    ['IEA*1*000000042', 'IEA*1*42', 'INTERCHANGE_CONTROL_PADDING'], ['IEA*1*000000042~', 'IEA*1*000000042', 'UNTERMINATED_TRAILER'], ['IEA*1*000000042~', '', 'INTERCHANGE_TRAILER_MISSING'],
  ])('with %j become %j have %s', async (before, after, code) => {
    expect(await found(Buffer.from(enveloped(group).toString().replace(before, after)))).toContain(code);
  });

  test('with numbers that come again are held', async () => {
    const [gs, , ...rest] = group;
    expect(await found(enveloped([...group, ...group], { groups: 2 }))).toEqual(['GROUP_CONTROL_REPEATED']);
    expect(await found(enveloped([gs!, 'ST*852*0001', ...rest.slice(0, -1), 'ST*852*0001', ...rest.slice(0, -1), 'GE*2*7']))).toEqual(['SET_CONTROL_REPEATED']);
  });

  test('that are not closed end with what follows', async () => {
    const whole = enveloped(group).toString();
    const kinds = (await collected(readEnvelopes(arriving(Buffer.from(whole.replace(/SE\*[^]*/, '') + whole))))).map(({ kind }) => kind);
    expect(kinds.slice(3, 8)).toEqual(['SEGMENT', 'SET_END', 'GROUP_END', 'INTERCHANGE_END', 'INTERCHANGE']);
    expect(await found(Buffer.from(whole.replace(/SE\*[^]*/, '') + whole))).toEqual(['INTERCHANGE_TRAILER_MISSING', 'GROUP_TRAILER_MISSING', 'SET_TRAILER_MISSING']);
  });

  test('end in the middle of nowhere as findings', async () => {
    const events = await collected(readEnvelopes(arriving(Buffer.from(`${enveloped(group).toString()}JUNK~MORE`))));
    expect(events.slice(-2)).toMatchObject([
      { kind: 'REFUSED', finding: { code: 'OUTSIDE_INTERCHANGE', segment: { text: 'JUNK' } } }, { kind: 'REFUSED', finding: { code: 'OUTSIDE_INTERCHANGE' } },
    ]);
  });

  test.each<[Partial<X12Limits>, string]>([[{ sets: 1 }, 'TOO_MANY_SETS'], [{ groups: 1 }, 'TOO_MANY_GROUPS'], [{ setSegments: 1 }, 'TOO_MANY_SEGMENTS'], [{ fileBytes: 150 }, 'FILE_TOO_LARGE']])(
    'are read as far as %j', async (limits, code) => {
      const [gs, ...rest] = group;
      const sets = [...rest.slice(0, -1), 'ST*852*0002', 'SE*2*0002', 'GE*2*7'];
      const bytes = enveloped([gs!, ...sets, ...group.map((text) => text.replace('*7', '*8'))], { groups: 2 });
      expect(await found(bytes, { ...defaultLimits, ...limits })).toContain(code);
    },
  );
});

describe('dates', () => {
  test.each([
    ['20261122', '2026-11-22'], ['261122', '2026-11-22'], ['950613', '1995-06-13'], ['800101', '1980-01-01'], ['791231', '2079-12-31'], ['20240229', '2024-02-29'],
    ['20230229', null], ['21000229', null], ['20261301', null], ['20260001', null], ['20260100', null], ['2026112', null], ['', null], ['2026-1-1', null], ['00000101', null],
  ])('of %j are %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

async function interchangesOf(bytes: Uint8Array, limits = defaultLimits): Promise<Interchange[]> {
  const events = await collected(readEnvelopes(arriving(bytes), limits));
  return events.flatMap((event) => (event.kind === 'INTERCHANGE_END' ? [event.interchange] : []));
}

async function found(bytes: Uint8Array, limits = defaultLimits): Promise<string[]> {
  return (await interchangesOf(bytes, limits)).flatMap(codesIn);
}
