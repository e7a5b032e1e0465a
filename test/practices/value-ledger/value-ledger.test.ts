import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const money = '{ amount currencyCode }';
const source = `query ($id: ID!) { relationship(id: $id) {
  jointValueLedger(first: 20) { totalCount nodes { id kind title gainedOn currency planned ${money} verified ${money} toFocal ${money} toPartner ${money} paid ${money} share { id } jointValue { id } benefit { id } } }
  jointValueTotals { year currency entries planned ${money} verified ${money} toFocal ${money} toPartner ${money} paid ${money} } } }`;
const ledgerOf = (persona: string, key: string) => world.as(persona).data(source, { id: world.relationshipId(key) }).then(({ relationship }) => relationship as Record<string, any>);

test('the ledger tells of shares and acknowledged benefits, each with the record to follow, and sums them by year and currency', async () => {
  const { jointValueLedger: { nodes }, jointValueTotals } = await ledgerOf('second-manager', 'radhafen.distributor');
  expect(nodes).toMatchObject([
    { kind: 'BENEFIT', title: 'Two hundred bikes taken before the season.', verified: { amount: '126000.00', currencyCode: 'EUR' }, toFocal: { amount: '126000.00' }, toPartner: { amount: '0.00' }, paid: null, planned: null, benefit: { id: toGlobalId('BenefitRecord', seedId('formosa', 'benefit', 'radhafen-volume')) } },
    { kind: 'BENEFIT', title: 'Half of the spring campaign.', verified: { amount: '118000.00' }, toFocal: { amount: '0.00' }, toPartner: { amount: '118000.00' } },
  ]);
  const summed = jointValueTotals.reduce((sum: number, { verified }: { verified: { amount: string } }) => sum + Number(verified.amount), 0);
  expect(summed).toBe(244_000);
  expect((await ledgerOf('channel', 'radhafen.distributor'))['jointValueTotals']).toEqual(jointValueTotals);
});

test('of gains in development the partner reads its share, and not what the firm planned; a rival reads nothing', async () => {
  const firm = await ledgerOf('manager', 'jade-cell.supplier');
  const partner = await ledgerOf('supplier', 'jade-cell.supplier');
  const shares = (of: Record<string, any>) => of['jointValueLedger'].nodes.filter(({ kind }: { kind: string }) => kind === 'SHARED_GAIN');
  expect(shares(firm).length).toBeGreaterThan(0);
  expect(shares(firm).every(({ planned, share }: { planned: unknown; share: unknown }) => planned !== null && share !== null)).toBe(true);
  expect(shares(partner)).toEqual(shares(firm).map((entry: object) => ({ ...entry, planned: null })));
  for (const { verified, toFocal, toPartner } of shares(partner)) expect(Number(toFocal.amount) + Number(toPartner.amount)).toBeCloseTo(Number(verified.amount), 2);
  expect(partner['jointValueTotals'].every(({ planned }: { planned: unknown }) => planned === null)).toBe(true);
  expect(partner['jointValueLedger'].nodes.some(({ kind }: { kind: string }) => kind === 'UNSPLIT_GAIN')).toBe(false);
  const ids = firm['jointValueLedger'].nodes.map(({ id }: { id: string }) => id);
  expect(await world.as('rival-supplier').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({ nodes: ids.map(() => null) });
});

test('what was taken back or is not acknowledged does not count', async () => {
  const before = await ledgerOf('channel', 'radhafen.distributor');
  const made = await world.as('second-manager').data('mutation ($input: RecordBenefitInput!) { recordBenefit(input: $input) { benefit { id } userErrors { code } } }', {
    input: { relationshipId: world.relationshipId('radhafen.distributor'), giver: 'FOCAL', kind: 'TRAINING', fromOn: new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10), worth: { amount: '5000', currencyCode: 'EUR' }, note: 'A day with the mechanics.', idempotencyKey: 'benefit' },
  });
  const count = async () => (await ledgerOf('channel', 'radhafen.distributor'))['jointValueLedger'].totalCount;
  expect(await count()).toBe(before['jointValueLedger'].totalCount);
  const benefitId = made['recordBenefit'].benefit.id;
  await world.as('channel').data('mutation ($id: ID!) { acknowledgeBenefit(input: { benefitId: $id, idempotencyKey: "yes" }) { userErrors { code } } }', { id: benefitId });
  expect(await count()).toBe(before['jointValueLedger'].totalCount + 1);
  await world.as('second-manager').data('mutation ($id: ID!) { takeBackBenefit(input: { benefitId: $id, reason: "It was another firm.", idempotencyKey: "back" }) { userErrors { code } } }', { id: benefitId });
  expect(await count()).toBe(before['jointValueLedger'].totalCount);
});
