import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordInvestmentQuarters } from '../../../src/trust/investments/record-investment-quarters.job.ts';
import { openWorld, type World } from '../../world.ts';
import { runJobs } from '../jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../sessions.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { jointInvestment {
  id version madeBy state focalAmount { amount currencyCode } focalSpecificShare partnerAmount { amount currencyCode } focalConfirmedAt focalConfirmedBy { id } partnerConfirmedBy { id } partnerConfirmedAt endReason endedOn } ${errors} } }`;
const record = act('recordJointInvestment', 'RecordJointInvestmentInput');
const declare = act('declareInvestmentShare', 'DeclareInvestmentShareInput');
const confirm = act('confirmInvestmentShare', 'ConfirmInvestmentShareInput');
const end = act('endJointInvestment', 'EndJointInvestmentInput');
const setCurrency = `mutation ($input: SetReportingCurrencyInput!) { setReportingCurrency(input: $input) { workspace { reportingCurrency } ${errors} } }`;

const key = () => ({ idempotencyKey: randomUUID() });
const twd = (amount: string) => ({ amount, currencyCode: 'TWD' });
const facts = (more: object = {}) => ({
  relationshipId: world.relationshipId('jade-cell.supplier'), kind: 'TOOLING', title: 'Moulds of the third line', purpose: 'Cells of the new format.', investedOn: day(-200), amount: twd('4000000'), specificShare: 0.5, ...key(), ...more,
});

async function recorded(persona: string, more: object = {}): Promise<string> {
  const { recordJointInvestment } = await world.as(persona).data(record, { input: facts(more) });
  expect(recordJointInvestment.userErrors).toEqual([]);
  return recordJointInvestment.jointInvestment.id;
}

const confirmed = async (persona: string, jointInvestmentId: string, amount = twd('4000000')) => (await world.as(persona).data(confirm, { input: { jointInvestmentId, amount, ...key() } })).confirmInvestmentShare;
const ended = async (persona: string, jointInvestmentId: string, ending: string, more: object = {}) => (await world.as(persona).data(end, { input: { jointInvestmentId, ending, reason: 'The line was sold.', ...key(), ...more } })).endJointInvestment;

describe('a joint investment', () => {
  test('is declared by each side for itself, and confirmed by the other', async () => {
    const id = await recorded('manager');
    expect((await world.as('supplier').data('query ($id: ID!) { jointInvestment(id: $id) { madeBy focalAmount { amount currencyCode } } }', { id })).jointInvestment).toEqual({ madeBy: 'FOCAL', focalAmount: twd('4000000.00') });
    expect((await confirmed('manager', id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await confirmed('supplier', id, twd('5000000'))).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'amount'] }]);
    expect(await confirmed('supplier', id)).toMatchObject({ userErrors: [], jointInvestment: { focalConfirmedBy: { id: world.userId('supplier') }, partnerConfirmedAt: null } });
    expect((await confirmed('supplier', id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const own = { input: { jointInvestmentId: id, amount: twd('900000'), specificShare: 1, ...key() } };
    expect((await world.as('manager').data(declare, { input: { ...own.input, ...key() } })).declareInvestmentShare.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.as('supplier').data(declare, own)).declareInvestmentShare.jointInvestment).toMatchObject({ madeBy: 'BOTH', partnerAmount: twd('900000.00'), partnerConfirmedAt: null });
    expect((await confirmed('buyer', id, twd('900000'))).jointInvestment).toMatchObject({ partnerConfirmedBy: { id: world.userId('buyer') } });
  });

  test('is nobody else’s', async () => {
    const id = await recorded('supplier');
    expect((await world.as('rival-supplier').data('query ($id: ID!) { jointInvestment(id: $id) { id } node(id: $id) { id } }', { id }))).toEqual({ jointInvestment: null, node: null });
    expect((await confirmed('rival-supplier', id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ended('rival-supplier', id, 'ENDED')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('rival-supplier').data(record, { input: facts() })).recordJointInvestment.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('auditor').query(record, { input: facts() })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each([
    ['of nothing', { amount: twd('0') }, 'amount', 'OUT_OF_RANGE'],
    ['of less than nothing', { amount: twd('-5') }, 'amount', 'OUT_OF_RANGE'],
    ['specific by half as much again', { specificShare: 1.5 }, 'specificShare', 'OUT_OF_RANGE'],
    ['of tomorrow', { investedOn: day(3) }, 'investedOn', 'OUT_OF_RANGE'],
    ['useless before it was made', { usefulUntil: day(-300) }, 'usefulUntil', 'INVALID'],
  ])('is not recorded %s', async (_what, more, field, code) => {
    const { recordJointInvestment } = await world.as('manager').data(record, { input: facts(more) });
    expect(recordJointInvestment).toMatchObject({ jointInvestment: null, userErrors: [{ code, field: ['input', field] }] });
  });

  test('ends by a side that has a share in it; as a mistake only while nobody has confirmed it', async () => {
    const id = await recorded('supplier');
    expect((await ended('manager', id, 'ENDED')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await ended('supplier', id, 'LIVING')).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'ending'] }]);
    expect((await ended('supplier', id, 'ENDED', { endedOn: day(-300) })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    await confirmed('manager', id);
    expect((await ended('supplier', id, 'WITHDRAWN')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await ended('supplier', id, 'WRITTEN_OFF')).toMatchObject({ jointInvestment: { state: 'WRITTEN_OFF', endReason: 'The line was sold.', endedOn: day(0) } });
    expect((await confirmed('manager', id)).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'WRITTEN_OFF' }]);
    expect(await ended('supplier', await recorded('supplier'), 'WITHDRAWN')).toMatchObject({ jointInvestment: { state: 'WITHDRAWN' } });
  });

  test('two clicks record, declare and confirm once', async () => {
    const input = facts({ title: 'Clicked twice' });
    const made = await Promise.all([1, 2].map(() => world.as('manager').data(record, { input })));
    const [jointInvestmentId, ...others] = [...new Set(made.map(({ recordJointInvestment }) => recordJointInvestment.jointInvestment.id as string))];
    expect(others).toEqual([]);
    const shares = await Promise.all([1, 2].map(() => world.as('supplier').data(declare, { input: { jointInvestmentId, amount: twd('1'), specificShare: 1, ...key() } })));
    expect(shares.flatMap(({ declareInvestmentShare }) => declareInvestmentShare.userErrors)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const confirmations = await Promise.all([confirmed('supplier', jointInvestmentId!), confirmed('supplier', jointInvestmentId!)]);
    expect(confirmations.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });
});

describe('evidence', () => {
  const shown = async (id: string) => (await world.sql<{ text: string }>(`select direction || ' ' || leaf || ' ' || round(outcome::numeric, 4) || ' x' || weight as text from evidence where source_type = 'JointInvestment' and source_id = $1`, [uuidOf(id)]))
    .map(({ text }) => text).toSorted();
  const gaps = async (persona: string, id: string) => (await world.as(persona).data('query ($id: ID!) { jointInvestment(id: $id) { focalEvidenceGap partnerEvidenceGap } }', { id })).jointInvestment;
  const report = (currencyCode: string | null) => world.as('admin').data(setCurrency, { input: { currencyCode, ...key() } });

  test('is what each side’s confirmed shares come to at the end of a quarter, once, in the workspace’s currency', async () => {
    await report('TWD');
    const relationshipId = world.relationshipId('saebom.supplier');
    const long = { relationshipId, investedOn: day(-400) };
    const large = await recorded('rival-supplier', { ...long, amount: twd('80000') });
    const small = await recorded('rival-supplier', { ...long, amount: twd('40000') });
    const euros = await recorded('rival-supplier', { ...long, amount: { amount: '90000', currencyCode: 'EUR' } });
    const waiting = await recorded('manager', { ...long, amount: twd('70000') });
    await confirmed('manager', large, twd('80000'));
    await confirmed('manager', small, twd('40000'));
    await confirmed('manager', euros, { amount: '90000', currencyCode: 'EUR' });
    await runJobs(world, recordInvestmentQuarters);
    // All confirmed after the last quarter had ended.
    expect(await shown(large)).toEqual([]);
    const lastQuarter = (month: number) => new Date(Date.UTC(new Date().getUTCFullYear(), Math.floor(new Date().getUTCMonth() / 3) * 3 - month, 15)).toISOString();
    await world.sql('alter table joint_investment disable trigger joint_investment_course');
    await world.sql('update joint_investment set partner_confirmed_at = $2 where relationship_id = $1 and partner_confirmed_at is not null', [uuidOf(relationshipId), lastQuarter(1)]);
    await world.sql('alter table joint_investment enable trigger joint_investment_course');
    await runJobs(world, recordInvestmentQuarters);
    await runJobs(world, recordInvestmentQuarters);
    // Half of 120,000 binds: 1 - exp(-60,000 / 100,000).
    expect(await shown(large)).toEqual(['PARTNER_TO_FOCAL TERMINATION_COSTS 0.4512 x2']);
    for (const other of [small, euros, waiting]) expect(await shown(other)).toEqual([]);
    expect(await gaps('manager', large)).toEqual({ focalEvidenceGap: null, partnerEvidenceGap: null });
    expect(await gaps('manager', euros)).toEqual({ focalEvidenceGap: null, partnerEvidenceGap: 'OTHER_CURRENCY' });
    expect(await gaps('manager', waiting)).toEqual({ focalEvidenceGap: 'NOT_CONFIRMED', partnerEvidenceGap: null });
    expect(await gaps('rival-supplier', euros)).toEqual({ focalEvidenceGap: null, partnerEvidenceGap: null });
    await report(null);
    expect(await gaps('auditor', large)).toMatchObject({ partnerEvidenceGap: 'NO_REPORTING_CURRENCY' });
  });

  test('the currency is the administrator’s to set', async () => {
    expect((await report('TWD')).setReportingCurrency).toMatchObject({ userErrors: [], workspace: { reportingCurrency: 'TWD' } });
    for (const persona of ['manager', 'supplier']) expect((await world.as(persona).query(setCurrency, { input: { currencyCode: 'EUR', ...key() } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

test('the database takes no share, confirmation or end from the wrong side, and no second one', async () => {
  const id = uuidOf(await recorded('supplier'));
  const [firm, partner] = [sessionOf('manager', 'formosa-stride'), sessionOf('supplier', 'jade-cell')];
  const change = (to: string) => `update joint_investment set ${to} where id = '${id}'`;
  const fails = (session: typeof firm, to: string, message: string) => expect(attempt(world, session, change(to))).rejects.toThrow(message);
  await fails(firm, 'partner_amount_minor = 1', 'declares its own share');
  await fails(partner, 'partner_amount_minor = 1', 'declares its own share');
  await fails(partner, `partner_confirmed_by = '${partner.principalId}', partner_confirmed_at = now()`, 'confirms the share of the other');
  await fails(firm, `partner_confirmed_by = '${partner.principalId}', partner_confirmed_at = now()`, 'confirms the share of the other');
  await fails(firm, `state = 'ENDED', ended_on = current_date, ended_by = '${firm.principalId}', end_reason = 'x'`, 'ends what it has a share in');
  await fails(partner, "title = 'Another'", 'stays what it is');
  await attempt(world, firm, change(`partner_confirmed_by = '${firm.principalId}', partner_confirmed_at = now()`));
});
