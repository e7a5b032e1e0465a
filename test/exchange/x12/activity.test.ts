import { activityMetrics } from '../../../src/domain/activity-metrics.ts';
import { metricsByCode } from '../../../src/exchange/x12/activity/metrics.ts';
import { observationsOf } from '../../../src/exchange/x12/activity/observations.ts';
import { type ActivityOptions, readActivity } from '../../../src/exchange/x12/activity/read-activity.ts';
import { readReports } from '../../../src/exchange/x12/activity/read-reports.ts';
import { defaultLimits } from '../../../src/exchange/x12/limits.ts';
import { arriving, codesIn, collected, interchangeOf, report } from './files.ts';

describe('product activity', () => {
  test('is read with its header, parties and lines', async () => {
    const { reports, verdict } = await readReports(arriving(interchangeOf(report)));
    expect(verdict).toBe('CLEAN');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      verdict: 'CLEAN',
      report: {
        control: '0001', handlingCode: 'H', orderIntent: 'NOTIFICATION_ONLY', periodFrom: '2026-11-16', reportDate: '2026-11-22', feedMode: 'DELTA',
        references: [{ qualifier: 'IA', value: '778' }], parties: [{ role: 'VN' }, { role: 'RL', name: 'Store one', code: { qualifier: 'UL', value: '9520123456788' } }],
      },
      lines: [
        { lineNumber: '1', gtin: '00036000291452', prices: [{ qualifier: 'RTL', value: '12.5' }], packSize: '6', location: { code: { value: '9520123456788' } } },
        { lineNumber: '2', gtin: null, identifiers: [{ qualifier: 'IN', value: '4712' }], location: { code: { value: '9521141123454' } } },
      ],
    });
  });

  test('becomes one observation for each metric, location and day', async () => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(report)));
    const observations = read!.lines.flatMap((line) => observationsOf(read!.report, line));
    expect(observations.map(({ metric, location, quantity, asOf, period }) => [metric, location?.value, quantity, asOf ?? `${period?.from} to ${period?.to}`])).toEqual([
      ['ON_HAND_AVAILABLE', '9520123456788', '15.5', '2026-11-22'],
      ['SOLD', 'S1', '10', '2026-11-16 to 2026-11-22'],
      ['SOLD', 'S2', '20', '2026-11-16 to 2026-11-22'],
      ['RECEIVED', '9520123456788', '4', '2026-11-20 to 2026-11-20'],
      ['ON_HAND_AVAILABLE', '9521141123454', '0', '2026-11-22'],
    ]);
  });

  test('that is not there is unknown, and not zero', async () => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', 'ZA*QP*4*EA', 'ZA*QA', 'CTT*1'])));
    expect(read!.lines[0]!.activities.map(({ code, quantity }) => [code, quantity])).toEqual([['QP', '4'], ['QA', null]]);
    expect(observationsOf(read!.report, read!.lines[0]!).map(({ code }) => code)).toEqual(['QP']);
    expect(read!.set.findings.kept).toMatchObject([{ code: 'QUANTITY_MISSING', severity: 'ERROR', element: 2, segment: { text: 'ZA*QA', position: 6 } }]);
  });

  test('of an unknown code is kept, and counts as nothing', async () => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', 'ZA*XY*4*EA', 'CTT*1'])));
    expect(read).toMatchObject({ verdict: 'FLAGGED', lines: [{ activities: [{ code: 'XY', metric: null, quantity: '4' }] }] });
    expect(read!.set.findings.kept).toMatchObject([{ code: 'ACTIVITY_UNMAPPED', severity: 'WARNING', value: 'XY' }]);
    expect(observationsOf(read!.report, read!.lines[0]!)).toMatchObject([{ code: 'XY', metric: null, nature: null, quantity: '4' }]);
  });

  test('means what was agreed with the partner', async () => {
    const options: ActivityOptions = { feedMode: 'FULL', metrics: { XY: 'SOLD', QA: 'ON_HAND_GROSS' } };
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', 'ZA*XY*4*EA', 'ZA*QA*2*EA', 'CTT*1'])), options);
    expect(read!.report.feedMode).toBe('FULL');
    expect(read!.lines[0]!.activities.map(({ metric }) => metric)).toEqual(['SOLD', 'ON_HAND_GROSS']);
  });

  test('has a metric for each known code, and a code for each metric', () => {
    expect([...new Set(metricsByCode.values())].toSorted()).toEqual(Object.keys(activityMetrics).toSorted());
    expect(metricsByCode.size).toBe(Object.keys(activityMetrics).length);
  });

  test('at locations takes the qualifier that was said before', async () => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'LIN**IN*1', 'ZA*QA', 'SDQ*EA*92*S1*1', `SDQ*EA**S2*2${'*'.repeat(19)}SHELF`, 'CTT*1'])));
    expect(read!.verdict).toBe('CLEAN');
    expect(read!.lines[0]!.activities[0]!.byLocation).toEqual([
      { qualifier: '92', location: 'S1', place: null, quantity: '1', unit: 'EA' }, { qualifier: '92', location: 'S2', place: 'SHELF', quantity: '2', unit: 'EA' },
    ]);
  });

  test.each<[string, string[], (string | null)[]]>([
    ['what reports before where goods are shipped to', ['N1*RL**92*A', 'N1*ST**92*B', 'LIN**IN*1', 'N1*ST**92*B', 'N1*RL**92*A', 'LIN**IN*2'], ['A', 'A']],
    ['the last one said', ['N1*ST**92*A', 'LIN**IN*1', 'LIN**IN*2', 'N1*WH**92*B', 'LIN**IN*3'], ['A', 'A', 'B']],
    ['nobody, after a party that is no location', ['N1*RL**92*A', 'LIN**IN*1', 'N1*RX**92*B', 'LIN**IN*2'], ['A', null]],
  ])('is at the location of %s', async (_rule, segments, locations) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', ...segments.flatMap((text) => (text.startsWith('LIN') ? [text, 'ZA*QA*1*EA'] : [text]))])));
    expect(read!.lines.map(({ location }) => location?.code?.value ?? null)).toEqual(locations);
    expect(read!.set.findings.kept.some(({ code }) => code === 'LOCATION_MISSING')).toBe(locations.includes(null));
  });

  test.each([
    ['UP*036000291452', '00036000291452'], ['UK*10036000291459', '10036000291459'], ['EN*4006381333931', '04006381333931'], ['EN*96385074', '00000096385074'],
    ['UI*03600029145', '00036000291452'], ['IN*4711*EN*4006381333931', '04006381333931'], ['IN*1***UP*036000291452', '00036000291452'],
    ['UP*036000291453', null], ['UP*893647', null], ['EN*R08916DSSDDBDI7', null], ['VN*036000291452', null],
  ])('of the item %s is of the GTIN %s', async (pairs, gtin) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', `LIN**${pairs}`, 'CTT*1'])));
    expect(read!.lines[0]!.gtin).toBe(gtin);
    const isWrong = gtin === null && !pairs.startsWith('VN');
    expect(read!.set.findings.kept.map(({ code }) => code)).toEqual(isWrong ? ['GTIN_INVALID'] : []);
    expect(read!.lines[0]!.identifiers.map(({ qualifier, value }) => `${qualifier}*${value}`).join('*')).toBe(pairs.replace('***', '*'));
  });

  test.each([
    ['a total that is not its sum', ['LIN**IN*1', 'ZA*QA*4*EA', 'SDQ*EA*92*S1*1*S2*2', 'CTT*1'], 'TOTAL_DIFFERS'],
    ['a decimal total that is not its sum', ['LIN**IN*1', 'ZA*QA*.31*EA', 'SDQ*EA*92*S1*.1*S2*0.20', 'CTT*1'], 'TOTAL_DIFFERS'],
    ['blanks around a value', ['LIN**IN*1 ', 'CTT*1'], 'OUTER_BLANKS'], ['a wrong count of lines', ['LIN**IN*1', 'CTT*2'], 'LINE_COUNT_DIFFERS'], ['no lines', ['CTT*0'], 'NO_LINES'],
    ['a wrong GLN', ['N1*RL**UL*9520123456789', 'LIN**IN*1', 'CTT*1'], 'GLN_INVALID'], ['a wrong DUNS', ['N1*SU**1*12345', 'LIN**IN*1', 'CTT*1'], 'DUNS_INVALID'],
    ['activity at no location', ['LIN**IN*1', 'ZA*QA*1*EA', 'CTT*1'], 'LOCATION_MISSING'],
  ])('with %s is used, and people are told', async (_what, segments, code) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', ...segments])));
    expect(read!.verdict).toBe('FLAGGED');
    expect(read!.set.findings.kept).toMatchObject([{ code, severity: 'WARNING' }]);
  });

  test.each([
    ['decimal sums', ['ZA*QA*.3*EA', 'SDQ*EA*92*S1*.1*S2*0.20']], ['large sums', ['ZA*QA*999999999999998*EA', 'SDQ*EA*92*S1*999999999999999*S2*-1']],
    ['thirteen digits that are no GLN', ['N9*IA*1', 'ZA*QA*1*EA', 'SDQ*EA*9*1234567890101*1']],
  ])('with %s is clean', async (_what, segments) => {
    expect((await readReports(arriving(interchangeOf(['XQ*H*20261122', 'LIN**IN*1', ...segments, 'CTT*1'])))).verdict).toBe('CLEAN');
  });

  test.each([
    ['ZA*QA*1*EA', 'SEGMENT_OUT_OF_ORDER', null], ['XQ*H*20261122', 'SEGMENT_REPEATED', null], ['ZZ*1', 'SEGMENT_UNKNOWN', null], ['constructor*1', 'SEGMENT_UNKNOWN', null],
    ['LIN', 'ELEMENT_MISSING', 2], ['LIN**IN', 'ELEMENT_MISSING', 3], ['LIN**IN*1*UP', 'ELEMENT_OF_PAIR_MISSING', 5], ['LIN**IN*1**2', 'ELEMENT_OF_PAIR_MISSING', 4],
    ['N1*RL*NAME*92*A*BY*SE*X', 'TOO_MANY_ELEMENTS', 7], ['N1*R', 'ELEMENT_TOO_SHORT', 1], ['N1*RLXX', 'ELEMENT_TOO_LONG', 1], ['N1*rl', 'CHARACTER_INVALID', 1],
    ['N1*RL*A>B', 'CHARACTER_INVALID', 2], ['N3', 'SEGMENT_OUT_OF_ORDER', null],
  ])('with %s is held, and shows why', async (segment, code, element) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', segment, 'LIN**IN*9', 'CTT*1'])));
    expect(read!.verdict).toBe('QUARANTINED');
    const shown = { id: segment.split('*')[0]!.slice(0, 3), text: segment, position: 3, number: 5 };
    expect(read!.set.findings.kept).toContainEqual(expect.objectContaining({ code, severity: 'REJECTION', element, segment: expect.objectContaining(shown) }));
  });

  test.each([
    ['ZA*QA*1O*EA', 'CHARACTER_INVALID', 2], ['ZA*QA*1*EACH', 'ELEMENT_TOO_LONG', 3], ['ZA*QA*1*EA*184', 'ELEMENT_OF_PAIR_MISSING', 5], ['ZA*QA*1*EA*184*20261131', 'DATE_INVALID', 5],
    ['ZA*QA*1234567890123456*EA', 'ELEMENT_TOO_LONG', 2], ['ZA*QA*1*EA~SDQ*EA*92*S1', 'ELEMENT_MISSING', 4], ['ZA*QA~SDQ*EA*92*S1*1*S2', 'ELEMENT_OF_PAIR_MISSING', 6],
    ['SDQ*EA*92*S1*1', 'SEGMENT_OUT_OF_ORDER', null], ['ZA*QA*1*EA~N9*IA*1', 'SEGMENT_OUT_OF_ORDER', null],
  ])('of a line with %s is held', async (segments, code, element) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', ...segments.split('~'), 'CTT*1'])));
    expect(read!.verdict).toBe('QUARANTINED');
    expect(read!.set.findings.kept.filter(({ severity }) => severity === 'REJECTION')).toContainEqual(expect.objectContaining({ code, element }));
  });

  test.each([
    [['LIN**IN*1', 'CTT*1'], 'SEGMENT_MISSING'], [['XQ*H*20261131', 'LIN**IN*1', 'CTT*1'], 'DATE_INVALID'], [['XQ*H*20261122*20261121', 'LIN**IN*1', 'CTT*1'], 'PERIOD_REVERSED'],
    [['XQ*H*20261116**0261122', 'LIN**IN*1', 'CTT*1'], 'PERIOD_UNCLEAR'], [['XQ*H*20261122', 'CTT*0', 'LIN**IN*1'], 'SEGMENT_OUT_OF_ORDER'], [['XQ*H*20261122', 'LIN**IN*1', 'XPO*1'], 'SEGMENT_OUT_OF_ORDER'],
  ])('with the segments %j is held', async (segments, code) => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(segments)));
    expect(read!.verdict).toBe('QUARANTINED');
    expect(codesIn(read!.interchange)).toContain(code);
  });

  test('with faults only where it is not used is accepted with errors', async () => {
    const { reports: [read] } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'PER*X', 'LIN**IN*1', 'CTP**RTL*cheap', 'CTT*1'])));
    expect(read).toMatchObject({ verdict: 'FLAGGED', lines: [{ prices: [] }] });
    expect(read!.set.findings.kept.map(({ code, severity }) => [code, severity])).toEqual([['ELEMENT_TOO_SHORT', 'ERROR'], ['CHARACTER_INVALID', 'ERROR']]);
  });

  test('is handed on line by line, its header before and its verdict behind', async () => {
    const events = await collected(readActivity(arriving(interchangeOf(report, ['XQ*H*20261122', 'CTT*0']))));
    expect(events.map(({ kind }) => kind)).toEqual([
      'INTERCHANGE', 'GROUP', 'SET', 'REPORT', 'LINE', 'LINE', 'SET_END', 'SET', 'REPORT', 'SET_END', 'GROUP_END', 'INTERCHANGE_END',
    ]);
  });

  test('of one report is held without the others', async () => {
    const { reports, verdict } = await readReports(arriving(interchangeOf(report, ['XQ*H*bad', 'LIN**IN*1'], report)));
    expect(reports.map((read) => read.verdict)).toEqual(['CLEAN', 'QUARANTINED', 'CLEAN']);
    expect(verdict).toBe('QUARANTINED');
  });

  test('keeps no more of a line or header than is allowed', async () => {
    const limits = { ...defaultLimits, entries: 5, findings: 3 };
    const many = Array.from({ length: 20 }, (_, index) => `ZA*QA*${index}*EA`);
    const { reports } = await readReports(arriving(interchangeOf(['XQ*H*20261122', 'N1*RL**92*S1', 'LIN**IN*1', ...many], ['XQ*H*20261122', ...many.map(() => 'XPO*1*2')])), { limits });
    expect(reports.map(({ verdict, lines, report: { reservedOrderNumbers } }) => [verdict, lines[0]?.activities.length, reservedOrderNumbers.length])).toEqual([
      ['QUARANTINED', 5, 0], ['QUARANTINED', undefined, 5],
    ]);
    expect(reports.every(({ set }) => set.findings.kept.length <= limits.findings + 1)).toBe(true);
  });
});
