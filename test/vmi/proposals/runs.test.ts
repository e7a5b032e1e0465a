import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, openProposals, positionId, runFor, runMutation } from './running.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const lineOf = (proposals: Record<string, any>[], key: string) => proposals.flatMap(({ lines }) => lines).find(({ position }) => position.id === positionId(key));
const seeded = (kind: string, key: string) => seedId('formosa', kind, key);

test('a supplier’s agreement: below its minimum it is proposed up to its maximum, in whole packs, and the rest is told', async () => {
  const run = await runFor(world, 'planner', 'jade-vmi');
  expect(run).toMatchObject({ status: 'COMPLETED', isFull: true, places: 2, placesDone: 2, positions: 2, failure: null, job: { state: 'DONE' } });
  const proposals = await openProposals(world, 'planner', 'jade-vmi');
  expect(lineOf(proposals, 'jade-pack-daya')).toMatchObject({ need: '890', proposed: '888', shortfall: '2', unitPrice: { amount: '7400' } });
  const [proposal] = proposals.filter(({ lines }) => lines.some((line: any) => line.position.id === positionId('jade-pack-daya')));
  expect(proposal).toMatchObject({ number: expect.stringMatching(/^VMI-0101-P\d{4}$/), amount: { currencyCode: 'TWD' } });
  // Above the limit that the terms set at most, a person decides.
  expect(Number(proposal!['amount'].amount) > 8_000_000 ? proposal!['needsPerson'] : []).not.toContain('STALE_DATA');
});

test('a distributor’s agreement, where we are the vendor: the partner runs it, and both see the same; stock nobody counted is blocked', async () => {
  const run = await runFor(world, 'channel', 'radhafen-vmi');
  expect(run).toMatchObject({ status: 'COMPLETED', places: 3, positions: 4 });
  expect(run['blockedPositions']).toBeGreaterThanOrEqual(1);
  const [ours, theirs] = [await openProposals(world, 'planner', 'radhafen-vmi'), await openProposals(world, 'channel', 'radhafen-vmi')];
  expect(theirs.map(({ id }) => id)).toEqual(ours.map(({ id }) => id));
  // Six fill a pallet, and the base stock asks for three at least.
  expect(lineOf(ours, 'radhafen-one-berlin')).toMatchObject({ proposed: '6' });
  expect(lineOf(ours, 'radhafen-charger-leipzig')).toBeUndefined();
});

test('the same again proposes nothing twice: what still holds is kept', async () => {
  const before = await openProposals(world, 'planner', 'jade-vmi');
  const run = await runFor(world, 'planner', 'jade-vmi');
  expect(run).toMatchObject({ proposals: 0, proposedLines: 0, supersededProposals: 0 });
  expect(await openProposals(world, 'planner', 'jade-vmi')).toEqual(before);
});

test('other stock makes another proposal, which supersedes the first; enough stock supersedes it by nothing', async () => {
  const [before] = await openProposals(world, 'planner', 'jade-vmi');
  const post = (units: number) => world.sql(
    `insert into stock_entry (workspace_id, id, relationship_id, agreement_id, position_id, bucket, owner, delta, cause, occurred_at, recorded_by, source_type, source_id)
     select p.workspace_id, gen_random_uuid(), p.relationship_id, p.agreement_id, p.id, 'ON_HAND', 'VENDOR', $2, 'COUNT', now(), $3, 'StockPosition', gen_random_uuid() from stock_position p where p.id = $1`,
    [seeded('position', 'jade-pack-daya'), units, seeded('user', 'buyer')],
  );
  await post(-50);
  expect(await runFor(world, 'planner', 'jade-vmi', { isFull: false })).toMatchObject({ supersededProposals: 1, proposals: 1 });
  const after = await openProposals(world, 'planner', 'jade-vmi');
  expect(lineOf(after, 'jade-pack-daya')).toMatchObject({ need: '940', proposed: '936' });
  const superseded = async (id: string) => (await world.as('supplier').data(
    `query ($id: ID!) { replenishmentProposal(id: $id) { status supersededBy { id } lines { proposed }  timeline(first: 5) { nodes { __typename } } } }`, { id })).replenishmentProposal;
  const next = after.find(({ lines }) => lines.some((line: any) => line.position.id === positionId('jade-pack-daya')))!;
  const gone = await superseded(before!['id']);
  expect(gone).toMatchObject({ status: 'SUPERSEDED', supersededBy: { id: next['id'] } });
  expect(gone.timeline.nodes.length).toBeGreaterThanOrEqual(2);
  await post(800);
  await runFor(world, 'planner', 'jade-vmi');
  expect(lineOf(await openProposals(world, 'planner', 'jade-vmi'), 'jade-pack-daya')).toBeUndefined();
  expect(await superseded(next['id'])).toMatchObject({ status: 'SUPERSEDED', supersededBy: null });
  expect(await world.sql('select 1 from proposal_line l join replenishment_proposal p on p.id = l.proposal_id where l.is_open <> (p.status in (\'COMPUTED\', \'PENDING_APPROVAL\', \'COUNTERED\'))')).toEqual([]);
});

test('two who ask at once: one run; one key: one run; and what is not in force is not run', async () => {
  const input = { agreementId: agreementId('saebom-vmi') };
  const [one, other] = await Promise.all(['planner', 'rival-supplier'].map((who) => world.as(who).data(runMutation, { input: { ...input, idempotencyKey: randomUUID() } })));
  const answers = [one!.runReplenishment, other!.runReplenishment];
  expect(answers.filter(({ run }) => run !== null)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  await world.sql(`update replenishment_run set status = 'COMPLETED', finished_at = now() where agreement_id = $1`, [seeded('vmi-agreement', 'saebom-vmi')]);
  const key = randomUUID();
  const again = [];
  for (let time = 0; time < 2; time += 1) again.push((await world.as('planner').data(runMutation, { input: { ...input, idempotencyKey: key } })).runReplenishment.run.id);
  expect(again[0]).toBe(again[1]);
});

test('who may not: an auditor, a partner of another agreement; a rival learns nothing', async () => {
  const ask = (who: string, key: string) => world.as(who).query(runMutation, { input: { agreementId: agreementId(key), idempotencyKey: randomUUID() } });
  expect((await ask('auditor', 'jade-vmi')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await ask('rival-supplier', 'jade-vmi')).data.runReplenishment.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await ask('other-workspace', 'jade-vmi')).data?.runReplenishment?.userErrors ?? [{ code: 'NOT_FOUND' }]).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await openProposals(world, 'rival-channel', 'radhafen-vmi')).toEqual([]);
  const [ours] = await openProposals(world, 'planner', 'radhafen-vmi');
  const { replenishmentProposal } = await world.as('rival-channel').data('query ($id: ID!) { replenishmentProposal(id: $id) { id } }', { id: ours!['id'] });
  expect(replenishmentProposal).toBeNull();
});

test('what was computed stays as it was', async () => {
  await expect(world.sql('update proposal_line set proposed = proposed + 1')).rejects.toMatchObject({ constraint: 'proposal_line_is_kept' });
  await expect(world.sql("update proposal_line set is_open = true where not is_open")).rejects.toMatchObject({ constraint: 'proposal_line_is_kept' });
});
