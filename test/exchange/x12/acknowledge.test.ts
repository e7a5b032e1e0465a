import { acknowledge, type OwnEnvelope } from '../../../src/exchange/x12/acknowledge.ts';
import { readReports } from '../../../src/exchange/x12/activity/read-reports.ts';
import { findingRules } from '../../../src/exchange/x12/finding-rules.ts';
import { readEnvelopes } from '../../../src/exchange/x12/read-envelopes.ts';
import { arriving, codesIn, collected, enveloped, hasSamples, interchangeOf, report, sample, sampleNames } from './files.ts';

const own: OwnEnvelope = { interchangeControl: 77, groupControl: 78, date: '2026-11-23', time: '0815' };

describe('an acknowledgment', () => {
  test('goes back to the sender, group for group and set for set', async () => {
    expect(await answerTo(interchangeOf(report))).toEqual([
      'ISA*00*          *00*          *ZZ*VENDOR         *ZZ*BUYER          *261123*0815*U*00401*000000077*0*P*>', 'GS*FA*VENDOR*BUYER*20261123*0815*78*X*004010',
      'ST*997*0001', 'AK1*PD*7', 'AK2*852*0001', 'AK5*A', 'AK9*A*1*1*1', 'SE*6*0001', 'GE*1*78', 'IEA*1*000000077',
    ]);
  });

  test('says what was wrong and where, and that the rest was taken', async () => {
    const answer = await answerTo(interchangeOf(report, ['XQ*H*20261131', 'ZZ*1', 'N1*RL*NAME*92*A*BYE', 'LIN**IN*1', 'CTT*1'], ['XQ*H*20261122', 'PER*X', 'CTT*0'], ['LIN**IN*1']));
    expect(answer.slice(3, -3)).toEqual([
      'AK1*PD*7', 'AK2*852*0001', 'AK5*A',
      'AK2*852*0002', 'AK3*XQ*2**8', 'AK4*2**8*20261131', 'AK3*ZZ*3**1', 'AK3*N1*4**8', 'AK4*5**5*BYE', 'AK5*R*5',
      'AK2*852*0003', 'AK3*PER*3**8', 'AK4*1**4*X', 'AK5*E*5',
      'AK2*852*0004', 'AK3*XQ*3**3', 'AK5*R*5', 'AK9*P*4*4*2',
    ]);
  });

  test.each([
    [['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*852*0001', 'XQ*H*20261122', 'SE*9*0002', 'GE*1*7'], ['AK5*R*4*3', 'AK9*R*1*1*0']],
    [['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*852*0001', 'XQ*H*20261122', 'SE*3*0001', 'GE*2*7'], ['AK5*A', 'AK9*E*2*1*1*5']],
    [['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*852*0001', 'XQ*H*20261122', 'SE*3*0001', 'GE*1*8'], ['AK5*A', 'AK9*R*1*1*0*4']],
    [['GS*PO*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*850*0001', 'BEG*00', 'SE*3*0001', 'GE*1*7'], ['AK5*R*1', 'AK9*R*1*1*0']],
  ])('of %j holds %j', async (segments, notes) => {
    expect((await answerTo(enveloped(segments))).filter((text) => /^AK[59]/.test(text))).toEqual(notes);
  });

  const group = ['GS*PD*BUYER*VENDOR*20261122*0900*7*X*004010', 'ST*852*0001', 'XQ*H*20261122', 'SE*3*0001', 'GE*1*7'];

  test('speaks of the interchange where that is asked for, or is held', async () => {
    expect((await answerTo(enveloped(group, { request: '1' })))[1]).toBe('TA1*000000042*261122*0900*A*000');
    const held = await answerTo(Buffer.from(enveloped(group).toString().replace('IEA*1*000000042', 'IEA*1*000000043')));
    expect([held[1], held.find((text) => text.startsWith('AK9'))]).toEqual(['TA1*000000042*261122*0900*R*001', 'AK9*R*1*1*0']);
    expect(await answerTo(enveloped([], { groups: 0, request: '1' }))).toHaveLength(3);
    expect(await answerTo(enveloped([], { groups: 0 }))).toEqual([]);
  });

  test('is in the version, the use and the separators of what it answers', async () => {
    const old = enveloped(['GS*PD*BUYER*VENDOR*261122*0900*7*X*003030', ...group.slice(1)], { usage: 'T', version: '00303' }).toString();
    const { interchanges: [interchange] } = await readReports(arriving(Buffer.from(old.replaceAll('*', '|').replaceAll('~', "'"))));
    expect(acknowledge(interchange!, own)).toMatch(/^ISA\|00\|.*\|00303\|000000077\|0\|T\|>'GS\|FA\|VENDOR\|BUYER\|261123\|0815\|78\|X\|003030'/);
    const { interchanges: [recent] } = await readReports(arriving(Buffer.from(enveloped(group, { version: '00501' }).toString().replace('*U*', '*^*'))));
    expect(acknowledge(recent!, own)).toContain('*^*00501*');
  });

  test('is never acknowledged', async () => {
    const answer = acknowledge((await readReports(arriving(interchangeOf(report)))).interchanges[0]!, own)!;
    const { interchanges: [interchange] } = await readReports(arriving(Buffer.from(answer)));
    expect(acknowledge(interchange!, own)).toBeNull();
  });
});

(hasSamples ? describe : describe.skip)('of the samples of other people', () => {
  test('every acknowledgment is an interchange without a fault', async () => {
    let count = 0;
    for (const name of sampleNames('x12-')) {
      for (const interchange of (await readReports(arriving(sample(name)))).interchanges) {
        const answer = acknowledge(interchange, own);
        if (answer === null) continue;
        const events = await collected(readEnvelopes(arriving(Buffer.from(answer))));
        expect(events.at(-1)).toMatchObject({ kind: 'INTERCHANGE_END' });
        const faults = events.flatMap((event) => (event.kind === 'INTERCHANGE_END' ? codesIn(event.interchange) : []));
        expect(faults.filter((code) => findingRules[code].severity !== 'WARNING')).toEqual([]);
        count += 1;
      }
    }
    // Of fourteen files one has no envelope, and one is an acknowledgment.
    expect(count).toBe(12);
  });
});

/** The segments of the answer, none where there is none. */
async function answerTo(bytes: Uint8Array): Promise<string[]> {
  const { interchanges: [interchange] } = await readReports(arriving(bytes));
  const answer = acknowledge(interchange!, own);
  if (answer === null) return [];
  const events = await collected(readEnvelopes(arriving(Buffer.from(answer))));
  expect(events.flatMap((event) => (event.kind === 'INTERCHANGE' ? codesIn(event.interchange) : []))).toEqual([]);
  return answer.split('~').slice(0, -1);
}
