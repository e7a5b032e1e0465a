import { type ActivityLine } from '../../../src/exchange/x12/activity/report.ts';
import { type ReadReport, readReports } from '../../../src/exchange/x12/activity/read-reports.ts';
import { verdictOf } from '../../../src/exchange/x12/findings.ts';
import { readEnvelopes } from '../../../src/exchange/x12/read-envelopes.ts';
import { arriving, codesIn, collected, expectations, type ExpectedFile, hasSamples, sample } from './files.ts';

const verdicts = { CLEAN: 'clean', FLAGGED: 'flag', QUARANTINED: 'quarantine' };

if (!hasSamples) console.warn('The EDI samples are not here: their tests are skipped.');
const files = hasSamples ? expectations().filter(({ file }) => file.includes('x12-')) : [];
const enveloped = files.filter(({ interchange }) => interchange !== undefined);
const ofActivity = files.filter(({ file }) => file.includes('-852-'));

(hasSamples ? describe : describe.skip)('the samples of other people', () => {
  test('there are fourteen, two of them of product activity', () => {
    expect([files.length, ofActivity.length]).toEqual([14, 2]);
  });

  test.each(enveloped.length > 0 ? enveloped : [null])('$file: its envelope and verdict', async (expected) => {
    const name = nameOf(expected!);
    const events = await collected(readEnvelopes(arriving(sample(name))));
    const [interchange] = events.flatMap((event) => (event.kind === 'INTERCHANGE' ? [event.interchange] : []));
    const { sender, senderQual, receiver, receiverQual, control, date, test: isTest } = expected!.interchange!;
    expect(interchange).toMatchObject({ sender: { qualifier: senderQual, id: sender }, receiver: { qualifier: receiverQual, id: receiver }, control, date, isTest });
    const findings = [interchange!, ...interchange!.groups, ...interchange!.groups.flatMap(({ sets }) => sets)].map((unit) => unit.findings);
    // A clean file may hold what is only told to people.
    const verdict = findings.every(({ counts }) => counts.ERROR === 0 && counts.REJECTION === 0) && expected!.verdict === 'clean' ? 'CLEAN' : verdictOf(...findings);
    expect(verdicts[verdict]).toBe(expected!.verdict);
    expect(codesIn(interchange!)).toEqual(expect.arrayContaining(foundIn[name] ?? []));
  });

  test('the aftermarket report, line by line', async () => {
    const { reports, verdict } = await readReports(arriving(sample('x12-852-aftermarket.edi')));
    expect(verdict).toBe('FLAGGED');
    expect(reports.map(inTheirWords)).toEqual(documentsOf('x12-852-aftermarket.edi'));
  });

  test('the report without envelopes is held; in envelopes it is read', async () => {
    const bytes = sample('x12-852-pharmacy-bare.edi');
    const refused = [{ code: 'NO_HEADER', severity: 'REJECTION', segment: { offset: 0 } }];
    expect(await readReports(arriving(bytes))).toMatchObject({ reports: [], interchanges: [], refused, verdict: 'QUARANTINED' });
    const header = 'ISA*00*          *00*          *ZZ*PHARMACY       *ZZ*MAKER          *200601*0800*U*00401*000000001*0*P*>~GS*PD*PHARMACY*MAKER*20200601*0800*1*X*004010~';
    const { reports, verdict } = await readReports(arriving(Buffer.concat([Buffer.from(header), bytes, Buffer.from('GE*1*1~IEA*1*000000001~')])));
    expect(verdict).toBe('FLAGGED');
    expect(reports.map(inTheirWords)).toEqual(documentsOf('x12-852-pharmacy-bare.edi'));
  });
});

/** Findings that the files must have, beside those that belong to transaction sets that are not read. */
const foundIn: Readonly<Record<string, readonly string[]>> = {
  'x12-852-aftermarket.edi': ['GROUP_PARTY_DIFFERS'],
  'x12-846-ems-plant.edi': ['GROUP_PADDING'],
  'x12-855-department-store.edi': ['GROUP_COUNT_DIFFERS', 'GROUP_CODE_UNUSUAL'],
  'x12-855-ack-lines.edi': ['SET_COUNT_DIFFERS', 'HEADER_LENGTH'],
  'x12-856-soi-tilde.edi': ['GROUP_PARTY_DIFFERS', 'GROUP_PARTY_DIFFERS'],
  'x12-850-vics.edi': ['SET_COUNT_DIFFERS'],
  'x12-850-bad-uom.edi': ['SET_COUNT_DIFFERS'],
  'x12-861.edi': ['GROUP_COUNT_DIFFERS', 'GROUP_CODE_UNUSUAL'],
  'x12-bad-st.edi': ['OUTSIDE_SET', 'GROUP_COUNT_DIFFERS'],
};

function nameOf({ file }: ExpectedFile): string {
  return file.replace('files/', '');
}

function documentsOf(name: string): unknown[] {
  return files.find((file) => nameOf(file) === name)!.documents.map(({ trap: _trap, ...document }) => document);
}

/** A report in the form of the samples' expectations. */
function inTheirWords({ report, lines }: ReadReport): Record<string, unknown> {
  const reserved = report.reservedOrderNumbers.map(({ from, to, location }) => ({ location: location?.value, from_: from, to }));
  return {
    control: report.control, action: report.handlingCode, reportDate: report.reportDate,
    ...(reserved.length > 0 && { reservedOrderNumbers: reserved }), ...(report.reference !== null && { reference: report.reference }), lines: lines.map(lineInTheirWords),
  };
}

function lineInTheirWords({ lineNumber, location, identifiers, prices, activities }: ActivityLine): Record<string, unknown> {
  const byLocation = activities.flatMap((activity) => activity.byLocation.map((one) => [activity.code, one.location, one.quantity]));
  return {
    ...(lineNumber !== null && { line: lineNumber }), ...(location !== null && { location: location.code?.value }),
    ids: Object.fromEntries(identifiers.map(({ qualifier, value }) => [qualifier, value])),
    ...(prices[0] && { price: [prices[0].qualifier, prices[0].value] }),
    qty: activities.map(({ code, quantity, unit }) => [code, quantity, unit]), ...(byLocation.length > 0 && { byLocation }),
  };
}
